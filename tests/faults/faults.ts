// What goes wrong while people answer, a kind each.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Member } from '../../src/domain/workspaces/membership.ts';
import type { OwnApp } from '../support/own-app.ts';
import type { Cluster } from './cluster.ts';
import type { Ledger, Load, Manner } from './load.ts';
import type { SmallDisk } from './small-disk.ts';
import { closeMeanwhile, replaceMeanwhile, type FaultPoll } from './publish.ts';

export type Scene = {
	app: OwnApp;
	cluster: Cluster;
	by: Member;
	poll: FaultPoll;
	load: Load;
	disk?: SmallDisk;
};

export type Fault = {
	name: string;
	manner?: Manner;
	connections?: number;
	/** It needs a disk of its own, which can be filled. */
	onSmallDisk?: boolean;
	strike(scene: Scene): Promise<unknown>;
};

/** More than the ten seconds in which requests may be finished. */
const MOST_END_MS = 15_000;
const CLOCK = new URL('clock.ts', import.meta.url).href;
const calm = async () => {};
const inHours = (hours: number) => ({
	NODE_OPTIONS: `--import=${CLOCK}`,
	FAULTS_CLOCK_HOURS: String(hours)
});

export const FAULTS: readonly Fault[] = [
	{ name: 'kill -9 of the app', strike: ({ app }) => app.kill() },
	{
		name: 'kill -9 of PostgreSQL',
		async strike({ app, cluster, load }) {
			cluster.kill();
			await endsInTime(app, load.ledger, 1);
		}
	},
	{
		name: 'kill -9 of both',
		async strike({ app, cluster }) {
			cluster.kill();
			await app.kill();
		}
	},
	{ name: 'line cut before the reply', manner: 'cut', strike: calm },
	{ name: 'the same form twice at once', manner: 'twice', strike: calm },
	{ name: 'two tabs, other words in each', manner: 'tabs', strike: calm },
	{
		name: 'sent again a day later',
		async strike({ app, load }) {
			await app.kill();
			await app.start(inHours(25));
			await load.sendAgain();
			await app.kill();
		}
	},
	{
		name: 'SIGTERM',
		async strike({ app, load }) {
			app.tell('SIGTERM');
			await endsInTime(app, load.ledger, 0);
		}
	},
	{
		name: 'lines to the database cut',
		async strike({ cluster }) {
			for (let times = 0; times < 20; times += 1) {
				await cluster.ask(
					(sql) => sql`
						select pg_terminate_backend(pid) from pg_stat_activity
						where usename = 'candor_web' order by random() limit 3`
				);
				await sleep(30);
			}
			await sleep(300);
		}
	},
	{
		name: 'pool exhausted',
		connections: 150,
		strike: ({ cluster }) =>
			cluster.ask((sql) =>
				sql.begin(async (tx) => {
					await tx`lock table submission in access exclusive mode`;
					await sleep(1_000);
				})
			)
	},
	{
		name: 'no connections left',
		async strike({ cluster }) {
			await cluster.ask(async (sql) => {
				await sql`alter role candor_web connection limit 2`;
				await sql`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'candor_web'`;
				await sleep(800);
				await sql`alter role candor_web connection limit -1`;
			});
			await sleep(300);
		}
	},
	{
		name: 'serialization failures',
		async strike({ cluster }) {
			await cluster.ask(async (sql) => {
				await sql.unsafe(`
					create function not_now() returns trigger language plpgsql as $$
					begin raise 'could not serialize access' using errcode = 'serialization_failure'; end $$;
					create trigger not_now before insert on response for each row
						when (random() < 0.3) execute function not_now()`);
				await sleep(800);
				await sql`drop function not_now cascade`;
			});
		}
	},
	{
		name: 'disk full',
		onSmallDisk: true,
		async strike({ disk, load }) {
			disk?.fill();
			await sleep(1_000);
			await refusedWithTheirWords(load.ledger, '503');
			disk?.free();
			await sleep(500);
		}
	},
	{
		name: 'clock a day off, either way',
		async strike({ app }) {
			for (const hours of [24, -24]) {
				await app.kill();
				await app.start(inHours(hours));
				await sleep(400);
			}
			await app.kill();
		}
	},
	{
		name: 'poll closed meanwhile',
		async strike({ cluster, by, poll, load }) {
			await closeMeanwhile(cluster, by, poll);
			await refusedWithTheirWords(load.ledger, '410');
		}
	},
	{
		name: 'statement replaced meanwhile',
		async strike({ cluster, by, poll }) {
			await replaceMeanwhile(cluster, by, poll, false);
			await sleep(300);
		}
	},
	{
		name: 'statement replaced, and the old one ended',
		async strike({ cluster, by, poll, load }) {
			await replaceMeanwhile(cluster, by, poll, true);
			await refusedWithTheirWords(load.ledger, '409');
		}
	}
];

/** They go round. */
export const kindAt = (turn: number): Fault => {
	const fault = FAULTS[turn % FAULTS.length];
	if (!fault) throw new Error('There are no faults.');
	return fault;
};

export const faultOf = (name: string): Fault => {
	const fault = FAULTS.find((each) => each.name === name);
	if (!fault) throw new Error(`There is no fault called ${name}.`);
	return fault;
};

/** Told to stop, or left without its database, the app ends by itself and says by its code which it was. */
async function endsInTime(app: OwnApp, ledger: Ledger, code: number) {
	for (let waited = 0; app.isRunning() && waited < MOST_END_MS; waited += 50) await sleep(50);
	if (app.isRunning()) ledger.wrong.push('the app did not end');
	const ended = await app.kill();
	if (ended !== null && ended !== code) ledger.wrong.push(`the app ended with ${ended} rather than ${code}`);
}

/** For now nothing is taken, and what people wrote comes back to them. */
async function refusedWithTheirWords(ledger: Ledger, status: string) {
	await sleep(500);
	// On a busy machine the first of them is told later.
	for (let waited = 500; !ledger.otherwise.has(status) && waited < MOST_END_MS; waited += 50) await sleep(50);
	if (!ledger.otherwise.has(status)) ledger.wrong.push(`nobody was told ${status}`);
	else if (!ledger.refusal.includes('Answer ')) ledger.wrong.push(`with ${status} the words were gone`);
}
