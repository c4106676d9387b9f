// What an author types survives a lost line, a paste that is too long, and somebody else's change.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';
let page: Page;
let poll = '';
const asker = () => page.getByLabel('Name', { exact: true });

test.beforeAll(async ({ browser }) => {
	page = await (await browser.newContext()).newPage();
	page.on('dialog', (dialog) => void dialog.accept());
	await page.goto(`${site}/sign-in`);
	await page.getByLabel('E-mail').fill('ada@example.org');
	await page.getByLabel('Password').fill('four quiet words here');
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.getByLabel('A new poll').fill('Unsaved words');
	await page.getByRole('button', { name: 'Begin' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Unsaved words');
	poll = page.url();
});

test('too long is said beside the field, and saving goes on once it is shortened', async () => {
	await asker().fill('x'.repeat(301));
	await expect(page.getByText('longer than the 300 that can be kept').first()).toBeVisible();
	await expect(page.getByText(/^Not saved\./)).toBeVisible();
	await expectAccessible(page);
	await asker().fill('Riverside Bikes');
	await expect(page.getByText(/^Saved /)).toBeVisible();
});

test('without a connection leaving asks first, and the words wait in this browser', async () => {
	await page.context().setOffline(true);
	await asker().fill('Typed without a line');
	await expect(page.getByText(/^Not saved\. No connection/)).toBeVisible();
	await page.getByRole('link', { name: 'Decisions', exact: true }).click();
	await expect(page.getByText('What you typed is not saved yet.')).toBeVisible();
	await page.getByRole('button', { name: 'Stay here' }).click();
	await expect(asker()).toHaveValue('Typed without a line');
	await page.context().setOffline(false);
	await expect(page.getByText(/^Saved /)).toBeVisible();
});

test('after somebody else saved, both versions can be had', async () => {
	const other = await page.context().newPage();
	await other.goto(poll);
	await other.getByLabel('Postal address').fill('4 Mill Lane, Leeds');
	await expect(other.getByText(/^Saved /)).toBeVisible();
	await other.close();
	await asker().fill('Mine');
	await page.getByRole('button', { name: 'Load their version' }).click();
	await expect(page.getByLabel('Postal address')).toHaveValue('4 Mill Lane, Leeds');
	await expect(asker()).not.toHaveValue('Mine');
	await page.getByRole('button', { name: 'Take them back' }).click();
	await expect(asker()).toHaveValue('Mine');
	await expect(page.getByText(/^Saved /)).toBeVisible();
});

test('signed out while typing: told so, and saved after signing in elsewhere', async () => {
	const cookies = await page.context().cookies();
	await page.context().clearCookies();
	await asker().fill('Typed while signed out');
	await expect(page.getByText('You are signed out.', { exact: false })).toBeVisible();
	await page.context().addCookies(cookies);
	await expect(page.getByText(/^Saved /)).toBeVisible();
});

test('the smallest group is what was typed, or says why not', async () => {
	const field = page.getByLabel('The smallest group shown');
	await field.fill('20');
	await expect(field).toHaveValue('20');
	await field.fill('3');
	await expect(page.getByText('Write a whole number from 5 to 1000. Until then it stays 20.')).toBeVisible();
	await field.fill('15');
	await expect(field).toHaveValue('15');
});

test('the keyboard goes on where something was removed', async () => {
	await page.getByRole('button', { name: 'What we ask' }).click();
	await page.getByRole('button', { name: 'Short text' }).click();
	await page.getByRole('button', { name: 'One choice' }).click();
	await page.getByRole('button', { name: 'Remove Answers 1' }).click();
	await expect(page.getByRole('textbox', { name: 'Answers 1' })).toBeFocused();
	await page.getByRole('button', { name: 'Move question 2 up' }).click();
	await expect(page.getByLabel('Question 1', { exact: true })).toBeFocused();
	await page.getByRole('button', { name: 'Remove question 1' }).click();
	await expect(page.getByLabel('Question 1', { exact: true })).toBeFocused();
	await page.context().close();
});
