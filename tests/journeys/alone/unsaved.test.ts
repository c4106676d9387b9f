// What an author types survives a lost line, a paste that is too long, and somebody else's change.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../../support/accessibility.ts';
import { furnish, PASSWORD } from '../furnish.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';
let page: Page;
let poll = '';
let desk = '';
const asker = () => page.getByLabel('Name', { exact: true });

test.beforeAll(async ({ browser }) => {
	page = await (await browser.newContext()).newPage();
	page.on('dialog', (dialog) => void dialog.accept());
	const { email, home, leave } = await furnish('unsaved-works');
	desk = home;
	await leave();
	await page.goto(`${site}/sign-in`);
	await page.getByLabel('E-mail').fill(email);
	await page.getByLabel('Password').fill(PASSWORD);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.getByLabel('A new poll').fill('Unsaved words');
	await page.getByRole('button', { name: 'Begin' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Unsaved words');
	poll = page.url();
});

test('what is typed before the page is awake stays there', async () => {
	const early = await page.context().newPage();
	await early.route('**/*.js', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 1500));
		await route.continue();
	});
	await early.goto(site + desk, { waitUntil: 'commit' });
	await early.getByLabel('A new poll').fill('Typed on a slow line');
	await early.waitForLoadState('networkidle');
	await expect(early.getByLabel('A new poll')).toHaveValue('Typed on a slow line');
	await early.close();
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

test('what somebody else saved meanwhile and what is typed here become one draft', async () => {
	const other = await page.context().newPage();
	await other.goto(poll);
	await page.context().setOffline(true);
	await asker().fill('Mine');
	await expect(page.getByText(/^Not saved\./)).toBeVisible();
	await page.context().setOffline(false);
	await other.getByLabel('Postal address').fill('4 Mill Lane, Leeds');
	await expect(other.getByText(/^Saved /)).toBeVisible();
	await expect(page.getByText(/^Saved /)).toBeVisible();
	await expect(page.getByLabel('Postal address')).toHaveValue('4 Mill Lane, Leeds');
	await expect(asker()).toHaveValue('Mine');
	await expect(other.getByLabel('Name', { exact: true })).toHaveValue('Mine');
	await other.close();
});

test('undoing takes back what was typed here, never what somebody else saved', async () => {
	const other = await page.context().newPage();
	await other.goto(poll);
	await asker().fill('A step of mine');
	await expect(page.getByText(/^Saved /)).toBeVisible();
	await expect(other.getByLabel('Name', { exact: true })).toHaveValue('A step of mine');
	await other.getByLabel('Postal address').fill('5 Mill Lane, Leeds');
	await expect(page.getByLabel('Postal address')).toHaveValue('5 Mill Lane, Leeds');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(asker()).toHaveValue('Mine');
	await expect(page.getByLabel('Postal address')).toHaveValue('5 Mill Lane, Leeds');
	await other.close();
});

test('of a field that both changed one is chosen, and nothing is overwritten before', async () => {
	const other = await page.context().newPage();
	await other.goto(poll);
	await expect(other.getByLabel('Name', { exact: true })).toHaveValue('Mine');
	// The page does not hear of the other until it sends what is typed.
	await page.route('**/presence', (route) => route.abort());
	await page.route('**/draft', (route) => route.abort());
	await asker().fill('As I would say it');
	await other.getByLabel('Name', { exact: true }).fill('As they would');
	await expect(other.getByText(/^Saved /)).toBeVisible();
	await page.unrouteAll();
	const both = page.getByRole('region', { name: 'Changed by both' });
	await expect(both.getByText('As they would')).toBeVisible();
	await expect(both.getByText('As I would say it')).toBeVisible();
	await expectAccessible(page);
	await expect(other.getByLabel('Name', { exact: true })).toHaveValue('As they would');
	await both.getByLabel('Theirs').check();
	await both.getByRole('button', { name: 'Keep what is chosen' }).click();
	await expect(asker()).toHaveValue('As they would');
	await expect(page.getByText(/^Saved /)).toBeVisible();
	await other.close();
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
