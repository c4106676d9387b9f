import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '#db/open.ts';
import { forContacts } from '#db/scope.ts';
import { nameOne } from '#db/scope-of-one.ts';
import { deleteFile } from '../answers/file.store.server.ts';
import { keepFiles, named, saidOf } from '../answers/keep-files.ts';
import { contactLink } from '../answers/keyed-secrets.ts';
import { sealedContact, unsealedContact } from '../answers/sealed-contact.ts';
import { readFiles } from '../answers/sent-files.ts';
import { Refused } from '../errors.ts';
import { wordsFor } from '../languages/words.ts';
import type { AnswerValue } from '../polls/answer-value.ts';
import { walk } from '../polls/journey/walk.ts';
import type { PollContent } from '../polls/poll.ts';
import { isFile, type Question } from '../polls/question.ts';
import { removeField } from '../polls/question-kinds/file.ts';
import type { SentForm } from '../polls/question-kinds/reading.ts';
import { putContact, readContactRow } from './own-contact.store.server.ts';
import type { OwnRow } from './own-response.ts';

type Values = Readonly<Record<string, AnswerValue>>;
type Change = {
	content: PollContent;
	form: SentForm;
	/** What names the person, as the form says it now, files aside. */
	said: Values;
	/** All that is answered now. */
	values: Values;
	/** What this server takes of one file. */
	megabytes: number | undefined;
};

/** The ids of questions answered differently. */
export const differing = (questions: readonly Question[], one: Values, other: Values): string[] =>
	questions.map(({ id }) => id).filter((id) => !isDeepStrictEqual(one[id], other[id]));

/** What names the person is sealed anew with their contact, and files are kept, replaced or let go. Returns the questions that
 *  changed. */
export async function changeSaid(tx: Tx, secret: string, own: OwnRow, change: Change): Promise<string[]> {
	const { content, form, said, values } = change;
	const words = wordsFor(content.language);
	const link = contactLink(secret, own.id);
	const row = await readContactRow(tx, own.workspaceId, link);
	const contact = row && unsealedContact(secret, row.sealed);
	const before = contact?.said ?? {};
	const asked = walk(content, values).shown.filter(isFile);
	const kept = asked
		.map(({ id }) => id)
		.filter((id) => id in before && !(id in said) && form.get(removeField(id)) !== 'yes');
	const read = await readFiles(asked, form, words.kinds, change.megabytes, [...kept, ...Object.keys(said)]);
	if (Object.keys(read.problems).length > 0) throw new Refused(words.road.refused.look, read.problems);

	const files = named(read.files);
	const stay = Object.fromEntries(Object.entries(before).filter(([id]) => kept.includes(id)));
	const now = { ...said, ...stay, ...saidOf(files) };
	const changed = differing(content.questions, before, now);
	if (changed.length === 0) return [];
	if (!contact) {
		const gone = words.kinds.fileNoContact;
		throw new Refused(words.road.refused.look, Object.fromEntries(changed.map((id) => [id, gone])));
	}
	await putContact(tx, own.workspaceId, sealedContact(secret, own.pollId, own.id, { ...contact, said: now }));
	await nameOne(tx, 'app.link', link);
	await forContacts(tx, { reader: 'respondent', purpose: 'own' }, async () => {
		for (const id of changed) await deleteFile(tx, own, link, id);
	});
	await keepFiles(tx, secret, { ...own, responseId: own.id }, files);
	return changed;
}
