// A small generator of load over kept connections. Ours, and not autocannon: it shares two cores with what it measures, so it
// must make less of a request than a server does, a load must be able to walk a whole flow, and a paced one must start from
// when a request was due, or a stalled server would slow its own measure down with it.
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export type Reply = { status: number; head: string; body: Buffer };
/** Sends one request as it is written and gives back the whole reply. */
export type Ask = (request: string) => Promise<Reply>;
export type Connection = { ask: Ask; close(): void };
/** One unit of what is counted, by the worker of this number. */
export type Act = (worker: number) => Promise<unknown>;
/** `times`: how often it was done; the others in milliseconds. */
export type Pace = { times: number; perSecond: number; p50: number; p99: number };

const NOTHING = Buffer.alloc(0);
const LAST_CHUNK = Buffer.from('0\r\n\r\n');

export function openConnection(port: number): Promise<Connection> {
	const socket = connect({ port, host: '127.0.0.1', noDelay: true });
	let got: Buffer = NOTHING;
	let answered: { resolve(reply: Reply): void; reject(cause: Error): void } | null = null;
	const fail = (cause: Error) => answered?.reject(cause);
	socket.on('data', (chunk) => {
		got = got.length === 0 ? chunk : Buffer.concat([got, chunk]);
		const reply = wholeReply(got);
		if (!reply) return;
		got = NOTHING;
		answered?.resolve(reply);
	});
	socket.on('error', fail);
	socket.on('close', () => fail(new Error('the server closed a connection under load')));
	const ask: Ask = (request) =>
		new Promise((resolve, reject) => {
			answered = { resolve, reject };
			socket.write(request);
		});
	return new Promise((resolve, reject) => {
		socket.once('error', reject);
		socket.once('connect', () => resolve({ ask, close: () => socket.destroy() }));
	});
}

export const openConnections = (port: number, count: number): Promise<Connection[]> =>
	Promise.all(Array.from({ length: count }, () => openConnection(port)));

/** One request at a time is under way on a connection, so what has come is one reply or a part of it. */
function wholeReply(got: Buffer): Reply | null {
	const end = got.indexOf('\r\n\r\n');
	if (end < 0) return null;
	const head = got.toString('latin1', 0, end);
	const length = /\ncontent-length: (\d+)/i.exec(head)?.[1];
	const isWhole =
		length === undefined ? got.subarray(-5).equals(LAST_CHUNK) : got.length >= end + 4 + Number(length);
	return isWhole ? { status: Number(head.slice(9, 12)), head, body: got.subarray(end + 4) } : null;
}

/** As often as so many workers can, each one after another; `most` times at most. */
export async function asFastAs(workers: number, seconds: number, act: Act, most = Infinity): Promise<Pace> {
	const start = performance.now();
	const end = start + seconds * 1000;
	const taken: number[] = [];
	let begun = 0;
	await Promise.all(
		Array.from({ length: workers }, async (_each, worker) => {
			for (let began = start; began < end && begun < most; began = performance.now()) {
				begun += 1;
				await act(worker);
				taken.push(performance.now() - began);
			}
		})
	);
	return paceOf(taken, performance.now() - start);
}

/** So many a second, evenly, whatever the server does. What waits for a free worker is late, and is counted as late. */
export async function atPace(perSecond: number, workers: number, seconds: number, act: Act): Promise<Pace> {
	const start = performance.now();
	const taken: number[] = [];
	let begun = 0;
	await Promise.all(
		Array.from({ length: workers }, async (_each, worker) => {
			while (begun < perSecond * seconds) {
				const due = start + (begun++ / perSecond) * 1000;
				const early = due - performance.now();
				if (early > 0) await sleep(early);
				// A timer that comes late is this program's fault, not the server's.
				const from = early > 0 ? performance.now() : due;
				await act(worker);
				taken.push(performance.now() - from);
			}
		})
	);
	return paceOf(taken, performance.now() - start);
}

function paceOf(taken: number[], ms: number): Pace {
	const sorted = taken.sort((one, other) => one - other);
	const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;
	return { times: sorted.length, perSecond: (sorted.length / ms) * 1000, p50: at(0.5), p99: at(0.99) };
}
