// Whole flows, and beside them what could be reached at best: node:http with nothing behind it, giving the same replies to the
// same load, and the database with the same rows and nothing before it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/running-app.ts';
import { openConnection, type Pace, type Reply } from './answer-load.ts';
import { load, type Act } from './answer-measure.ts';
import type { Place } from './answer-place.ts';
import { REQUESTS_A_FLOW, walkFlow } from './answer-requests.ts';
import { startMeasured } from './measured-server.ts';

type Poll = Parameters<typeof walkFlow>[1];
const MOST = 32;

/** `rows`: how fast the database alone stores them at as many connections. `whenStored` is called for each flow. */
export async function measureFlows(
	{ app }: Place,
	poll: Poll,
	rows: Pace,
	report: (name: string, value: number) => void,
	whenStored: () => void
): Promise<void> {
	const flow: Act = async ({ ask }) => {
		await walkFlow(ask, poll);
		whenStored();
	};
	report('answer.requests_a_flow', REQUESTS_A_FLOW);
	await load(app, 8, flow);
	for (const count of [1, 8])
		report(`answer.flows_per_s.at_${count}`, (await load(app, count, flow)).perSecond);
	const bare = await startBareFlow(poll);
	try {
		const bareFlow: Act = ({ ask }) => walkFlow(ask, { ...poll, port: bare.port });
		// The baseline stands on both sides: what the machine does meanwhile falls on both.
		const one = await load(bare, MOST, bareFlow);
		const ours = await load(app, MOST, flow);
		const other = await load(bare, MOST, bareFlow);
		const best = (one.perSecond + other.perSecond) / 2;
		// Each of the two takes the whole machine while it is measured, so what a flow takes of them adds up.
		const bound = 1 / (1 / best + 1 / rows.perSecond);
		report('answer.flows_per_s', ours.perSecond);
		report('answer.flow_cpu_ms', ours.cpu);
		report('answer.bare_flows_per_s', best);
		report('answer.bare_flow_cpu_ms', (one.cpu + other.cpu) / 2);
		report('answer.flows_bound_per_s', bound);
		report('answer.flows_vs_bound', ours.perSecond / bound);
	} finally {
		await bare.stop();
	}
}

/** With the replies that one person is given by the app. */
async function startBareFlow(poll: Poll) {
	const folder = mkdtempSync(join(tmpdir(), 'candor-bench-flow-'));
	const { ask, close } = await openConnection(poll.port);
	const replies: Record<string, object> = {};
	await walkFlow(async (request) => {
		const reply = await ask(request);
		replies[request.split(' ', 2)[1] ?? ''] = said(reply);
		return reply;
	}, poll);
	close();
	const file = join(folder, 'flow.json');
	writeFileSync(file, JSON.stringify(replies));
	const port = await freePort();
	const server = await startMeasured('tests/bench/bare-flow.ts', {
		args: [file, String(port)],
		port,
		ready: 'listening'
	});
	rmSync(folder, { recursive: true });
	return server;
}

function said({ status, head, body }: Reply) {
	const lines = head.split('\r\n').slice(1);
	const headers = lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]);
	const own = headers.filter(([name]) => !/^(date|connection|keep-alive)$/i.test(name ?? ''));
	return { status, headers: Object.fromEntries(own), body: body.toString('utf8') };
}
