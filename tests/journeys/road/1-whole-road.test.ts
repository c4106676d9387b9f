// The main job, as its people do it: the owner, the respondent with JavaScript off at phone size, and a stranger.
import { expect, test, type Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { expectAccessible } from '../../support/accessibility.ts';
import { answerAsMany } from '../answer-poll.ts';
import { sortPool } from '../sort-pool.ts';
import { writeQuestions, writeStatement } from '../write-poll.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';
const phone = { width: 390, height: 844 };
let owner: Page;
let slug = '';
let receipt = '';
const receipts: string[] = [];

test.beforeAll(async ({ browser }) => {
	owner = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
});

test('an unknown page is said to be unknown', async ({ page }) => {
	const missing = await page.goto(`${site}/no/such/page`);
	expect(missing?.status()).toBe(404);
	expect(missing?.headers()['x-content-type-options']).toBe('nosniff');
	await expectAccessible(page);
});

test('the owner signs in, and is at the desk', async () => {
	await owner.goto(`${site}/w/riverside-bikes`);
	await expect(owner).toHaveURL(/sign-in\?next=/);
	await owner.getByLabel('E-mail').fill('ada@example.org');
	await owner.getByLabel('Password').fill('four quiet words here');
	await owner.getByRole('button', { name: 'Sign in' }).click();
	await expect(owner).toHaveURL(`${site}/w/riverside-bikes`);
	const another = await owner.goto(`${site}/w/another`);
	expect(another?.status()).toBe(404);
});

test('writing is saved as typed and undone; publishing is refused with a link to each gap, then mended', async () => {
	await owner.goto(`${site}/w/riverside-bikes`);
	await owner.getByLabel('A new poll').fill('Saturday opening');
	await owner.getByRole('button', { name: 'Begin' }).click();
	await expect(owner.getByRole('heading', { level: 1 })).toHaveText('Saturday opening');
	await expectAccessible(owner);

	await owner.getByRole('button', { name: 'Publish', exact: true }).click();
	await expect(owner.locator('summary', { hasText: /^Not published: \d+ things are missing/ })).toBeVisible();
	await owner.getByRole('link', { name: 'Say which decision the answers will inform.' }).click();
	await expect(owner.getByLabel('Which decision will the answers inform?')).toBeFocused();
	await expectAccessible(owner);

	await owner.keyboard.type('Whether to paint the workshop');
	await expect(owner.locator('aside')).toContainText('Whether to paint the workshop');
	await expect(owner.getByText(/^Saved /)).toBeVisible();
	await owner.getByRole('button', { name: 'Undo' }).click();
	await expect(owner.getByLabel('Which decision will the answers inform?')).toHaveValue('');
	await owner.getByRole('button', { name: 'Redo' }).click();
	await expect(owner.getByLabel('Which decision will the answers inform?')).toHaveValue(/paint/);
	await expect(owner.getByText(/^Saved /)).toBeVisible();
	await owner.reload();
	await expect(owner.getByLabel('Which decision will the answers inform?')).toHaveValue(/paint/);

	await writeStatement(owner);
	await writeQuestions(owner);
	await expect(owner.getByText('missing before this can be published')).toBeHidden();
	await expect(owner.getByText(/^Publishing opens it as version 1\s+at once/)).toBeVisible();
	await owner.getByRole('button', { name: 'Publish', exact: true }).click();
	await expect(owner.getByText('Version 1 is published.')).toBeVisible();
	await expectAccessible(owner);
	slug = (await owner.locator('a[href^="/p/"]').first().getAttribute('href'))?.split('/').pop() ?? '';
	// A poll of another journey may have taken the plain one.
	expect(slug).toMatch(/^saturday-opening/);
});

test('the fingerprint shown is the SHA-256 of the statement that anyone can fetch', async ({ request }) => {
	const answer = await request.get(`${site}/p/${slug}/intent.json`);
	const recomputed = createHash('sha256')
		.update(await answer.body())
		.digest('hex');
	expect(answer.headers()['candor-fingerprint']).toBe(recomputed);
	const page = await (await request.get(`${site}/p/${slug}`)).text();
	expect(page).toContain(recomputed);
});

test('answering with JavaScript off on a phone: statement, choice, questions, a gap, review, receipt', async ({
	browser
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
	const page = await context.newPage();
	const asked: string[] = [];
	let bytes = 0;
	page.on('request', (request) => asked.push(new URL(request.url()).origin));
	page.on('response', async (response) => (bytes += (await response.body().catch(() => Buffer.of())).length));
	await page.goto(`${site}/p/${slug}`);
	await expect(page.getByText('Whether to open the workshop on Saturdays').first()).toBeVisible();
	expect(await page.locator('input[type=checkbox]:checked').count()).toBe(0);
	const [yes, no] = [page.getByRole('button', { name: 'Yes, I take part' }), page.getByText('No, thanks')];
	const [yesBox, noBox] = [await yes.boundingBox(), await no.boundingBox()];
	expect([noBox?.width, noBox?.height]).toEqual([yesBox?.width, yesBox?.height]);
	await page.getByLabel(/may show my words/).check();
	await yes.click();

	await page.getByLabel('What could we do better?').fill('Open on Saturdays, please. I work all week.');
	await page.getByLabel('9', { exact: true }).check();
	await page.getByRole('button', { name: 'Look it over' }).click();
	await expect(page.getByText('One answer needs another look.')).toBeVisible();
	await expect(page.locator('.problem', { hasText: 'Choose one answer.' })).toBeVisible();
	await expect(page.getByLabel('What could we do better?')).toHaveValue(/I work all week/);
	await page.getByLabel('On a Saturday').check();
	await page.getByRole('button', { name: 'Look it over' }).click();
	await expect(page.getByRole('heading', { name: 'Before you send' })).toBeVisible();
	await page.getByRole('button', { name: 'Change something' }).click();
	await expect(page.getByLabel('On a Saturday')).toBeChecked();
	await page.getByRole('button', { name: 'Look it over' }).click();
	expect(await context.cookies()).toEqual([]);
	await page.getByRole('button', { name: 'Send my answers' }).click();

	await expect(page.getByRole('heading', { name: 'Saved. Thank you.' })).toBeVisible();
	await expect(page.getByText('Open on Saturdays, please. I work all week.')).toBeVisible();
	await expect(page.getByText(/^I agree that Riverside Bikes uses my answers/)).toBeVisible();
	receipt = page.url().replace('?sent', '');
	await page.goBack();
	await page.getByRole('button', { name: 'Send my answers' }).click();
	expect(page.url().replace('?sent', '')).toBe(receipt);
	expect(new Set(asked)).toEqual(new Set([site]));
	expect(await context.cookies()).toEqual([]);
	expect(bytes).toBeGreaterThan(0);
	await context.close();
});

test('No, thanks stores nothing and says so', async ({ page }) => {
	await page.goto(`${site}/p/${slug}`);
	await page.getByText('No, thanks').click();
	await expect(page.getByText('nothing about you was stored')).toBeVisible();
	await expectAccessible(page);
});

test('every page of the respondent is accessible, and light enough', async ({ page }) => {
	let bytes = 0;
	page.on(
		'response',
		async (response) => (bytes += Number((await response.request().sizes()).responseBodySize))
	);
	await page.goto(`${site}/p/${slug}`);
	await page.waitForLoadState('networkidle');
	expect(bytes).toBeLessThan(50_000);
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Yes, I take part' }).click();
	await expectAccessible(page);
	await page.getByLabel('On a weekday').check();
	await page.getByRole('button', { name: 'Look it over' }).click();
	await expectAccessible(page);
	await page.goto(receipt);
	await expectAccessible(page);
});

test('the pool is read: a draft is named, the rest sorted one by one; the board shows people, an interval, a quote', async ({
	request
}) => {
	receipts.push(...(await answerAsMany(request, site, slug)));
	await sortPool(owner, site);
});

test('who withdraws alone leaves with the next edition: until then the board stands still, and says that something waits', async ({
	browser
}) => {
	const people = () => owner.getByText(/people answered\./).innerText();
	await owner.goto(`${site}/w/riverside-bikes/board`);
	const before = await people();
	const page = await (await browser.newContext({ javaScriptEnabled: false, viewport: phone })).newPage();
	await page.goto(receipts[0] ?? '');
	await page.getByRole('button', { name: 'Withdraw all' }).click();
	await expect(page.getByText(/^You withdrew on/)).toBeVisible();
	await owner.reload();
	expect(before).toContain('23 people answered');
	expect(await people()).toContain('23 people answered');
	await expect(owner.getByText('Something has changed since')).toBeVisible();
	await page.context().close();
});

test('a decision is recorded, refused without its reason, and told; a stranger reads the outcome and the promises', async ({
	browser
}) => {
	await owner.getByRole('link', { name: 'Decisions', exact: true }).click();
	await expectAccessible(owner);
	await owner.getByLabel('What was decided').fill('Open on Saturdays from May');
	await owner.getByLabel('How it stands').selectOption('Will do');
	await owner.getByRole('checkbox', { name: /Open on Saturdays/ }).check();
	await owner.getByRole('button', { name: 'Record it' }).click();
	await expect(owner.getByText('Say why. “No, because …” counts too.')).toBeVisible();
	await expect(owner.getByLabel('What was decided')).toHaveValue('Open on Saturdays from May');
	await owner.getByLabel('Why').fill('Most of you work all week.');
	await expect(owner.getByRole('checkbox', { name: /Open on Saturdays/ })).toBeChecked();
	await owner.getByRole('button', { name: 'Record it' }).click();
	await expect(owner.getByRole('heading', { name: 'Open on Saturdays from May' })).toBeVisible();
	await owner
		.getByLabel('In your own words')
		.fill('Thank you. You asked for Saturdays, so we open on Saturdays.');
	await owner.getByRole('button', { name: 'Publish the outcome' }).click();
	await expect(owner.getByText('Told. Everybody can read it')).toBeVisible();
	await expectAccessible(owner);
	await owner.getByRole('link', { name: 'Open on Saturdays from May' }).click();
	await expectAccessible(owner);

	const stranger = await (await browser.newContext({ javaScriptEnabled: false, viewport: phone })).newPage();
	await stranger.goto(`${site}/p/${slug}/outcome`);
	await expect(stranger.getByText('so we open on Saturdays.')).toBeVisible();
	await expect(stranger.getByRole('heading', { name: 'Open on Saturdays from May' })).toBeVisible();
	await expect(stranger.locator('article blockquote')).toContainText(/saturday/i);
	await expect(stranger.getByText('How this was done')).toBeVisible();
	await stranger.getByRole('link', { name: /^All promises/ }).click();
	await expect(stranger.getByText('Kept').first()).toBeVisible();
	await stranger.context().close();
	const page = await (await browser.newContext()).newPage();
	for (const path of [`/p/${slug}/outcome`, '/t/riverside-bikes', '/sign-in', '/forgotten', '/']) {
		await page.goto(site + path);
		await expectAccessible(page);
	}
	await page.close();
});

test('the receipt opens, withdraws and erases, each by its own press only', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
	const page = await context.newPage();
	await page.goto(receipt);
	await page.getByRole('button', { name: 'Withdraw all' }).click();
	await expect(page.getByText(/^You withdrew on/)).toBeVisible();
	await page.getByText('Erase my answers').click();
	await page.getByRole('button', { name: 'Yes, erase them now' }).click();
	await expect(page.getByRole('heading', { name: 'Erased' })).toBeVisible();
	const gone = await page.goto(receipt);
	expect(gone?.status()).toBe(404);
	await context.close();
});
