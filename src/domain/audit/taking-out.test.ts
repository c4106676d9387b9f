// What leaves the house: who made a file and who took it, who read addresses, who set where answers go.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { aSharingPoll } from '../../../tests/support/passed-on.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { dayOf } from '../calendar.ts';
import { publishOutcome } from '../decisions/publish-outcome.ts';
import { recordDecision } from '../decisions/record-decision.ts';
import { pauseWebhook, removeWebhook, renewSecret, resumeWebhook } from '../exchange/change-webhook.ts';
import { handOverExport } from '../exchange/hand-over-export.ts';
import { makeExport } from '../exchange/make-export.ts';
import { readPeopleToWriteTo } from '../exchange/read-people-to-write-to.ts';
import { tellPeople } from '../exchange/tell-people.ts';
import { listEntries } from './audit.store.server.ts';

const database = await testDatabase();
const { all, secret } = database;
const folder = mkdtempSync(join(tmpdir(), 'candor-taken-out-'));
afterAll(() => rmSync(folder, { recursive: true }));
/** The start of this hour, so that what follows is within one hour on every clock. */
const now = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000);

test('whatever leaves the house is noted with who let it, and with nobody it is about', async () => {
	const poll = await aSharingPoll(database, { identity: 'identified', purposes: ['contact', 'tell'] });
	const { by, pollId, inside } = poll;
	let seen = (await inside((tx) => listEntries(tx, by.workspaceId, { limit: 100, offset: 0 }))).length;
	const fresh = async () => {
		const entries = await inside((tx) => listEntries(tx, by.workspaceId, { limit: 100, offset: 0 }));
		const noted = entries.reverse().slice(seen);
		seen = entries.length;
		expect(noted.every((entry) => entry.who === by.name && entry.subject === pollId)).toBe(true);
		return noted.map((entry) => entry.kind);
	};
	await poll.answer(['contact', 'tell'], { 'contact.email': 'maria@example.org' });

	const order = { what: 'answers' as const, format: 'csv' as const, scope: 1, pollId };
	const id = await inside((tx) => makeExport(tx, by, secret, order, folder, now));
	const open = () => inside((tx) => handOverExport(tx, by, secret, { pollId, id }, folder, now));
	expect(await open()).toHaveProperty('path');
	expect(await fresh()).toEqual(['answers-exported', 'export-opened']);
	await all`update response set allowed = '{}' where poll_id = ${pollId}`;
	expect(await open()).toHaveProperty('expiredBecause');
	expect(await fresh()).toEqual([]);

	const read = () => inside((tx) => readPeopleToWriteTo(tx, by, secret, pollId, now));
	expect((await read()).people).toEqual([{ address: 'maria@example.org', said: [] }]);
	await read();
	expect(await fresh()).toEqual(['contacts-read']);

	const which = { pollId, recipient: 'post' };
	await inside((tx) => pauseWebhook(tx, by, which, now));
	await inside((tx) => resumeWebhook(tx, by, which, now));
	await inside((tx) => renewSecret(tx, by, secret, which, now));
	await inside((tx) => removeWebhook(tx, by, which, now));
	expect(await fresh()).toEqual(Array(4).fill('recipient-changed'));

	const decision = { text: 'Yes', owner: 'Ada', reason: 'Asked', decidedOn: dayOf(now) };
	const decided = { ...decision, status: 'will-do' as const, cites: ['question:when'] };
	await inside((tx) => recordDecision(tx, by, pollId, decided, now));
	await inside((tx) => publishOutcome(tx, by, pollId, 'Thank you.', now));
	await fresh();
	await inside((tx) => tellPeople(tx, by, pollId, now));
	expect(await fresh()).toEqual(['people-told']);
});

test('setting where answers go is noted', async () => {
	const { by, inside } = await aSharingPoll(database);
	const [newest] = await inside((tx) => listEntries(tx, by.workspaceId, { limit: 1, offset: 0 }));
	expect(newest).toMatchObject({ kind: 'recipient-set', who: by.name });
});
