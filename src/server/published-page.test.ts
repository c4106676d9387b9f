// Whatever is changed about a poll, its page never says what was true before: with two servers before one database, each of
// which has kept the page.
import { once } from 'node:events';
import {
	createServer,
	request as ask,
	type IncomingMessage,
	type RequestListener,
	type Server
} from 'node:http';
import { afterAll, expect, test, vi } from 'vitest';
import { answeredPoll } from '../../tests/support/answered-poll.ts';
import { examplePoll } from '../../tests/support/example-poll.ts';
import { testDatabase } from '../../tests/support/test-database.ts';
import { allowFrames } from '#domain/polls/allow-frames.ts';
import { closePoll } from '#domain/polls/close-poll.ts';
import { readPollToAnswer } from '#domain/polls/find-opening.ts';
import { limitPoll } from '#domain/polls/limit-poll.ts';
import { openPageState } from '#db/page-state.ts';
import type { PollContent } from '#domain/polls/poll.ts';
import { reopenPoll } from '#domain/polls/reopen-poll.ts';
import { schedulePoll } from '#domain/polls/schedule-poll.ts';
import { putSharing } from '#domain/polls/sharing.store.server.ts';
import { discardPoll } from '#domain/retention/discard-poll.ts';
import { restorePoll } from '#domain/retention/restore-poll.ts';
import { withPublishedPages } from './published-page.ts';

const database = await testDatabase();
const { db, all } = database;
const pageState = openPageState(database.webUrl);
afterAll(pageState.close);
let clock = new Date();
const later = (minutes: number) => new Date(clock.getTime() + minutes * 60_000);
const typed = (moment: Date) => moment.toISOString().slice(0, 16);

/** Says of a poll all that its page could show, as SvelteKit would; and counts how often it was asked. */
let rendered = 0;
async function sayPoll(slug: string): Promise<string | null> {
	const poll = await readPollToAnswer(db, slug, clock);
	return poll && JSON.stringify({ ...poll, taken: [poll.taken.inAll, ...poll.taken.byAnswer] });
}
const kit: RequestListener = async (request, response) => {
	rendered += 1;
	const slug = new URL(request.url ?? '', 'http://localhost').pathname.split('/')[2] ?? '';
	const said = await sayPoll(slug).catch(() => null);
	response.setHeader('content-type', 'text/html');
	response.setHeader('x-method', request.method ?? '');
	response.writeHead(said === null ? 404 : 200);
	response.write(said ?? 'nothing');
	response.end();
};

const opened: Server[] = [];
afterAll(() => {
	for (const server of opened) {
		server.close();
		server.closeAllConnections();
	}
});

async function listen(answer: RequestListener): Promise<number> {
	const server = createServer(answer);
	await once(server.listen(0, '127.0.0.1'), 'listening');
	opened.push(server);
	const address = server.address();
	return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

async function aServer() {
	const port = await listen(withPublishedPages(kit, (slug) => pageState.read(slug, clock)));
	return async (path: string, asked: { method?: string; headers?: Record<string, string> } = {}) => {
		const sent = ask({ host: '127.0.0.1', port, path, agent: false, ...asked }).end();
		const [reply]: IncomingMessage[] = await once(sent, 'response');
		let body = '';
		for await (const chunk of reply!) body += chunk;
		return { status: reply!.statusCode, headers: reply!.headers, body };
	};
}
const servers = [await aServer(), await aServer()];

/** Both servers keep the page of this poll, and give it from memory. */
async function keptPoll(content: PollContent = examplePoll()) {
	const poll = await answeredPoll(database, content);
	const path = `/p/${poll.slug}`;
	async function isKept(): Promise<void> {
		const madeAnew = async (get: (typeof servers)[number]) => {
			const before = rendered;
			await get(path);
			return rendered - before;
		};
		for (const get of servers) await expect.poll(() => madeAnew(get), { interval: 5 }).toBe(0);
	}
	/** What both servers say, which must be what is true now. */
	async function isTrueEverywhere(): Promise<void> {
		const now = await sayPoll(poll.slug);
		for (const get of servers) {
			const { status, body } = await get(path);
			expect({ status, body }).toEqual(
				now === null ? { status: 404, body: 'nothing' } : { status: 200, body: now }
			);
		}
	}
	await isKept();
	return { ...poll, path, isKept, isTrueEverywhere };
}
type Kept = Awaited<ReturnType<typeof keptPoll>>;

const CHANGES: Record<string, (poll: Kept) => Promise<unknown>> = {
	'another version is published': ({ publish }) => publish({ ...examplePoll(), title: 'Sunday opening' }),
	'its look is changed': ({ publish }) => publish({ ...examplePoll(), look: { accent: '#0b6e4f' } }),
	'it is closed by hand': ({ inside, by, pollId }) => inside((tx) => closePoll(tx, by, pollId, clock)),
	'it is closed and opened again': async ({ inside, by, pollId }) => {
		await inside((tx) => closePoll(tx, by, pollId, clock));
		await inside((tx) => reopenPoll(tx, by, pollId, clock));
	},
	'it is to open later': ({ inside, by, pollId }) =>
		inside((tx) => schedulePoll(tx, by, pollId, { opens: typed(later(60)), closes: '', zone: 'UTC' }, clock)),
	'how many answers it takes is limited': ({ inside, by, pollId }) =>
		inside((tx) => limitPoll(tx, by, pollId, { most: '5' }, false, clock)),
	'one answer is limited': ({ inside, by, pollId }) =>
		inside((tx) => limitPoll(tx, by, pollId, { 'most.when.sat': '5' }, false, clock)),
	'it is answered by personal links only': ({ inside, at, by }) =>
		inside((tx) => putSharing(tx, at, { byInvitation: true, personalLinks: true }, by.accountId, clock)),
	'another site may show it': ({ inside, by, pollId }) =>
		inside((tx) => allowFrames(tx, by, pollId, 'https://www.example.org', clock)),
	'it is put into the bin': async ({ inside, by, pollId }) => {
		await inside((tx) => closePoll(tx, by, pollId, clock));
		await inside((tx) => discardPoll(tx, by, pollId, true, clock));
	},
	'it is put into the bin and taken out': async ({ inside, by, pollId }) => {
		await inside((tx) => closePoll(tx, by, pollId, clock));
		await inside((tx) => discardPoll(tx, by, pollId, true, clock));
		await inside((tx) => restorePoll(tx, by, pollId, clock));
	},
	'it is deleted with its workspace': ({ by }) => all`delete from workspace where id = ${by.workspaceId}`,
	'its workspace is called otherwise': ({ by }) =>
		all`update workspace set name = 'Another name' where id = ${by.workspaceId}`
};

for (const [what, change] of Object.entries(CHANGES))
	test(`the page is never older than its request: ${what}`, async () => {
		const poll = await keptPoll();
		await change(poll);
		await poll.isTrueEverywhere();
	});

test('words changed in the database behind every guard reach nobody, because the page is made anew', async () => {
	const poll = await keptPoll();
	await all`alter table poll_version disable trigger user`;
	await all`
		update poll_version set content = jsonb_set(content, '{title}', '"Other words"') where poll_id = ${poll.pollId}`;
	await all`alter table poll_version enable trigger user`;
	for (const get of servers) expect((await get(poll.path)).status).toBe(404);
});

test('a page is made anew at the moment its schedule opens or closes the poll, with nothing written', async () => {
	const poll = await keptPoll();
	const schedule = { opens: typed(later(60)), closes: typed(later(120)), zone: 'UTC' };
	await poll.inside((tx) => schedulePoll(tx, poll.by, poll.pollId, schedule, clock));
	const began = clock;
	const said: (string | undefined)[] = [];
	for (const minutes of [0, 30, 61, 90, 121, 150]) {
		clock = new Date(began.getTime() + minutes * 60_000);
		await poll.isTrueEverywhere();
		await poll.isKept();
		said.push(/"opening":"([^"]+)"/.exec((await servers[0]!(poll.path)).body)?.[1]);
	}
	clock = began;
	expect(said).toEqual(['not-yet', 'not-yet', 'open', 'open', 'closed', 'closed']);
});

