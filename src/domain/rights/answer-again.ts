// A person who was asked again reads the wider statement, and says yes, no, or nothing.
import type { Database, Tx } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { tokenHash } from '../accounts/token.ts';
import { contactLink } from '../answers/keyed-secrets.ts';
import { unsealedContact } from '../answers/sealed-contact.ts';
import { dayOf } from '../calendar.ts';
import { readChoices } from '../consent/consent.ts';
import { putContactPurposes } from '../consent/consent.store.server.ts';
import { Conflict, NotFound } from '../errors.ts';
import { purposeUnder } from '../intents/purpose.ts';
import { wordsFor } from '../languages/words.ts';
import { inLanguage } from '../polls/in-language.ts';
import type { PollVersion } from '../polls/poll.ts';
import { findSlug, listVersions } from '../polls/poll.store.server.ts';
import { holdAsked, insertAgreed, type AskedResponse } from './agreed-again.store.server.ts';
import { findLetter, takeAnswer, type Letter } from './letter.store.server.ts';
import { readContactRow } from './own-contact.store.server.ts';

export type SaidAgain = {
	answer: 'yes' | 'no';
	/** The optional purposes that were ticked. */
	ticked: string[];
	/** Of the statement the person read. */
	fingerprint: string;
	noSharing?: boolean;
	/** In which they read it; left out, in the poll's own. */
	language?: string;
};
type Asked = {
	responseId: string;
	response: AskedResponse;
	version: PollVersion;
	/** What the answers were given under. */
	before: PollVersion;
	slug: string;
};

/** What the page of a letter shows. `open`: it can still be answered. Throws NotFound when its time is over. */
export async function readAgain(db: Database, secret: string, token: string, now: Date) {
	const letter = await mustFindLetter(db, token, now);
	return inWorkspace(db, letter.workspaceId, async (tx) => {
		const { version, before, slug, response } = await mustBeAsked(tx, secret, letter);
		const { answer, answeredOn, expiresOn } = letter;
		return {
			version,
			before,
			slug,
			answer,
			answeredOn,
			expiresOn,
			deleteAfter: response.deleteAfter
		};
	});
}

/** Yes: the same answers may be used under the wider statement, too, and each purpose ticked. No is noted and changes
 *  nothing. A letter is answered once. Throws Conflict when the statement changed while it was read. */
export async function answerAgain(
	db: Database,
	secret: string,
	token: string,
	said: SaidAgain,
	now: Date
): Promise<void> {
	const letter = await mustFindLetter(db, token, now);
	await inWorkspace(db, letter.workspaceId, async (tx) => {
		const { version, response, responseId } = await mustBeAsked(tx, secret, letter);
		if (said.fingerprint !== version.fingerprint)
			throw new Conflict(wordsFor(said.language ?? 'en').again.changed);
		const on = dayOf(now);
		if (!(await takeAnswer(tx, letter, said.answer, on)))
			throw new Conflict(wordsFor(said.language ?? 'en').again.answeredAlready);

		const yes = said.answer === 'yes';
		const { content, languageAt } = inLanguage(version.content, said.language ?? version.content.language);
		const offer = { noSharing: said.noSharing ?? false, languageAt };
		const choices = readChoices(content, yes, yes ? said.ticked : [], offer)
			.filter((choice) => yes || choice.purpose === 'inform')
			.map((choice) => ({ ...choice, purpose: purposeUnder(choice.purpose, version.scope) }));
		const given = choices.filter((choice) => choice.given).map((choice) => choice.purpose);
		const allowed = [...new Set([...response.allowed, ...given])];
		const at = { workspaceId: letter.workspaceId, responseId };
		await insertAgreed(tx, at, version.fingerprint, choices, allowed, { on, now });
		await putContactPurposes(tx, letter.workspaceId, letter.link, allowed);
	});
}

async function mustFindLetter(db: Database, token: string, now: Date): Promise<Letter> {
	const letter = await findLetter(db, tokenHash(token));
	if (!letter || letter.expiresOn < dayOf(now)) throw new NotFound('letter');
	return letter;
}

/** The response that a letter is about, and the statement it asks for: the newest of its scope. */
async function mustBeAsked(tx: Tx, secret: string, letter: Letter): Promise<Asked> {
	const contact = await readContactRow(tx, letter.workspaceId, letter.link);
	if (!contact) throw new NotFound('letter');
	const { responseId } = unsealedContact(secret, contact.sealed);
	if (contactLink(secret, responseId) !== letter.link) throw new NotFound('letter');
	const response = await holdAsked(tx, letter.workspaceId, responseId);
	const versions = await listVersions(tx, letter);
	const [version] = versions;
	const before = versions.find((each) => each.number === response?.version);
	const slug = await findSlug(tx, letter);
	if (!response || !before || !version || version.scope !== letter.scope || slug === null)
		throw new NotFound('letter');
	return { responseId, response, version, before, slug };
}
