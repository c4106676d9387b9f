// How a poll looks: chosen by keyboard, refused where it cannot be read, worn by every page of those who answer; and whatever
// is chosen, No and withdrawing stay as large and as plain as Yes.
import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { contrast } from '../../src/domain/polls/look/contrast.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { examplePoll } from '../support/example-poll.ts';
import { aPng } from '../support/pictures.ts';
import { answerPoll } from './answer-poll.ts';
import { furnish, PASSWORD } from './furnish.ts';

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
	await author.getByRole('button', { name: 'Undo' }).click();
	await expect(colour).toHaveValue('#f0c040');
});

test('a pair, a typeface and a logo are chosen by keyboard, seen at once, and published', async () => {
	await author.getByRole('button', { name: 'Plum' }).press('Enter');
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
			`/p/${slug}/outcome`,
			receipt.replace(site, '')
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

test('No is as large and as plain as Yes, and withdrawing is no smaller or paler, in every look and scheme', async ({
	browser
}) => {
	for (const colorScheme of ['light', 'dark'] as const) {
		const page = await respondent(browser, colorScheme);
		await page.goto(`${site}/p/${slug}`);
		const yes = await measure(page.getByRole('button', { name: 'Yes, I take part' }));
		const no = await measure(page.getByRole('link', { name: 'No, thanks' }));
		expect(no).toEqual(yes);
		await page.goto(receipt);
		const back = await measure(page.getByRole('button', { name: 'Withdraw all' }));
		expect(back.size).toBe(yes.size);
		expect(back.weight).toBe(yes.weight);
		expect(back.height).toBeGreaterThanOrEqual(yes.height);
		expect(back.words).toBeGreaterThanOrEqual(yes.words);
		expect(back.edge).toBeGreaterThanOrEqual(yes.edge);
	}
});

const respondent = async (browser: Browser, colorScheme: 'light' | 'dark') =>
	(await browser.newContext({ javaScriptEnabled: false, colorScheme })).newPage();

/** As it is drawn: sizes in pixels, contrast of its words and its edge. */
async function measure(button: Locator) {
	const box = await button.boundingBox();
	const drawn = await button.evaluate((element) => {
		const style = getComputedStyle(element);
		const page = getComputedStyle(document.documentElement).backgroundColor;
		const { color, backgroundColor, borderTopColor, borderTopWidth, fontSize, fontWeight, opacity } = style;
		return { color, backgroundColor, borderTopColor, borderTopWidth, fontSize, fontWeight, opacity, page };
	});
	const hex = (colour: string) =>
		`#${(colour.match(/\d+/g) ?? [])
			.slice(0, 3)
			.map((part) => Number(part).toString(16).padStart(2, '0'))
			.join('')}`;
	return {
		size: drawn.fontSize,
		weight: drawn.fontWeight,
		border: drawn.borderTopWidth,
		opacity: drawn.opacity,
		height: Math.round(box?.height ?? 0),
		words: contrast(hex(drawn.color), hex(drawn.backgroundColor)),
		edge: contrast(hex(drawn.borderTopColor), hex(drawn.page))
	};
}
