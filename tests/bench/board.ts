// How long the board takes to open, whatever the number of answers behind it; and what one count of a million costs.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { demoWorkspace, DEMO_ADDRESS } from '../../src/demo/riverside/load.ts';
import { openDatabase, type Database } from '../../src/db/open.ts';
import { inWorkspace } from '../../src/db/scope.ts';
import { DEMO_EMAIL } from '../../src/domain/accounts/account.ts';
import { nameTheme } from '../../src/domain/insights/sort-answers.ts';
import { countInBackground } from '../../src/domain/insights/snapshots/count-in-background.ts';
import { findSnapshot } from '../../src/domain/insights/snapshots/snapshot.store.server.ts';
import type { Member } from '../../src/domain/workspaces/membership.ts';
import { readConfig } from '../../src/server/config.ts';
import { readyDatabase } from '../../src/server/ready-database.ts';
import { examplePoll, publishExample } from '../support/example-poll.ts';
import { startApp } from './answer-place.ts';
import { makeAnswers } from './board-answers.ts';

type Report = (name: string, value: number) => void;
const PASSWORD = 'a password of the bench';
const TIMES = 150;
const WARM = 20;
const MILLION = 1_000_000;

const inWords = (many: number) => (many >= MILLION ? `${many / MILLION}m` : `${many / 1000}k`);

export async function benchBoard(report: Report, sizes: readonly number[]): Promise<void> {
	await using its = new AsyncDisposableStack();
	const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'));
	its.defer(() => rmSync(folder, { recursive: true, force: true }));
	const ready = await readyDatabase(readConfig({ DATA_DIR: join(folder, 'database') }));
	its.defer(ready.stop);
	const db = openDatabase(ready.webUrl, { size: 3 });
	its.defer(() => db.destroy());
	const owner = openDatabase(ready.ownerUrl, { size: 1 });
	its.defer(() => owner.destroy());
	const by = await demoWorkspace(db, PASSWORD, new Date());
	const polls: { many: number; pollId: string }[] = [];
	for (const many of sizes) polls.push({ many, pollId: await prepare(db, owner, by, many, report) });

	const app = await startApp(folder, ready.ownerUrl);
	its.defer(app.stop);
	const origin = `http://localhost:${app.port}`;
	const cookie = await signIn(origin);
	const taken = await openInTurn(
		polls.map(({ pollId }) => `${origin}/w/${DEMO_ADDRESS}/board?poll=${pollId}`),
		cookie
	);
	let base = 0;
	for (const [at, { many }] of polls.entries()) {
		const p95 = percentile(taken[at] ?? [], 0.95);
		if (base === 0) report(`board.p95_ms_${inWords(many)}`, (base = p95));
		else report(`board.p95_${inWords(many)}_vs_${inWords(sizes[0] ?? 1)}`, p95 / base);
	}
}

/** A published poll with so many answers, counted; returns its id. */
async function prepare(
	db: Database,
	owner: Database,
	by: Member,
	many: number,
	report: Report
): Promise<string> {
	const { pollId, version } = await publishExample({ db }, by, {
		...examplePoll(),
		title: `Asked ${inWords(many)}`
	});
	const of = { pollId, scope: 1, questionId: 'better', responseIds: [] };
	const themes: string[] = [];
	for (const name of ['Waiting', 'Staff', 'Tea'])
		themes.push(
			await inWorkspace(db, by.workspaceId, (tx) =>
				nameTheme(tx, by, { name: `${name} ${inWords(many)}`, kind: 'want', definition: '' }, of, new Date())
			)
		);
	const { workspaceId } = by;
	await makeAnswers(db, { workspaceId, pollId, version: 1, fingerprint: version.fingerprint }, many, themes);
	await sql`analyze`.execute(owner);
	const before = process.memoryUsage.rss();
	const start = performance.now();
	const at = { workspaceId, pollId, scope: 1 };
	await countInBackground(db, at, new Date());
	if (many === MILLION) {
		report('board.build_s_1m', (performance.now() - start) / 1000);
		report('board.build_rss_mb_1m', (process.memoryUsage.rss() - before) / 2 ** 20);
	}
	if (!(await inWorkspace(db, workspaceId, (tx) => findSnapshot(tx, at))))
		throw new Error('it was not counted');
	return pollId;
}

async function signIn(origin: string): Promise<string> {
	const reply = await fetch(`${origin}/sign-in`, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams({ email: DEMO_EMAIL, password: PASSWORD })
	});
	return reply.headers
		.getSetCookie()
		.map((one) => one.split(';')[0])
		.join('; ');
}

const percentile = (taken: readonly number[], share: number): number =>
	[...taken].sort((a, b) => a - b)[Math.floor(taken.length * share)] ?? 0;

/** Milliseconds of each opening of each page: all of them in turn, so that whatever else the machine does meets all alike. */
async function openInTurn(urls: readonly string[], cookie: string): Promise<number[][]> {
	const taken = urls.map((): number[] => []);
	for (let time = -WARM; time < TIMES; time += 1)
		for (const [at, url] of urls.entries()) {
			const start = performance.now();
			const reply = await fetch(url, { headers: { cookie } });
			const page = await reply.text();
			if (!reply.ok || !page.includes('Edition 1')) throw new Error(`the board answered ${reply.status}`);
			if (time >= 0) taken[at]?.push(performance.now() - start);
		}
	return taken;
}
