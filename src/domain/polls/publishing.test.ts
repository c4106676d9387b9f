import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../tests/support/example-poll.ts';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import type { Tx } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { closePoll } from './close-poll.ts';
import { createPoll } from './create-poll.ts';
import { canonicalJson, fingerprintOf } from './fingerprint.ts';
import { publishPoll } from './publish-poll.ts';
import { findDraft, listVersions, readPublicPoll } from './poll.store.server.ts';
import { readPollAtDesk } from './read-poll-at-desk.ts';
import { reopenPoll } from './reopen-poll.ts';
import { saveDraft } from './save-draft.ts';
import { schedulePoll } from './schedule-poll.ts';

const database = await testDatabase();
const now = new Date();

test('an empty poll is refused with a sentence for each gap, and stays as it was', async () => {
	const by = await aMember(database);
	const pollId = await inWorkspace(database.db, by.workspaceId, (tx) => createPoll(tx, by, 'Empty', now));
	const publish = inWorkspace(database.db, by.workspaceId, (tx) => publishPoll(tx, by, pollId, now));
	await expect(publish).rejects.toMatchObject({
		code: 'refused',
		fields: { 'intent.decision.text': 'Say which decision the answers will inform.' }
	});
	expect(await database.all`select 1 from poll_version where poll_id = ${pollId}`).toHaveLength(0);
});

test('a poll begun while another of its title is being stored gets an address of its own', async () => {
	const [one, other] = [await aMember(database), await aMember(database)];
	const begun = Promise.withResolvers<void>();
	const first = inWorkspace(database.db, one.workspaceId, async (tx) => {
		await createPoll(tx, one, 'One title', now);
		begun.resolve();
		await setTimeout(100);
	});
	await begun.promise;
	await inWorkspace(database.db, other.workspaceId, (tx) => createPoll(tx, other, 'One title', now));
	await first;
	const polls = await database.all`select slug from poll where slug like 'one-title%'`;
	expect(new Set(polls.map(({ slug }) => slug)).size).toBe(2);
});

test('a published version never changes: not by an edit, not by SQL', async () => {
	const by = await aMember(database);
	const { pollId, slug, version } = await publishExample(database, by, examplePoll());
	const edited = { ...examplePoll(), title: 'Sunday opening' };
	await inWorkspace(database.db, by.workspaceId, (tx) =>
		saveDraft(tx, by, { pollId, content: edited, revision: 2 }, now)
	);
	const shown = await readPublicPoll(database.db, slug);
	expect(shown?.version.content.title).toBe('Saturday opening');
	expect(shown?.version.fingerprint).toBe(version.fingerprint);
	const bySql = (statement: string) =>
		inWorkspace(database.db, by.workspaceId, (tx) => sql.raw(statement).execute(tx));
	await expect(bySql(`update poll_version set content = '{}'`)).rejects.toThrow('permission denied');
	await expect(bySql('delete from poll_version')).rejects.toThrow('permission denied');

	const second = await inWorkspace(database.db, by.workspaceId, (tx) => publishPoll(tx, by, pollId, now));
	expect(second.number).toBe(2);
	expect(second.fingerprint).not.toBe(version.fingerprint);
	const versions = await inWorkspace(database.db, by.workspaceId, (tx) =>
		listVersions(tx, { workspaceId: by.workspaceId, pollId })
	);
	expect(versions.map((each) => each.content.title)).toEqual(['Sunday opening', 'Saturday opening']);
	const again = inWorkspace(database.db, by.workspaceId, (tx) => publishPoll(tx, by, pollId, now));
	await expect(again).rejects.toThrow('Nothing has changed');
});

test('the opening day may be set before the first publication, and holds from it on', async () => {
	const by = await aMember(database);
	const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(database.db, by.workspaceId, act);
	const pollId = await inside((tx) => createPoll(tx, by, 'Saturday opening', now));
	await inside((tx) => saveDraft(tx, by, { pollId, content: examplePoll(), revision: 1 }, now));
	const schedule = { opens: '2099-01-01T09:00', closes: '', zone: 'Europe/Berlin' };
	await inside((tx) => schedulePoll(tx, by, pollId, schedule, now));
	const before = await inside((tx) => readPollAtDesk(tx, by, pollId, now));
	expect(before).toMatchObject({ opening: null, opensAt: new Date('2099-01-01T08:00:00Z') });
	await inside((tx) => publishPoll(tx, by, pollId, now));
	expect((await inside((tx) => readPollAtDesk(tx, by, pollId, now))).opening).toBe('not-yet');
});

test('two tabs: the second save is a conflict and overwrites nothing', async () => {
	const by = await aMember(database);
	const pollId = await inWorkspace(database.db, by.workspaceId, (tx) => createPoll(tx, by, 'Tabs', now));
	const save = (title: string) =>
		inWorkspace(database.db, by.workspaceId, (tx) =>
			saveDraft(tx, by, { pollId, content: { ...examplePoll(), title }, revision: 1 }, now)
		);
	await save('First');
	await expect(save('Second')).rejects.toMatchObject({ code: 'conflict' });
	const draft = await inWorkspace(database.db, by.workspaceId, (tx) =>
		findDraft(tx, { workspaceId: by.workspaceId, pollId })
	);
	expect(draft?.content.title).toBe('First');
});

test('a reader may not publish; another workspace finds no such poll', async () => {
	const [by, stranger] = [await aMember(database), await aMember(database)];
	const { pollId } = await publishExample(database, by, examplePoll());
	const asReader = inWorkspace(database.db, by.workspaceId, (tx) =>
		publishPoll(tx, { ...by, role: 'reader' }, pollId, now)
	);
	await expect(asReader).rejects.toMatchObject({ code: 'not-allowed' });
	const asStranger = inWorkspace(database.db, stranger.workspaceId, (tx) =>
		publishPoll(tx, stranger, pollId, now)
	);
	await expect(asStranger).rejects.toMatchObject({ code: 'not-found' });
});

test('a poll closes and opens again', async () => {
	const by = await aMember(database);
	const { pollId, slug } = await publishExample(database, by, examplePoll());
	await inWorkspace(database.db, by.workspaceId, (tx) => closePoll(tx, by, pollId, now));
	expect((await readPublicPoll(database.db, slug))?.closed).toBe(true);
	await inWorkspace(database.db, by.workspaceId, (tx) => reopenPoll(tx, by, pollId, now));
	expect((await readPublicPoll(database.db, slug))?.closed).toBe(false);
});

test('the fingerprint does not depend on the order of keys, and changes with any word', () => {
	const content = examplePoll();
	const turned = Object.fromEntries(Object.entries(content).reverse());
	expect(canonicalJson({ ...content, ...turned })).toBe(canonicalJson(content));
	const changed = { ...content, intent: { ...content.intent, benefit: `${content.intent.benefit} ` } };
	expect(fingerprintOf(changed)).not.toBe(fingerprintOf(content));
});
