// How long the coding room takes to open, and to take what a key press says, over few comments and over many.
import type { Made } from './board-answers.ts';
import { openInTurn, percentile } from './open-in-turn.ts';

type Room = { origin: string; address: string; cookie: string; unread: readonly Made[] };
const OPENINGS = { times: 30, warm: 3 };
const PRESSES = 60;

/** `unread`: of few comments, and of many. */
export async function benchCoding(
	report: (name: string, value: number) => void,
	{ origin, address, cookie, unread }: Room
): Promise<void> {
	const rooms = unread.map(({ pollId }) => `${address}/read/code?poll=${pollId}&order=oldest`);
	const [few = 1, many = 1] = (await openInTurn(rooms, cookie, OPENINGS)).map((taken) =>
		percentile(taken, 0.5)
	);
	report('coding.open_ms_100', few);
	report('coding.open_10k_vs_100', many / few);

	const pages = await Promise.all(
		rooms.map(async (url) => (await fetch(url, { headers: { cookie } })).text())
	);
	const taken: number[][] = [[], []];
	for (let press = 0; press < PRESSES; press += 1)
		for (const [at, poll] of unread.entries()) {
			const responseId = (pages[at]?.match(/responseId:"([0-9a-f-]{36})"/g) ?? [])[press % 60]?.slice(12, 48);
			if (!responseId) throw new Error('the coding room shows no answer');
			const coding = { themeId: poll.themes[press % 2], start: 0, end: 7 };
			const start = performance.now();
			await set(`${address}/read/code?/set`, { origin, cookie }, poll.pollId, { responseId, coding });
			taken[at]?.push(performance.now() - start);
		}
	const [oneOfFew = 1, oneOfMany = 1] = taken.map((each) => percentile(each, 0.95));
	report('coding.key_p95_ms_100', oneOfFew);
	report('coding.key_p95_10k_vs_100', oneOfMany / oneOfFew);
}

async function set(
	url: string,
	{ origin, cookie }: { origin: string; cookie: string },
	poll: string,
	{ responseId, coding }: { responseId: string; coding: object }
): Promise<void> {
	const body = new FormData();
	body.set('poll', poll);
	body.set('question', 'better');
	body.set('coding', JSON.stringify({ responseId, isRead: true, codings: [coding] }));
	const reply = await fetch(url, {
		method: 'POST',
		body,
		headers: { origin, cookie, 'x-sveltekit-action': 'true' }
	});
	const said = await reply.text();
	if (!said.includes('"type":"success"')) throw new Error(`the coding room answered ${said.slice(0, 200)}`);
}
