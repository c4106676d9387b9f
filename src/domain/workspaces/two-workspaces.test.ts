// Two workspaces on one server: row level security alone keeps them apart, and so do the conditions of the stores alone.
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import { inWorkspace } from '#db/scope.ts';
import type { Tx } from '#db/open.ts';
import { demoWorkspace, loadDemo } from '../../demo/riverside/load.ts';
import { riversidePoll } from '../../demo/riverside/poll.ts';
import { listDecisions } from '../decisions/decision.store.server.ts';
import { listOutcomes } from '../decisions/outcome.store.server.ts';
import { listBatches } from '../exchange/import.store.server.ts';
import { listChanges } from '../insights/codebook.store.server.ts';
import { readBoard } from '../insights/read-board.ts';
import { listPolls } from '../polls/poll-list.store.server.ts';
import { findDraft, listVersions } from '../polls/poll.store.server.ts';
import { listPeople } from './membership.store.server.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date();
const TABLES = [
	...[
		'poll',
		'poll_draft',
		'poll_version',
		'poll_closure',
		'membership',
		'codebook_event',
		'import_batch',
		'erasure',
		'erasure_log'
	],
	...['decision', 'decision_cites', 'outcome', 'rights_request', 'register_officer']
];
const stranger = await aMember(database);
let pollId = '';
const asStranger = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(db, stranger.workspaceId, act);

beforeAll(async () => {
	const by = await demoWorkspace(db, 'a password of the demo', now);
	await loadDemo(db, secret, by, null, now, () => {});
	pollId = await inWorkspace(
		db,
		by.workspaceId,
		async (tx) => (await listPolls(tx, by.workspaceId))[0]?.pollId ?? ''
	);
});

test.each(TABLES)(
	'the policy alone: %s without any condition gives the stranger nothing of the other',
	async (table) => {
		const rows = await asStranger(
			async (tx) => (await sql<{ workspace_id: string }>`select * from ${sql.table(table)}`.execute(tx)).rows
		);
		expect(rows.every((row) => row.workspace_id === stranger.workspaceId)).toBe(true);
	}
);

test('every table with a workspace has forced row level security, but the two that carry nothing of a workspace', async () => {
	const open = await all`
		select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id'
		where c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`;
	// account_link and submission are opened by a secret that only its holder has.
	expect(open.map((row) => row.relname)).toEqual(['account_link', 'submission']);
});

test('the conditions alone: with every policy off the stranger still finds nothing', async () => {
	const more = ['response', 'answer', 'consent', 'reading', 'coding', 'shown_words'];
	for (const table of [...TABLES, ...more]) await all`alter table ${all(table)} disable row level security`;
	const at = { workspaceId: stranger.workspaceId, pollId };
	const found = await asStranger(async (tx) => ({
		polls: await listPolls(tx, at.workspaceId),
		draft: await findDraft(tx, at),
		versions: await listVersions(tx, at),
		people: (await listPeople(tx, at.workspaceId)).map((person) => person.name),
		changes: await listChanges(tx, at.workspaceId),
		decisions: await listDecisions(tx, at.workspaceId),
		outcomes: await listOutcomes(tx, at),
		batches: await listBatches(tx, at)
	}));
	expect(found).toEqual({
		polls: [],
		draft: null,
		versions: [],
		people: [stranger.name],
		changes: [],
		decisions: [],
		outcomes: [],
		batches: []
	});
	const board = await asStranger((tx) =>
		readBoard(tx, { ...at, reader: stranger.accountId, scope: 1 }, riversidePoll('2026-11-24'))
	);
	expect(board).toMatchObject({ people: null, base: null, lanes: [] });
	expect(board.measured.every((question) => question.base === null)).toBe(true);
});
