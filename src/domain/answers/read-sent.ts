// What a sent form says, read against the version its person began. Nothing is asked of the database here.
import { randomUUID } from 'node:crypto';
import { tokenHash } from '../accounts/token.ts';
import { addMonths, dayOf } from '../calendar.ts';
import { allowedBy, readChoices } from '../consent/consent.ts';
import { Conflict, ConsentMissing, Refused, type DomainError } from '../errors.ts';
import { chooseLanguage, type Wish } from '../languages/choose-language.ts';
import type { Words } from '../languages/en.ts';
import { wordsFor } from '../languages/words.ts';
import { inLanguage, languagesOf } from '../polls/in-language.ts';
import { setApart } from '../polls/naming.ts';
import type { PollContent, PollVersion } from '../polls/poll.ts';
import { walk } from '../polls/journey/walk.ts';
import { isFile } from '../polls/question.ts';
import type { SentForm } from '../polls/question-kinds/reading.ts';
import { readAnswers, type ReadAnswers } from '../polls/read-answers.ts';
import { mayFinish, monthsKept } from '../polls/versions/may-finish.ts';
import { bodyMac, receiptCodeOf } from './keyed-secrets.ts';
import { CONTACT_FIELD, readContact } from './contact.ts';
import { named, saidOf, type NewFile } from './keep-files.ts';
import { readFiles } from './sent-files.ts';
import { sealedContact } from './sealed-contact.ts';
import type { NewResponse } from './response.store.server.ts';

export type Sent = {
	/** 128 random bits in base64url, given out with the form: the same key is the same response. */
	key: string;
	/** Of the statement the person read. */
	fingerprint: string;
	agreed: boolean;
	/** The optional purposes that were ticked. */
	ticked: string[];
	/** The browser asks not to be shared: what passes answers on was not offered, and is not taken. */
	noSharing?: boolean;
	/** The languages that they read; left out, the poll's own. */
	wish?: Wish;
	/** The token of the personal link by which they came. */
	invitation?: string | null;
	form: SentForm;
	/** What this server takes of one file; without it, what the poll says. */
	megabytes?: number;
	/** The hash of the code under which it was kept before it was sent: that is let go of. */
	keptUnder?: string | null;
};

export type ReadSent = {
	/** In the language it was read in. */
	content: PollContent;
	words: Words;
	values: ReadAnswers['values'];
	files: NewFile[];
	/** Of the receipt; null in anonymous mode. */
	code: string | null;
	/** What stands against it in the form itself. */
	refusal: DomainError | null;
	/** To be stored only where nothing stands against it. */
	response: NewResponse;
};

const KEY = /^[A-Za-z0-9_-]{22}$/;

/** `versions`: of the poll, newest first; all of them where the form was begun under an earlier one. Throws Conflict where
 *  the form has no number. */
export async function readSent(
	secret: string,
	slug: string,
	versions: readonly [PollVersion, ...PollVersion[]],
	sent: Sent,
	now: Date
): Promise<ReadSent> {
	const version = versions.find((each) => each.fingerprint === sent.fingerprint) ?? versions[0];
	const language = chooseLanguage(languagesOf(version.content), sent.wish ?? {});
	const { content, languageAt } = inLanguage(version.content, language);
	const words = wordsFor(content.language);
	if (!KEY.test(sent.key)) throw new Conflict(words.road.refused.noNumber);
	const mode = content.intent.identity;
	const code = mode === 'anonymous' ? null : receiptCodeOf(secret, sent.key);

	const choices = readChoices(content, sent.agreed, sent.ticked, {
		noSharing: sent.noSharing ?? false,
		languageAt
	});
	const { values, problems } = readAnswers(content, sent.form);
	const { answers, said } = setApart(content.questions, values);
	const asksFiles = mode === 'identified' ? walk(content, values).shown.filter(isFile) : [];
	const sentFiles = await readFiles(asksFiles, sent.form, words.kinds, sent.megabytes, Object.keys(values));
	Object.assign(problems, sentFiles.problems);
	const contact = mode === 'identified' ? readContact(sent.form, words.kinds) : null;
	if (contact && 'problem' in contact) problems[CONTACT_FIELD] = contact.problem;
	const files = named(sentFiles.files);
	const digests = sentFiles.files.map(({ questionId, digest }) => [questionId, digest]);
	const apart = [said, digests].filter((part) => Object.keys(part).length > 0);

	const id = randomUUID();
	const answeredOn = dayOf(now);
	return {
		content,
		words,
		values,
		files,
		code,
		refusal: refusalOf(sent, { versions, problems, words }, now),
		response: {
			id,
			version,
			mode,
			keyHash: tokenHash(sent.key),
			bodyMac: bodyMac(secret, JSON.stringify([slug, sent.fingerprint, choices, answers, contact, ...apart])),
			receiptHash: code === null ? null : tokenHash(code),
			contact:
				contact && 'address' in contact
					? sealedContact(secret, version.pollId, id, {
							address: contact.address,
							said: { ...said, ...saidOf(files) },
							language: content.language
						})
					: null,
			choices,
			allowed: allowedBy(choices, version.scope),
			values: answers,
			answeredOn,
			sentAt: mode === 'anonymous' ? null : now,
			deleteAfter: addMonths(answeredOn, monthsKept(version, versions))
		}
	};
}

type Found = { versions: readonly PollVersion[]; problems: Record<string, string>; words: Words };

function refusalOf(sent: Sent, { versions, problems, words }: Found, now: Date): DomainError | null {
	const { refused } = words.road;
	if (!sent.agreed) return new ConsentMissing(refused.notAgreed);
	if (!mayFinish(versions, sent.fingerprint, now)) return new Conflict(refused.changed);
	return Object.keys(problems).length > 0 ? new Refused(refused.look, problems) : null;
}
