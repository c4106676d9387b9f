// The acts of the desk where a poll is translated, on the database.
import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../tests/support/example-poll.ts';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import type { Tx } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { Conflict, NotAllowed, Refused } from '../errors.ts';
import type { Member } from '../workspaces/membership.ts';
import { addLanguage } from './add-language.ts';
import { textsOf } from './change-translations.ts';
import { confirmTranslation } from './confirm-translation.ts';
import { duplicatePoll } from './duplicate-poll.ts';
import { findDraft } from './poll.store.server.ts';
import { publishPoll } from './publish-poll.ts';
import { readHistory } from './read-history.ts';
import { removeLanguage } from './remove-language.ts';
import { saveDraft } from './save-draft.ts';
import { writeTranslations } from './write-translations.ts';

const database = await testDatabase();
const now = new Date();

async function aPoll() {
	const by = await aMember(database);
	const { pollId } = await publishExample(database, by, examplePoll());
	const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(database.db, by.workspaceId, act);
	const draftOf = async (id = pollId) => {
		const draft = await inside((tx) => findDraft(tx, { workspaceId: by.workspaceId, pollId: id }));
		if (!draft) throw new Error('no draft');
		return draft;
	};
	const write = async (words: Record<string, string>, revision?: number) => {
		const over = revision ?? (await draftOf()).revision;
		const sent = { pollId, language: 'de', revision: over, words: new Map(Object.entries(words)) };
		return inside((tx) => writeTranslations(tx, by, sent, now));
	};
	await inside((tx) => addLanguage(tx, by, { pollId, language: 'de' }, now));
	return { by, pollId, inside, draftOf, write };
}

test('a plain form writes words over the revision it was made of, and touches nothing else', async () => {
	const { write, draftOf } = await aPoll();
	expect(await write({ title: 'Samstags', 'questions.gone.title': 'x', toString: 'y' })).toBe(1);
	expect(await write({ title: 'Samstags' })).toBe(0);
	expect(await write({ 'intent.rights': 'Alle\r\nRechte', title: '' })).toBe(2);
	const { content, revision } = await draftOf();
	expect(content.translations).toEqual({ de: { 'intent.rights': 'Alle\nRechte' } });
	await expect(write({ title: 'Anders' }, revision - 1)).rejects.toThrow(Conflict);
	await expect(write({ title: 'x'.repeat(4001) })).rejects.toThrow(Refused);
});

test('a language is added once, by those who write, and comes back with its words', async () => {
	const { by, pollId, inside, draftOf, write } = await aPoll();
	await write({ title: 'Samstags' });
	const add = (language: string, who: Member = by, words?: Map<string, string>) =>
		inside((tx) => addLanguage(tx, who, { pollId, language, words }, now));
	for (const tag of ['de', 'en', '', 'not a tag']) await expect(add(tag)).rejects.toThrow(Refused);
	await expect(add('fr', { ...by, role: 'reader' })).rejects.toThrow(NotAllowed);
	const words = await inside((tx) => removeLanguage(tx, by, { pollId, language: 'de' }, now));
	expect((await draftOf()).content).not.toHaveProperty('translations');
	await expect(write({ title: 'x' })).rejects.toThrow('not in German any more');
	await add('de', by, words);
	expect(textsOf((await draftOf()).content, 'de').get('title')).toBe('Samstags');
});

test('a draft remembers which original has changed since, until it is confirmed, and its history names the language', async () => {
	const { by, pollId, inside, draftOf, write } = await aPoll();
	await write({ title: 'Samstags', 'questions.when.title': 'Wann?' });
	const { content, revision } = await draftOf();
	const [first, ...others] = content.questions;
	const renamed = { ...content, title: 'Sunday opening', questions: others };
	await inside((tx) => saveDraft(tx, by, { pollId, content: renamed, revision }, now));
	const after = await draftOf();
	expect(first?.id).toBe('when');
	expect(after.content.translations).toEqual({ de: { title: 'Samstags' } });
	expect(after.changedOriginals).toEqual({ de: { title: content.title } });
	await inside((tx) => confirmTranslation(tx, by, { pollId, language: 'de', path: 'title' }, now));
	expect((await draftOf()).changedOriginals).toEqual({ de: {} });
	const { work } = await inside((tx) => readHistory(tx, by, pollId, { from: null, to: null }));
	expect(work.flatMap(({ places }) => places)).toContain('The words in German');
	const noted = await database.all`
		select kind from audit_entry where workspace_id = ${by.workspaceId} and kind = 'intent-changed'`;
	expect(noted).not.toHaveLength(0);
});

test('a copy carries the translations; a statement that is half German is not published', async () => {
	const { by, pollId, inside, draftOf, write } = await aPoll();
	await write({ title: 'Samstags' });
	const copy = await inside((tx) => duplicatePoll(tx, by, pollId, now));
	expect((await draftOf(copy)).content.translations).toEqual({ de: { title: 'Samstags' } });
	await expect(inside((tx) => publishPoll(tx, by, pollId, now))).rejects.toMatchObject({
		fields: { 'translations.de': expect.stringContaining('In German the statement is not whole') }
	});
});
