// How long a key takes in the editor, from the press until the page is painted again: of a poll with many questions, over one
// with five. In the browser, in the built app; with every question open, which is the worst case.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { PASSWORD, furnish } from '../journeys/furnish.ts';
import { inWorkspace } from '../../src/db/scope.ts';
import { createPoll } from '../../src/domain/polls/create-poll.ts';
import { pollContentSchema } from '../../src/domain/polls/poll.ts';
import { saveDraft } from '../../src/domain/polls/save-draft.ts';
import { findChromium } from '../support/chromium.ts';
import { examplePoll } from '../support/example-poll.ts';
import { freePort } from '../support/running-app.ts';

const KEYS = 40;
const options = ['yes', 'no', 'other'].map((id) => ({ id, label: `The answer ${id}` }));

const contentOf = (count: number) =>
	pollContentSchema.parse({
		...examplePoll(),
		title: `Poll of ${count}`,
		questions: Array.from({ length: count }, (_each, at) => ({
			id: `q${at + 1}`,
			kind: at % 3 === 0 ? 'single' : at % 3 === 1 ? 'nps' : 'long',
			title: `What about the thing of number ${at + 1}?`,
			dataItem: 'd1',
			...(at % 3 === 0 ? { options } : {}),
			...(at % 10 === 4
				? { show: { join: 'all', of: [{ of: `q${at - (at % 3)}`, compare: 'answered' }] } }
				: {})
		}))
	});

/** Milliseconds from a key to the next paint: the middle of them, and the slowest but a tenth. */
async function typeInto(page: Page, field: string): Promise<{ middle: number; slow: number }> {
	await page.locator(`[id="${field}"]`).focus();
	await page.evaluate(() => {
		const taken: number[] = [];
		Object.assign(window, { taken });
		document.addEventListener(
			'keydown',
			() => {
				const start = performance.now();
				requestAnimationFrame(() => setTimeout(() => taken.push(performance.now() - start)));
			},
			true
		);
	});
	for (let key = 0; key < KEYS; key += 1) await page.keyboard.press('a', { delay: 25 });
	await page.waitForTimeout(500);
	const taken: number[] = await page.evaluate('taken');
	const sorted = taken.slice(5).sort((a, b) => a - b);
	const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
	return { middle: at(0.5), slow: at(0.9) };
}

export async function benchTyping(report: (name: string, value: number) => void): Promise<void> {
	const dataDir = mkdtempSync(join(tmpdir(), 'candor-typing-'));
	const port = await freePort();
	const app = spawn(process.execPath, ['src/bin/start.ts'], {
		env: {
			...process.env,
			PORT: String(port),
			ORIGIN: '',
			DATABASE_URL: '',
			SMTP_URL: '',
			DATA_DIR: dataDir
		},
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await new Promise<void>((resolve) =>
		app.stdout.on('data', (said) => String(said).includes('Candor is at') && resolve())
	);
	process.env.CANDOR_DATA_DIR = dataDir;
	const desk = await furnish('typing');
	const { path, args } = await findChromium();
	const browser = await chromium.launch({
		executablePath: path,
		args: [...args, '--no-sandbox', '--disable-gpu', '--no-first-run']
	});
	try {
		const site = `http://localhost:${port}`;
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		await page.goto(`${site}/sign-in`);
		await page.getByLabel('E-mail').fill(desk.email);
		await page.getByLabel('Password').fill(PASSWORD);
		await page.getByRole('button', { name: 'Sign in' }).click();
		await page.waitForURL(`${site}/w/typing`);
		const open = async (count: number, all: boolean) => {
			const pollId = await inWorkspace(desk.db, desk.by.workspaceId, async (tx) => {
				const id = await createPoll(tx, desk.by, `Poll of ${count}`, new Date());
				await saveDraft(tx, desk.by, { pollId: id, content: contentOf(count), revision: 1 }, new Date());
				return id;
			});
			await page.goto(`${site}/w/typing/polls/${pollId}#questions.q3.title`);
			await page.locator('[id="questions.q3.title"]').waitFor();
			const openAll = page.getByRole('button', { name: 'Open all' });
			if (all && (await openAll.count()) > 0) await openAll.click();
			await page.waitForTimeout(1500);
			return typeInto(page, 'questions.q3.title');
		};
		const five = await open(5, false);
		const folded = await open(200, false);
		const unfolded = await open(200, true);
		report('editor.key-ms-5-questions', five.middle);
		report('editor.key-200-folded-over-5', folded.middle / five.middle);
		report('editor.key-200-open-over-5', unfolded.middle / five.middle);
		report('editor.slow-key-ms-200-open', unfolded.slow);
	} finally {
		await browser.close();
		await desk.leave();
		app.kill('SIGTERM');
		await new Promise((resolve) => app.once('exit', resolve));
		rmSync(dataDir, { recursive: true, force: true });
	}
}
