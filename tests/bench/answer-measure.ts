// One measure: an act on so many connections of a server, and what it took there.
import { asFastAs, openConnections, type Connection } from './answer-load.ts';
import type { MeasuredServer } from './measured-server.ts';

export type Act = (connection: Connection) => Promise<unknown>;

/** Of each single measure. The whole run takes about a minute. */
export const SECONDS = 2;

/** Runs `act` on so many connections of a server; also says how much of a processor each took there, in milliseconds. */
export async function load(server: MeasuredServer, count: number, act: Act, run = asFastAs) {
	const connections = await openConnections(server.port, count);
	const on = (worker: number) => act(connections[worker]!);
	try {
		await asFastAs(count, 0.3, on);
		const before = await server.used();
		const pace = await run(count, SECONDS, on);
		const { cpuMs, rss } = await server.used();
		return { ...pace, cpu: (cpuMs - before.cpuMs) / pace.times, rss };
	} finally {
		for (const { close } of connections) close();
	}
}