const LIMITS: Record<string, Record<string, string>> = {
	'in all': { most: '2' },
	'by answer': { 'most.when.sat': '1', 'most.when.week': '1' }
};
for (const [how, limits] of Object.entries(LIMITS))
	test(`where places are limited ${how}, the page says full with the answer that took the last`, async () => {
		const poll = await keptPoll();
		await poll.inside((tx) => limitPoll(tx, poll.by, poll.pollId, limits, false, clock));
		for (const [opening, when] of [['open', 'sat'], ['open', 'week'], ['full']]) {
			// Twice, so that what may not be kept would have been.
			await poll.isTrueEverywhere();
			await poll.isTrueEverywhere();
			expect((await servers[1]!(poll.path)).body).toContain(`"opening":"${opening}"`);
			if (when) await poll.answer({ 'q.when': when });
		}
	});

test('answers alone change nothing of it: it stays in memory', async () => {
	const poll = await keptPoll();
	await poll.answer({});
	const before = rendered;
	for (const get of servers) await get(poll.path);
	expect(rendered).toBe(before);
});

test('a change while a page is being made is not kept under what was true before', async () => {
	let state = 'before';
	let made = 0;
	const stateOf = vi.fn(async () => state);
	const front = withPublishedPages((_request, response) => {
		made += 1;
		state = 'after';
		response.setHeader('content-type', 'text/html');
		response.writeHead(200).end(`page ${made}`);
	}, stateOf);
	const url = `http://127.0.0.1:${await listen(front)}/p/bike-repairs`;
	const get = async () => (await fetch(url)).text();
	expect(await get()).toBe('page 1');
	await expect.poll(() => stateOf.mock.calls.length).toBe(2);
	state = 'before';
	expect(await get()).toBe('page 2');
});

test('who says more than the plain address is answered by SvelteKit itself', async () => {
	const poll = await keptPoll();
	const [get] = servers;
	const others: [string, Parameters<NonNullable<typeof get>>[1]?][] = [
		[`${poll.path}?lang=de`],
		[`${poll.path}?`],
		[`${poll.path}/`],
		[`${poll.path}/embed`],
		[poll.path, { method: 'HEAD' }],
		[poll.path, { method: 'POST' }],
		[poll.path, { headers: { cookie: 'candor=x' } }],
		[poll.path, { headers: { 'if-none-match': '"x"' } }],
		['/p/there-is-none']
	];
	for (const [path, asked] of others) {
		const before = rendered;
		const { headers } = await get!(path, asked);
		expect([path, rendered - before]).toEqual([path, 1]);
		expect(headers['x-method']).toBe(asked?.method ?? 'GET');
	}
});

test('each wish of a browser has a page of its own, packed where it can unpack it', async () => {
	const poll = await keptPoll();
	const [get] = servers;
	const wishes: Record<string, string>[] = [{ 'accept-language': 'de' }, { 'sec-gpc': '1' }];
	for (const headers of wishes) {
		const before = rendered;
		await get!(poll.path, { headers });
		expect(rendered - before).toBe(1);
	}
	const { headers } = await get!(poll.path, { headers: { 'accept-encoding': 'gzip, br' } });
	expect(headers['content-encoding']).toBe('br');
});
