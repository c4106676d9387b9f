import { randomUUID } from 'node:crypto';
import type { Database } from '#db/open.ts';
import { tokenHash } from '../accounts/token.ts';
import { addMonths, dayOf } from '../calendar.ts';
import { allowedBy, readChoices } from '../consent/consent.ts';
import type { Words } from '../languages/en.ts';
import { wordsFor } from '../languages/words.ts';
import { AlreadySent, Conflict, ConsentMissing, NotFound, Refused } from '../errors.ts';
import { inLanguage } from '../polls/in-language.ts';
import { findPublicPoll, listVersions } from '../polls/poll.store.server.ts';
import { setApart } from '../polls/naming.ts';
import { walk } from '../polls/journey/walk.ts';
import { isFile } from '../polls/question.ts';
import { readAnswers } from '../polls/read-answers.ts';
import { mayFinish, monthsKept } from '../polls/versions/may-finish.ts';
import type { SentForm } from '../polls/question-kinds/reading.ts';
import { bodyMac, receiptCodeOf } from './keyed-secrets.ts';
import { CONTACT_FIELD, readContact } from './contact.ts';
import { letGoOfDraft } from './kept/let-go-of-draft.ts';
import { keepFiles, named, saidOf } from './keep-files.ts';
import { readFiles } from './sent-files.ts';
import { sealedContact } from './sealed-contact.ts';
import { findSubmission, insertResponse } from './response.store.server.ts';
import { findPlace, useInvitation, waitForTurn } from './take-place.ts';

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
	/** In which they read the poll; left out, its own. */
	language?: string;
	/** The token of the personal link by which they came. */
	invitation?: string | null;
	form: SentForm;
	/** What this server takes of one file; without it, what the poll says. */
	megabytes?: number;
	/** The hash of the code under which it was kept before it was sent: that is let go of. */
	keptUnder?: string | null;
};

const KEY = /^[A-Za-z0-9_-]{22}$/;

/**
 * Stores one person's answers together with what they agreed to, in one statement. Sent again, the same form gives the
 * same receipt. Returns the receipt code, shown once; null in anonymous mode.
 * Throws ConsentMissing, PollClosed, Refused (a sentence a question), Conflict (the poll or the form has changed meanwhile).
 */
export async function submitResponse(
	db: Database,
	secret: string,
	slug: string,
	sent: Sent,
	now: Date
): Promise<string | null> {
	return db.transaction().execute(async (tx) => {
		const poll = await findPublicPoll(tx, slug);
		if (!poll) throw new NotFound('poll');
		const isNewest = sent.fingerprint === poll.version.fingerprint;
		const versions = isNewest ? [poll.version] : await listVersions(tx, poll.version);
		// Another version than the newest is one that this person began.
		const version = versions.find((each) => each.fingerprint === sent.fingerprint) ?? poll.version;
		const { content, languageAt } = inLanguage(version.content, sent.language ?? version.content.language);
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
		const digests = sentFiles.files.map(({ questionId, digest }) => [questionId, digest]);
		const apart = [said, digests].filter((part) => Object.keys(part).length > 0);
		const body = bodyMac(
			secret,
			JSON.stringify([slug, sent.fingerprint, choices, answers, contact, ...apart])
		);
		const sharing = await waitForTurn(tx, poll, sent.invitation ?? null);
		const earlier = await findSubmission(tx, tokenHash(sent.key));
		if (earlier) return sameOrConflict(earlier, body, code, words);

		await findPlace(tx, { ...poll, version: { ...version, content } }, sharing, values, now);
		if (!sent.agreed) throw new ConsentMissing(words.road.refused.notAgreed);
		if (!mayFinish(versions, sent.fingerprint, now)) throw new Conflict(words.road.refused.changed);
		if (contact && 'problem' in contact) problems[CONTACT_FIELD] = contact.problem;
		if (Object.keys(problems).length > 0) throw new Refused(words.road.refused.look, problems);

		await useInvitation(
			tx,
			{ ...poll, version: { ...poll.version, content } },
			sharing,
			sent.invitation ?? null,
			now
		);
		const id = randomUUID();
		const files = named(sentFiles.files);
		const answeredOn = dayOf(now);
		const outcome = await insertResponse(tx, {
			id,
			version,
			mode,
			keyHash: tokenHash(sent.key),
			bodyMac: body,
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
		});
		if (outcome === 'stored') {
			await keepFiles(tx, secret, { ...version, responseId: id }, files);
			if (sent.keptUnder) await letGoOfDraft(tx, version, sent.keptUnder, answeredOn);
			return code;
		}
		// Another copy of this form was being stored at the same moment: this one waited for it.
		const twin = await findSubmission(tx, tokenHash(sent.key));
		if (!twin) throw new AlreadySent(code, words.road.refused.alreadySent);
		return sameOrConflict(twin, body, code, words);
	});
}

function sameOrConflict(
	earlier: { bodyMac: string },
	body: string,
	code: string | null,
	words: Words
): string | null {
	if (earlier.bodyMac !== body) throw new AlreadySent(code, words.road.refused.alreadySent);
	return code;
}
