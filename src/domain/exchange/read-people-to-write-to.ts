import type { Tx } from '#db/open.ts';
import { unsealedContact } from '../answers/sealed-contact.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { listOutcomes } from '../decisions/outcome.store.server.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { listVersions } from '../polls/poll.store.server.ts';
import { mayReadAnswers, type Member } from '../workspaces/membership.ts';
import { listTellings } from './letter.store.server.ts';
import { namingQuestions, wordsOf } from './said-beside.ts';
import { readContacts } from './read-contacts.ts';

/**
 * Whom a poll may write to. The addresses are those of people who allowed `contact`, and no answer stands beside them; of
 * those who only asked to hear the outcome, there is a number.
 */
export async function readPeopleToWriteTo(tx: Tx, by: Member, secret: string, pollId: string, now: Date) {
	if (!mayReadAnswers(by)) throw new NotAllowed('see whom you may write to');
	const at = { workspaceId: by.workspaceId, pollId };
	const versions = await listVersions(tx, at);
	const [version] = versions;
	if (!version) throw new NotFound('published poll');
	const contact = await readContacts(tx, at, by.accountId, 'contact');
	const tell = await readContacts(tx, at, by.accountId, 'tell');
	const [outcome = null] = await listOutcomes(tx, at);
	const tellings = await listTellings(tx, at);
	if (contact.length > 0) await noteAudit(tx, by, { kind: 'contacts-read', subject: pollId }, now);
	const asked = namingQuestions(versions);
	const people = contact.map((one) => {
		const { address, said } = unsealedContact(secret, one.sealed);
		const lines = asked.map((question) => ({ title: question.title, words: wordsOf(question, said) }));
		return { address, said: lines.filter(({ words }) => words !== '') };
	});
	return {
		title: version.content.title,
		mode: version.content.intent.identity,
		people: people.sort((a, b) => (a.address < b.address ? -1 : 1)),
		tell: tell.length,
		outcome: outcome && { number: outcome.number, publishedAt: outcome.publishedAt },
		telling: tellings.find((one) => one.outcome === outcome?.number) ?? null
	};
}
