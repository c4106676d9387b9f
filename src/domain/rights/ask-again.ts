import type { Tx } from '#db/open.ts';
import type { ReadingPurpose } from '#db/scope.ts';
import { newToken, tokenHash } from '../accounts/token.ts';
import { unsealedContact, type Contact } from '../answers/sealed-contact.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { dayOf } from '../calendar.ts';
import { NotAllowed, NotFound, Refused } from '../errors.ts';
import { purposeUnder } from '../intents/purpose.ts';
import { inLanguage, languageQuery } from '../polls/in-language.ts';
import { listVersions } from '../polls/poll.store.server.ts';
import type { PollVersion } from '../polls/poll.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { widenedIn } from './widened-in.ts';
import { countLetters, insertLetter, listAskable, type Askable } from './letter.store.server.ts';

const LONGEST_DAYS = 60;

export type AgainQuestion = {
	newest: PollVersion;
	/** The statement that it widens; undefined while there is none. */
	before: PollVersion | undefined;
	/** Until when the links of letters sent today would work. */
	until: string;
};
/** What a letter says, in the language its person answered in. `path`: where its link leads. */
export type SentAgain = {
	to: string;
	token: string;
	path: string;
	until: string;
	language: string;
	title: string;
	asker: string;
	widened: string[];
};

/** What the author sees before asking again: what was widened, how many may be asked, and what was sent so far. */
export async function readAskAgain(tx: Tx, by: Member, pollId: string, now: Date) {
	const at = { workspaceId: by.workspaceId, pollId };
	if (!mayWritePolls(by)) throw new NotAllowed('ask people again');
	const { newest, before, until } = await questionOf(tx, at, now);
	const people = await listPeople(tx, by.accountId, newest);
	const { letters, lastOn } = await countLetters(tx, by.accountId, at, newest.scope);
	const { title, intent } = newest.content;
	const asked = { title, identity: intent.identity, isWidened: newest.scope > 1 };
	const widened = before ? widenedIn('en', before, newest) : [];
	return { ...asked, widened, until, mayBeAsked: people.length, letters, lastOn };
}

/** Writes one letter to each who agreed to be asked or told, and was not asked about this statement yet. What is returned is
 *  to be sent once it is stored; of each link only its hash is kept. Silence changes nothing. */
export async function askAgain(
	tx: Tx,
	secret: string,
	by: Member,
	pollId: string,
	now: Date
): Promise<SentAgain[]> {
	const at = { workspaceId: by.workspaceId, pollId };
	if (!mayWritePolls(by)) throw new NotAllowed('ask people again');
	const question = await questionOf(tx, at, now);
	const today = dayOf(now);
	if (question.until < today)
		throw new Refused('The date of the decision is past, so there is nothing left to ask for.');
	const { scope } = question.newest;
	const sent: SentAgain[] = [];
	for (const person of await listPeople(tx, by.accountId, question.newest)) {
		const token = newToken();
		const letter = {
			link: person.link,
			tokenHash: tokenHash(token),
			sentOn: today,
			expiresOn: question.until
		};
		if (await insertLetter(tx, by.accountId, at, person.purpose, scope, letter))
			sent.push(letterTo(unsealedContact(secret, person.sealed), token, question));
	}
	if (sent.length > 0) await noteAudit(tx, by, { kind: 'asked-again', subject: pollId }, now);
	return sent;
}

function letterTo(
	{ address, language: spoken }: Contact,
	token: string,
	{ newest, before, until }: AgainQuestion
): SentAgain {
	const language = spoken ?? newest.content.language;
	const { title, intent } = inLanguage(newest.content, language).content;
	return {
		to: address,
		token,
		path: `/again/${token}${languageQuery(newest.content, language)}`,
		until,
		language,
		title,
		asker: intent.asker.name,
		widened: before ? widenedIn(language, before, newest) : []
	};
}

async function questionOf(
	tx: Tx,
	at: { workspaceId: string; pollId: string },
	now: Date
): Promise<AgainQuestion> {
	const versions = await listVersions(tx, at);
	const [newest] = versions;
	if (!newest) throw new NotFound('poll');
	const before = versions.find((each) => each.scope < newest.scope);
	const latest = dayOf(new Date(now.getTime() + LONGEST_DAYS * 86_400_000));
	const { dueOn } = newest.content.intent.decision;
	return {
		newest,
		before,
		until: dueOn < latest ? dueOn : latest
	};
}

/** Each person once, by whichever purpose of an earlier statement lets them be reached. Where the new statement promises not
 *  to know people, nobody who is known can agree to it. */
async function listPeople(
	tx: Tx,
	reader: string,
	newest: PollVersion
): Promise<(Askable & { purpose: ReadingPurpose })[]> {
	const { scope } = newest;
	const people = new Map<string, Askable & { purpose: ReadingPurpose }>();
	if (newest.content.intent.identity !== 'identified') return [];
	for (let earlier = 1; earlier < scope; earlier += 1)
		for (const kind of ['contact', 'tell'] as const) {
			const purpose = purposeUnder(kind, earlier);
			const found = await listAskable(tx, reader, newest, purpose, {
				scope,
				inform: purposeUnder('inform', scope)
			});
			for (const one of found) if (!people.has(one.link)) people.set(one.link, { ...one, purpose });
		}
	return [...people.values()];
}
