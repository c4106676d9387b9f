// How a poll looks: chosen by keyboard, refused where it cannot be read, worn by every page of those who answer.
import { expect, test, type Browser, type Page } from '@playwright/test';
import { expectAccessible } from '../../support/accessibility.ts';
import { examplePoll } from '../../support/example-poll.ts';
import { aPng } from '../../support/pictures.ts';
import { answerPoll } from '../answer-poll.ts';
import { furnish, PASSWORD } from '../furnish.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';
let author: Page;
let slug = '';
let receipt = '';

test.beforeAll(async ({ browser }) => {
	const { email, publish, leave } = await furnish('looks');
	const content = examplePoll({ purposes: ['quote'] });
	content.title = 'How it looks';
	slug = (await publish(content)).slug;
	await leave();
	author = await (await browser.newContext()).newPage();
	await author.goto(`${site}/sign-in`);
	await author.getByLabel('E-mail').fill(email);
	await author.getByLabel('Password').fill(PASSWORD);
	await author.getByRole('button', { name: 'Sign in' }).click();
});

const half = () => author.getByRole('button', { name: 'How it looks' });
const saved = () => expect(author.getByText(/^Saved /)).toBeVisible();

test('a colour that cannot be read is refused where it is chosen, and publishing with it', async () => {
	await author.getByRole('link', { name: 'How it looks' }).first().click();
	await expect(half()).toBeEnabled();
	await half().focus();
	await author.keyboard.press('Enter');
	const colour = author.getByLabel('Colour of links and marks', { exact: true });
	await colour.focus();
	await author.keyboard.press('ControlOrMeta+a');
	await author.keyboard.type('#f0c040');
	await expect(author.locator('[id="look.accent.problem"]')).toContainText(/reach only 1\.\d to 1/);
	await author.getByRole('button', { name: 'Publish' }).click();
	await expect(author.getByRole('link', { name: /reach only 1/ })).toBeVisible();
	// Later than what counts as one step of typing.
	await author.waitForTimeout(1000);
	await author.getByRole('button', { name: /^Take the nearest that can be read: / }).press('Enter');
	await expect(author.getByText(/reach only/)).toHaveCount(0);
	await expectAccessible(author);
	await expect(colour).toBeFocused();
	await author.getByRole('button', { name: 'Undo' }).click();
	await expect(colour).toHaveValue('#f0c040');
	await colour.fill('no colour');
	await expect(author.getByText(/^A colour is six digits/)).toBeVisible();
});

test('a pair, a typeface and a logo are chosen by keyboard, seen at once, and published', async () => {
	await author.getByRole('button', { name: 'Plum' }).press('Enter');
	await expect(author.getByText(/^A colour is six digits/)).toHaveCount(0);
	await author.getByLabel('Typeface').selectOption('sans');
	await author.getByLabel('Corners of buttons and fields').selectOption('square');
	await author
		.getByLabel(/^A logo/)
		.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(aPng('logo')) });
	await expect(author.getByLabel('What the logo shows')).toHaveValue('');
	await author.getByRole('button', { name: 'Publish' }).click();
	await expect(author.getByRole('link', { name: /^Say what the logo shows/ })).toBeVisible();
	await author.getByLabel('What the logo shows').fill('Riverside Bikes');
	await expect(author.locator('aside').getByRole('img', { name: 'Riverside Bikes' })).toBeVisible();
	const seen = author.locator('aside .preview');
	await expect(seen).toHaveCSS('background-color', 'rgb(251, 248, 250)');
	await expect(seen).toHaveCSS('font-family', /system-ui/);
	await author.getByRole('button', { name: 'In the dark' }).press('Enter');
	await expect(seen).toHaveCSS('background-color', 'rgb(22, 24, 22)');
	await expectAccessible(author);
	await author.getByLabel('What the logo shows').fill('x'.repeat(301));
	await expect(author.getByText('This is longer than the 300 that can be kept.').first()).toBeVisible();
	await author.getByLabel('What the logo shows').fill('Riverside Bikes');
	await saved();
	await author.getByRole('button', { name: /^Publish/ }).click();
	await expect(author.getByText('Version 2 is published.')).toBeVisible();
});

test('every page of those who answer wears it, with JavaScript off, and breaks no policy', async ({
	browser,
	request
}) => {
	receipt = await answerPoll(request, site, slug, ['sat', '9', 'More tea']);
	for (const colorScheme of ['light', 'dark'] as const) {
		const page = await respondent(browser, colorScheme);
		const refused: string[] = [];
		page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
		for (const path of [
			`/p/${slug}`,
			`/p/${slug}/no-thanks`,
			`/p/${slug}/embed/no-thanks`,
			`/p/${slug}/outcome`,
			`/p/${slug}/lost`,
			...['', '/change', '/mine'].map((end) => receipt.replace(site, '') + end)
		]) {
			await page.goto(site + path);
			await expect(page.locator('body')).toHaveCSS('font-family', /system-ui/);
			const paper = colorScheme === 'light' ? 'rgb(251, 248, 250)' : 'rgb(22, 24, 22)';
			await expect(page.locator('html')).toHaveCSS('background-color', paper);
			await expect(page.getByRole('img', { name: 'Riverside Bikes' })).toBeVisible();
		}
		expect(refused).toEqual([]);
	}
});

test('the themed pages are accessible in both schemes', async ({ browser }) => {
	for (const colorScheme of ['light', 'dark'] as const) {
		const context = await browser.newContext({ colorScheme, viewport: { width: 390, height: 844 } });
		const page = await context.newPage();
		await page.goto(`${site}/p/${slug}`);
		await expectAccessible(page);
		await page.getByRole('button', { name: 'Yes, I take part' }).click();
		await expectAccessible(page);
		await page.goto(receipt);
		await expectAccessible(page);
	}
});

const respondent = async (browser: Browser, colorScheme: 'light' | 'dark') =>
	(await browser.newContext({ javaScriptEnabled: false, colorScheme })).newPage();
