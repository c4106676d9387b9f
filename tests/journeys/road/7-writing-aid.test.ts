// The writing aid: a new statement starts from an earlier one, words are advised on but never blocked, data is proposed.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../../support/accessibility.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';
let page: Page;

test.beforeAll(async ({ browser }) => {
	page = await (await browser.newContext()).newPage();
	await page.goto(`${site}/sign-in`);
	await page.getByLabel('E-mail').fill('ada@example.org');
	await page.getByLabel('Password').fill('four quiet words here');
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.getByLabel('A new poll').fill('Worded with care');
	await page.getByRole('button', { name: 'Begin' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Worded with care');
});
test.afterAll(() => page.context().close());

test('an empty statement may start from one that was published, without its decision and dates', async () => {
	await page
		.getByRole('button', { name: /^Start from “/ })
		.first()
		.click();
	await expect(page.getByLabel('Postal address')).toHaveValue('4 Mill Lane, Leeds LS1 4AB');
	await expect(page.getByLabel('Which decision will the answers inform?')).toHaveValue('');
	await expect(page.getByLabel('By when').first()).toHaveValue('');
	await expect(page.getByRole('button', { name: /^Start from “/ })).toHaveCount(0);
	await expect(page.getByText(/^Saved /)).toBeVisible();
});

test('words are marked under their field once typing has stopped, with a better wording to use', async () => {
	await page.getByRole('button', { name: 'What we ask' }).click();
	await page.getByRole('button', { name: 'Long text' }).click();
	const first = page.getByLabel('Question 1', { exact: true });
	await first.pressSequentially('Don’t you think our amazing prices are fair?');
	await expect(page.locator('.advice mark')).toHaveCount(0);
	await expect(page.locator('.advice mark').first()).toHaveText('Don’t');
	await expect(page.getByText('2 things could be worded better.')).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Use this' }).first().click();
	await expect(first).toHaveValue('Do you think our amazing prices are fair?');
	await expect(page.getByText('One thing could be worded better.')).toBeVisible();
});

test('what is right as it is, is set aside in this browser and can be said again', async () => {
	await page.getByRole('button', { name: 'It is right here' }).click();
	await expect(page.locator('.advice mark')).toHaveCount(0);
	await expect(page.getByText(/^Saved /)).toBeVisible();
	await page.reload();
	await page.getByText('Nothing could be worded better.').click();
	await page.getByRole('button', { name: 'Say them again' }).click();
	await page.getByRole('link', { name: 'Loaded words' }).click();
	await expect(page.getByLabel('Question 1', { exact: true })).toBeFocused();
	await expect(page.locator('.advice mark')).toHaveText('amazing');
});

test('two questions in one become two, and the data they collect is proposed', async () => {
	await page
		.getByLabel('Question 1', { exact: true })
		.fill('What do you think of our prices and opening hours?');
	await page.getByRole('button', { name: 'Ask two questions' }).click();
	await expect(page.getByLabel('Question 2', { exact: true })).toHaveValue(
		'What do you think of our opening hours?'
	);
	await expect(page.getByText('2 things are asked for and not named yet.')).toBeVisible();
	await page.getByRole('button', { name: 'Add them' }).click();
	await expect(page.getByLabel('Its name').first()).toHaveValue('Opinion on our prices');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('2 things are asked for and not named yet.')).toBeVisible();
});
