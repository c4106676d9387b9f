// How fast somebody can answer, and beside it, in the same run, what this machine could do at best: node:http with the same
// bytes for the page, the database with the same rows for what is sent.
import { asFastAs, atPace, type Pace } from './answer-load.ts';
import { measureFlows } from './answer-flows.ts';
import { load, SECONDS, type Act } from './answer-measure.ts';
import { measurePaint } from './answer-paint.ts';
import { openPlace, type Place } from './answer-place.ts';
import { get, openPage, send } from './answer-requests.ts';
import { storeRows } from './answer-rows.ts';
import { weighPage } from './answer-weight.ts';
import type { MeasuredServer } from './measured-server.ts';

type Report = (name: string, value: number) => void;

const MOST = 32;

/** `responses`: how many are sent in all, to see whether memory grows with them. */
export async function benchAnswer(report: Report, responses = 10_000): Promise<void> {
	const place = await openPlace();
	try {
		await weighPage(place.app.port, place.path, report);
		await measurePaint(place.app.port, place.path, report);
		await measurePage(place, report);
		await measureSending(place, report, responses);
	} finally {
		await place.close();
	}
}

async function measurePage({ app, bare, path }: Place, report: Report): Promise<void> {
	for (const count of [1, 8, MOST, 128]) {
		// The baseline stands on both sides: what the machine does meanwhile falls on both.
		const one = await loadPage(bare, path, count);
		const ours = await loadPage(app, path, count);
		const other = await loadPage(bare, path, count);
		const best = (one.perSecond + other.perSecond) / 2;
		report(`answer.bare_http_per_s.at_${count}`, best);
		report(`answer.page_per_s.at_${count}`, ours.perSecond);
		if (count !== MOST) continue;
		report('answer.bare_http_cpu_ms', (one.cpu + other.cpu) / 2);
		report('answer.page_cpu_ms', ours.cpu);
		report('answer.page_vs_bare_http', ours.perSecond / best);
		const half = await loadPage(app, path, count, atHalf(ours));
		report('answer.page_p50_ms_at_half_load', half.p50);
		report('answer.page_p99_ms_at_half_load', half.p99);
	}
}

function loadPage(server: MeasuredServer, path: string, count: number, run = asFastAs) {
	const request = get(server.port, path);
	return load(server, count, ({ ask }) => openPage(ask, request), run);
}

const atHalf =
	({ perSecond }: Pace): typeof asFastAs =>
	(workers, seconds, act) =>
		atPace(perSecond / 2, workers, seconds, act);

async function measureSending(place: Place, report: Report, responses: number): Promise<void> {
	const { app, path, version } = place;
	const poll = { path, port: app.port, fingerprint: version.fingerprint };
	let sent = 0;
	const post: Act = async ({ ask }) => {
		await send(ask, poll);
		sent += 1;
	};
	for (const count of [1, 8, MOST]) {
		const rows = await storeRows(place.webUrl, version, count, SECONDS);
		const ours = await load(app, count, post);
		report(`answer.database_per_s.at_${count}`, rows.perSecond);
		report(`answer.post_per_s.at_${count}`, ours.perSecond);
		if (count !== MOST) continue;
		report('answer.post_cpu_ms', ours.cpu);
		report('answer.post_vs_database', ours.perSecond / rows.perSecond);
		const half = await load(app, count, post, atHalf(ours));
		report('answer.post_p50_ms_at_half_load', half.p50);
		report('answer.post_p99_ms_at_half_load', half.p99);
	}
	const rows = await storeRows(place.webUrl, version, MOST, SECONDS);
	await measureFlows(place, poll, rows, report, () => (sent += 1));
	const until = (times: number) => load(app, MOST, (connection) => post(connection), sending(times - sent));
	// Weighed at a tenth, when all of the code has run and been made fast, and at the end.
	await until(responses / 10);
	const { rss } = await app.used();
	const heap = await app.heap();
	await until(responses);
	report('answer.responses', sent);
	report('answer.rss_growth', (await app.used()).rss / rss);
	report('answer.heap_growth', (await app.heap()) / heap);
}

/** So many times, as fast as the connections can. */
const sending =
	(times: number): typeof asFastAs =>
	(workers, _seconds, act) =>
		asFastAs(workers, Infinity, act, times);
