// Beside the road of whole-log.test.ts: what leaves the house as a file, the register, and how a workspace and a poll begin.
import { expect, test } from 'vitest';
import { exportingFrom } from '../../../tests/support/exported-poll.ts';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import { asAccount, inWorkspace } from '#db/scope.ts';
import { dayOf } from '../calendar.ts';
import { parseInput } from '../parse-input.ts';
import { createPoll } from '../polls/create-poll.ts';
import { answerRequest } from '../register/answer-request.ts';
import { drillInput } from '../register/breach.ts';
import { downloadRegister } from '../register/download-register.ts';
import { downloadResponseIds } from '../register/download-response-ids.ts';
import { extendRequest } from '../register/extend-request.ts';
import { nameOfficer } from '../register/name-officer.ts';
import { noteRequest } from '../register/note-request.ts';
import { createWorkspace } from '../workspaces/create-workspace.ts';
import type { Member } from '../workspaces/membership.ts';
import { listEntries } from './audit.store.server.ts';

const database = await testDatabase();
const { db, all } = database;
const now = new Date();
const { aPoll } = exportingFrom(database, now);

/** [kind, subject, who] of each entry, the oldest first. */
const entriesOf = async (by: Pick<Member, 'workspaceId'>) =>
	(await inWorkspace(db, by.workspaceId, (tx) => listEntries(tx, by.workspaceId, { limit: 100, offset: 0 })))
		.reverse()
		.map((entry) => [entry.kind, entry.subject, entry.who]);

test('a file of addresses is noted as such, and taking it away once more', async () => {
	const { by, pollId, answer, make, open } = await aPoll({ identity: 'identified', purposes: ['profile'] });
	await answer({ 'contact.email': 'maria@example.org' }, ['profile']);
	await open(await make({ what: 'profile' }));
	await open(await make());
	expect((await entriesOf(by)).slice(-4)).toEqual(
		['addresses-exported', 'export-opened', 'answers-exported', 'export-opened'].map((kind) => [
			kind,
			pollId,
			by.name
		])
	);
});

test('a request written down, extended and answered, the officer, the register and the ids taken away', async () => {
	const { by, pollId, inside, answer } = await aPoll();
	await answer();

	const start = (await entriesOf(by)).length;
	const asked = { kind: 'access' as const, receivedOn: dayOf(now), note: 'Letter 17' };
	const request = await inside((tx) => noteRequest(tx, by, { ...asked, poll: pollId }, now));
	await inside((tx) => noteRequest(tx, by, { ...asked, poll: '' }, now));
	await inside((tx) => extendRequest(tx, by, { request, reason: 'Many files' }, now));
	await inside((tx) => answerRequest(tx, by, { request, answeredOn: dayOf(now), outcome: 'done' }, now));
	await inside((tx) => nameOfficer(tx, by, 'Ivo Dahl', now));
	expect(await inside((tx) => downloadRegister(tx, by, now))).toContain('Ivo Dahl');
	const drill = parseInput(drillInput, { what: 'answers' });
	const [response] = await all`select id from response where poll_id = ${pollId}`;
	expect(await inside((tx) => downloadResponseIds(tx, by, drill, now))).toContain(response?.id);
	expect((await entriesOf(by)).slice(start)).toEqual([
		['request-noted', pollId, by.name],
		['request-noted', null, by.name],
		['request-extended', pollId, by.name],
		['request-answered', pollId, by.name],
		['officer-named', null, by.name],
		['register-downloaded', null, by.name],
		['response-ids-downloaded', null, by.name]
	]);
	const refused = inside((tx) => downloadResponseIds(tx, { ...by, role: 'author' }, drill, now));
	await expect(refused).rejects.toMatchObject({ code: 'not-allowed' });
	expect(await entriesOf(by)).toHaveLength(start + 7);
});

test('a chain begins with its workspace; a poll is noted when it is begun', async () => {
	const owner = await aMember(database);
	const given = { name: 'Second Works', address: 'second-works', ownerId: owner.accountId };
	const workspaceId = await asAccount(db, owner.accountId, (tx) => createWorkspace(tx, given, now));
	const by = { ...owner, workspaceId, workspaceAddress: given.address, workspaceName: given.name };
	const pollId = await inWorkspace(db, workspaceId, (tx) => createPoll(tx, by, 'A poll', now));
	expect(await entriesOf(by)).toEqual([
		['workspace-created', null, owner.name],
		['poll-created', pollId, owner.name]
	]);
});
