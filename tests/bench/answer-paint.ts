// When somebody on a slow phone sees the page: a processor four times slower than this one, 1.6 Mbit/s, and 150 ms there and
// back for each request (Lighthouse's "slow 4G"). Each visit is the first: nothing is cached.
import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../support/chromium.ts';

const BITS_PER_S = 1_600_000;
const LATENCY_MS = 150;
const SLOWER = 4;
const VISITS = 7;
/** Larger than what comes later could only be what the page has none of: pictures, banners. */
const SETTLED_MS = 1000;

/** Reports the middle of several visits, in milliseconds. */
export async function measurePaint(
	port: number,
	path: string,
	report: (name: string, value: number) => void
): Promise<void> {
	const { path: executablePath, args } = await findChromium();
	const quiet = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
	const browser = await chromium.launch({ executablePath, args: [...args, ...quiet] });
	try {
		const taken: number[] = [];
		for (let visit = 0; visit < VISITS; visit += 1)
			taken.push(await visitOnce(browser, `http://localhost:${port}${path}`));
		report('answer.largest_paint_ms', taken.sort((a, b) => a - b)[Math.floor(VISITS / 2)] ?? NaN);
	} finally {
		await browser.close();
	}
}

async function visitOnce(browser: Browser, url: string): Promise<number> {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
	try {
		const page = await context.newPage();
		const phone = await context.newCDPSession(page);
		await phone.send('Network.enable');
		await phone.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: LATENCY_MS,
			downloadThroughput: BITS_PER_S / 8,
			uploadThroughput: BITS_PER_S / 8
		});
		await phone.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
		await page.goto(url, { waitUntil: 'load' });
		return await page.evaluate(
			(settled) =>
				new Promise<number>((resolve) => {
					let largest = NaN;
					new PerformanceObserver((list) => {
						for (const { startTime } of list.getEntries()) largest = startTime;
					}).observe({ type: 'largest-contentful-paint', buffered: true });
					setTimeout(() => resolve(largest), settled);
				}),
			SETTLED_MS
		);
	} finally {
		await context.close();
	}
}
