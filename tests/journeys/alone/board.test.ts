// A reader opens the board: its front, among whom, side by side, each with its picture; and nothing moves by one person.
import { expect, test, type Page } from '@playwright/test';
import { inWorkspace } from '../../../src/db/scope.ts';
import { submitResponse } from '../../../src/domain/answers/submit-response.ts';
import { addDays, dayOf } from '../../../src/domain/calendar.ts';
import { readCodingBatch } from '../../../src/domain/insights/coding/read-coding-batch.ts';
import { nameTheme, sortUnder } from '../../../src/domain/insights/sort-answers.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { examplePoll } from '../../support/example-poll.ts';
import { aKey, sentForm } from '../../support/sent-form.ts';
import { furnish, PASSWORD } from '../furnish.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';
let desk: Awaited<ReturnType<typeof furnish>>;
let page: Page;
let board = '';
let answer: (better: string, when: string, daysAgo: number) => Promise<void>;

test.beforeAll(async ({ browser }) => {
	desk = await furnish('board-reader');
	const { by, db, secret } = desk;
	const { pollId, slug, version } = await desk.publish(examplePoll());
	answer = async (better, when, daysAgo) => {
		const form = sentForm({ 'q.when': when, 'q.better': better });
		const sent = { key: aKey(), fingerprint: version.fingerprint, agreed: true, ticked: [], form };
		const then = new Date(`${addDays(dayOf(new Date()), -daysAgo)}T12:00:00Z`);
		await submitResponse(db, secret, slug, sent, then);
	};
	for (let at = 0; at < 80; at += 1)
		await answer(at % 2 ? 'Shorter waits' : 'More tea', at % 4 ? 'sat' : 'week', 0);
	await inWorkspace(db, by.workspaceId, async (tx) => {
		const of = { pollId, scope: 1, questionId: 'better' };
		const named = (name: string) =>
			nameTheme(tx, by, { name, kind: 'pain-point', definition: '' }, { ...of, responseIds: [] }, new Date());
		const [wait, tea] = [await named('Waiting is too long'), await named('The tea runs out')];
		const batch = await readCodingBatch(tx, by, of, 'better', { which: 'unread', after: null }, new Date());
		for (const [words, theme] of [
			['Shorter waits', wait],
			['More tea', tea]
		] as const) {
			const responseIds = batch.answers.flatMap((one) => (one.text === words ? [one.responseId] : []));
			await sortUnder(tx, by, [theme], { ...of, responseIds }, new Date());
		}
	});
	board = `${site}${desk.home}/board`;
	page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
	await page.goto(`${site}/sign-in`);
	await page.getByLabel('E-mail').fill(desk.email);
	await page.getByLabel('Password').fill(PASSWORD);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL(/\/w\//);
});
test.afterAll(async () => {
	await page.context().close();
	await desk.leave();
});

test('the front says its edition, what changed, and each theme with its people', async () => {
	await page.goto(board);
	await expect(page.getByText('Edition 1')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'What changed' })).toBeVisible();
	await expect(page.getByText('Too early to say')).toBeVisible();
	await expect(page.getByRole('article').filter({ hasText: 'Waiting is too long' })).toContainText(
		'40 of 80 people'
	);
	await expectAccessible(page);
	const picture = await page.request.get(await srcOf());
	expect(picture.headers()['content-type']).toContain('image/svg+xml');
	expect(await picture.text()).toContain('Waiting is too long');
});
const srcOf = async () => `${site}${await page.getByAltText(/Themes by their share/).getAttribute('src')}`;

test('one more person moves nothing, and the board says that something waits; ten make another edition', async () => {
	await answer('Shorter waits', 'sat', 0);
	await page.reload();
	await expect(page.getByText('80 people answered.')).toBeVisible();
	await expect(page.getByText('Something has changed since')).toBeVisible();
	for (let at = 0; at < 9; at += 1) await answer('More tea', 'sat', 0);
	// Whoever counts it already, the last answer may have come too late for them.
	await expect(async () => {
		await page.reload();
		await expect(page.getByText('Edition 2')).toBeVisible({ timeout: 2_000 });
	}).toPass({ timeout: 30_000 });
	await expect(page.getByText('90 people answered.')).toBeVisible();
});

test('among whom: one grouping at a time, small ones not told', async () => {
	await page.getByRole('link', { name: /^When would you/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Among whom');
	await expect(page.getByRole('columnheader', { name: /Saturday/ })).toBeVisible();
	await expectAccessible(page);
});

test('compared with itself it says why not; on a phone nothing runs off the side', async () => {
	await page.goto(`${board}/compare`);
	await expect(page.getByText('people would be compared with themselves')).toBeVisible();
	await expectAccessible(page);
	await page.setViewportSize({ width: 390, height: 844 });
	for (const path of ['', '/groups', '/compare']) {
		await page.goto(board + path);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	}
});

test('a theme stands with its evidence, over time and among whom, and leads to a decision', async () => {
	await page.goto(board);
	await page.getByRole('link', { name: 'Waiting is too long' }).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Waiting is too long');
	await expect(page.getByText('40 of 80 people')).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Decide on this' }).click();
	await expect(page.getByRole('checkbox', { name: /Waiting is too long/ })).toBeChecked();
});
