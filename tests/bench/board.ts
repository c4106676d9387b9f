// How long the board takes to open, whatever the number of answers behind it; and what counting a million of them costs.
import postgres from 'postgres';
import { DEMO_ADDRESS } from '../../src/demo/riverside/load.ts';
import { DEMO_EMAIL } from '../../src/domain/accounts/account.ts';
import { startApp } from './answer-place.ts';
import { inWords, openBoards, PASSWORD } from './board-place.ts';
import { benchCoding } from './coding.ts';
import { untilCounted } from './board-counting.ts';
import { openInTurn, percentile } from './open-in-turn.ts';

type Report = (name: string, value: number) => void;
const MILLION = 1_000_000;
/** In the coding room. */
const COMMENTS = [100, 10_000];

export async function benchBoard(report: Report, sizes: readonly number[]): Promise<void> {
	await using its = new AsyncDisposableStack();
	const { folder, polls, unread, ownerUrl, superUrl, close } = await openBoards(sizes, COMMENTS);
	its.defer(close);
	const app = await startApp(folder, ownerUrl);
	its.defer(app.stop);
	const origin = `http://localhost:${app.port}`;
	const cookie = await signIn(origin);
	const address = `${origin}/w/${DEMO_ADDRESS}`;
	const boards = polls.map(({ pollId }) => `${address}/board?poll=${pollId}`);

	for (const [at, { many, ...poll }] of polls.entries()) {
		const url = boards[at] ?? '';
		await app.used();
		const seconds = await untilCounted(url, cookie);
		const { peakRss, longestBlockMs } = await app.used();
		if (many !== MILLION) {
			report(`board.build_s_${inWords(many)}`, seconds);
			continue;
		}
		report('board.build_s_1m', seconds);
		report('board.build_1m_vs_scan', seconds / (await scan(superUrl, poll.pollId)));
		report('board.build_rss_mb_1m', peakRss / 2 ** 20);
		report('board.longest_block_ms', longestBlockMs);
	}
	const themes = polls.map(({ pollId, themes }) => `${address}/board/${themes[0]}?poll=${pollId}`);
	const taken = await openInTurn([...boards, ...themes, address], cookie);
	const p95 = taken.map((each) => percentile(each, 0.95));
	const [base = 1, themeBase = 1] = [p95[0], p95[polls.length]];
	for (const [at, { many }] of polls.entries()) {
		if (at === 0) report(`board.p95_ms_${inWords(many)}`, base);
		else report(`board.p95_${inWords(many)}_vs_${inWords(sizes[0] ?? 1)}`, (p95[at] ?? 0) / base);
	}
	for (const [at, { many }] of polls.entries()) {
		const theme = p95[polls.length + at] ?? 0;
		if (at === 0) report(`board.theme_p95_ms_${inWords(many)}`, theme);
		else report(`board.theme_p95_${inWords(many)}_vs_${inWords(sizes[0] ?? 1)}`, theme / themeBase);
	}
	report('board.polls_p95_ms', p95.at(-1) ?? 0);
	await benchCoding(report, { origin, address, cookie, unread });
}

/** Seconds of one plain aggregate over the same rows, as their owner's superuser: what any count has to read. */
async function scan(superUrl: string, pollId: string): Promise<number> {
	const sql = postgres(superUrl, { max: 1, onnotice: () => {} });
	try {
		const start = performance.now();
		await sql`
			select a.question_id, r.version, count(*), sum(hashtextextended(a.value::text, 0))
			from response r join answer a on a.workspace_id = r.workspace_id and a.response_id = r.id
			where r.poll_id = ${pollId} group by 1, 2`;
		return (performance.now() - start) / 1000;
	} finally {
		await sql.end();
	}
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
