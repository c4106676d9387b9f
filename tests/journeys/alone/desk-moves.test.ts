// The small moves of the desk: a question added between two, the preview beside the pen, one step back, one press that mends.
import { expect, test, type Page } from '@playwright/test';
import { examplePoll } from '../../support/example-poll.ts';
import { addQuestion, press } from '../by-keys.ts';
import { furnish, PASSWORD } from '../furnish.ts';
import { itIsNew, writeAnswers } from '../poll-by-keys.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';
let page: Page;
let desk = '';

test.beforeAll(async ({ browser }) => {
	const { email, home, publish, leave } = await furnish('desk-moves');
	desk = site + home;
	await publish(examplePoll());
	await leave();
	page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
	await page.goto(`${site}/sign-in`);
	await page.getByLabel('E-mail').fill(email);
	await page.getByLabel('Password').fill(PASSWORD);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.getByLabel('A new poll').fill('Small moves');
	await page.getByRole('button', { name: 'Begin' }).click();
	await expect(page.getByRole('button', { name: 'What we ask' })).toBeEnabled();
	await page.getByRole('button', { name: 'What we ask' }).click();
});
test.afterAll(() => page.context().close());

const titles = () =>
	page
		.getByLabel(/^Question \d+$/)
		.evaluateAll((fields: HTMLTextAreaElement[]) => fields.map(({ value }) => value));

test('a question is added between two, and the preview shows what is being written', async () => {
	await addQuestion(page, 'Short text', 'First');
	await addQuestion(page, 'Short text', 'Last');
	await press(page, page.getByRole('button', { name: 'Add below question 1' }));
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: 'Add below question 1' })).toBeFocused();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await page.keyboard.type('Between');
	await expect.poll(titles).toEqual(['First', 'Between', 'Last']);
	await expect(page.locator('aside').getByText('Between')).toBeVisible();
	await page.getByLabel('Question 3', { exact: true }).focus();
	await expect(page.locator('aside fieldset[data-written]')).toContainText('Last');
});

test('one press of Undo takes back the words, the next the question', async () => {
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(titles).toEqual(['First', '', 'Last']);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(titles).toEqual(['First', 'Last']);
});

test('what offends is marked, and one press mends it', async () => {
	await addQuestion(page, 'One choice', 'Shall we go on?');
	await writeAnswers(page, 3, 'Answers', ['Yes, absolutely!', 'No']);
	await itIsNew(page, 3, 'What you wish', 'To decide.');
	await page.getByRole('button', { name: 'Publish', exact: true }).click();
	const gaps = page.locator('details', { has: page.locator('#gaps') });
	await expect(page.locator('#gaps')).toBeFocused();
	await expect(gaps.locator('mark')).toHaveText('Yes, absolutely!');
	await gaps.getByRole('button', { name: /^Use “Yes” and “No”/ }).click();
	await expect(page.getByLabel('Answers 1', { exact: true })).toHaveValue('Yes');
	await expect(gaps.locator('mark')).toHaveCount(0);
});

test('a poll from a template starts with the facts of the house', async () => {
	await expect(page.getByText(/^Saved /)).toBeVisible();
	await page.goto(desk);
	await page.getByText('Begin from a template').click();
	await page.getByRole('radio').nth(2).check();
	await page.getByRole('button', { name: 'Begin' }).click();
	await expect(page.getByLabel('Postal address')).toHaveValue(examplePoll().intent.asker.address);
});
