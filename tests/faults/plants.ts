// Bugs that the counting must find, each planted into a copy of the built app or into the database of one run.
import type { Count } from './count.ts';
import type { Patch } from './planted-copy.ts';

export type Plant = {
	name: string;
	/** The kind of round that brings it to light, and as what. */
	fault: string;
	shows: keyof Omit<Count, 'examples'>;
	patches: readonly Patch[];
	/** Said to the database as its superuser. */
	statements: readonly string[];
};

/** Of those who send at the same moment. */
const STORE = 'var insertResponses = (db, responses, { slug, state }) => insertAll(';
/** How far apart two steps are that belong together: far enough for a kill to fall between them. */
const APART_MS = 60;
const later = `new Promise((resolve) => globalThis.setTimeout(resolve, ${APART_MS}))`;

export const PLANTS: readonly Plant[] = [
	{
		name: 'acknowledged-before-commit',
		fault: 'kill -9 of the app',
		shows: 'lost',
		patches: [
			{
				find: STORE,
				put: `var insertResponses = async (db, responses, poll) => {
	void ${later}.then(() => soundly(db, responses, poll)).catch(() => {});
	return new Set(responses.map(({ keyHash }) => keyHash));
};
${STORE.replace('insertResponses', 'soundly')}`
			}
		],
		statements: []
	},
	{
		name: 'synchronous-commit-off',
		fault: 'kill -9 of PostgreSQL',
		shows: 'lost',
		patches: [],
		statements: [
			'alter system set synchronous_commit = off',
			`alter system set wal_writer_delay = '10s'`,
			`alter system set wal_writer_flush_after = '1GB'`,
			'select pg_reload_conf()'
		]
	},
	{
		name: 'key-not-unique',
		fault: 'the same form twice at once',
		shows: 'duplicate',
		patches: [{ find: 'on conflict (key_hash) do nothing', put: '' }],
		statements: [
			'alter table submission drop constraint submission_pkey',
			'alter table response drop constraint response_receipt_hash_key'
		]
	},
	{
		name: 'outbox-outside-the-transaction',
		fault: 'kill -9 of the app',
		shows: 'partial',
		patches: [
			{
				find: STORE,
				put: `import { sql as planted } from 'kysely';
var insertResponses = async (db, responses, poll) => {
	const stored = await soundly(db, responses, poll);
	void ${later}.then(() => planted\`select pass_on_late()\`.execute(db)).catch(() => {});
	return stored;
};
${STORE.replace('insertResponses', 'soundly')}`
			}
		],
		statements: [
			'drop trigger passes_on_given on response',
			`create function pass_on_late() returns void language sql security definer as $$
				insert into outbox (workspace_id, kind, poll_id, recipient, response_id, event, made_at, next_try_at)
				select workspace_id, 'webhook', poll_id, 'post', id, 'response.given', now(), now() from response
				where 'share:post' = any (allowed) on conflict do nothing
			$$`
		]
	},
	{
		name: 'answer-left-out',
		fault: 'SIGTERM',
		shows: 'partial',
		patches: [],
		statements: [
			`create function leave_out() returns trigger language plpgsql as $$ begin return null; end $$`,
			`create trigger leaves_out before insert on answer for each row
				when (new.value = '7'::jsonb) execute function leave_out()`
		]
	},
	{
		name: 'consent-left-out',
		fault: 'SIGTERM',
		shows: 'partial',
		patches: [],
		statements: [
			`create function leave_out() returns trigger language plpgsql as $$ begin return null; end $$`,
			`create trigger leaves_out before insert on consent for each row
				when (new.purpose = 'quote' and not new.given) execute function leave_out()`
		]
	}
];
