// The database's own limit: the statement that stores a response, one after another on each connection, with nothing before
// it. No poll is looked up, nothing is read or checked, and each statement is its own transaction.
import { randomUUID } from 'node:crypto';
import { openDatabase } from '../../src/db/open.ts';
import { tokenHash } from '../../src/domain/accounts/token.ts';
import { insertResponse, type NewResponse } from '../../src/domain/answers/response.store.server.ts';
import { addMonths, dayOf } from '../../src/domain/calendar.ts';
import { allowedBy, readChoices } from '../../src/domain/consent/consent.ts';
import { readAnswers } from '../../src/domain/polls/read-answers.ts';
import { aKey, sentForm } from '../support/sent-form.ts';
import { asFastAs, type Pace } from './answer-load.ts';
import { ANSWERS } from './answer-requests.ts';

type Published = NewResponse['version'];

export async function storeRows(
	webUrl: string,
	version: Published,
	connections: number,
	seconds: number
): Promise<Pace> {
	// Settings of a connection travel in its address; a transaction that sets them would be a trip more.
	const db = openDatabase(`${webUrl}?app.workspace=${version.workspaceId}`, { size: connections });
	const same = rowsOf(version);
	const store = () => insertResponse(db, { ...same, ...ownRows() });
	try {
		await asFastAs(connections, 0.3, store);
		return await asFastAs(connections, seconds, store);
	} finally {
		await db.destroy();
	}
}

/** What differs from person to person, as long as it is in life. */
function ownRows() {
	const hash = tokenHash(aKey());
	return { id: randomUUID(), keyHash: hash, bodyMac: hash, receiptHash: hash };
}

export function rowsOf(version: Published): Omit<NewResponse, keyof ReturnType<typeof ownRows>> {
	const { content } = version;
	const choices = readChoices(content, true, ['quote']);
	const now = new Date();
	return {
		version,
		mode: content.intent.identity,
		contact: null,
		choices,
		allowed: allowedBy(choices, version.scope),
		values: readAnswers(content, sentForm(ANSWERS)).values,
		answeredOn: dayOf(now),
		sentAt: now,
		deleteAfter: addMonths(dayOf(now), content.intent.retention.months ?? 12)
	};
}
