// The register, after the main road: read, printed, taken away; a request and its clock; a breach drill.
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../../support/accessibility.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';
const register = `${site}/w/riverside-bikes/register`;
let owner: Page;

test.beforeAll(async ({ browser }) => {
	owner = await (await browser.newContext({ viewport: { width: 320, height: 800 } })).newPage();
	await owner.goto(`${site}/sign-in`);
	await owner.getByLabel('E-mail').fill('ada@example.org');
	await owner.getByLabel('Password').fill('four quiet words here');
	await owner.getByRole('button', { name: 'Sign in' }).click();
});

test('an owner comes from the people to the register and reads what is held and on which words', async () => {
	await owner.getByRole('link', { name: 'People' }).click();
	await owner.getByRole('link', { name: 'The register: what is held, and why' }).click();
	await expect(owner.getByRole('heading', { level: 1 })).toHaveText('The register');
	await expect(owner.getByRole('article', { name: 'Saturday opening' })).toContainText('Held now');
	await expect(owner.getByRole('article', { name: 'Saturday opening' })).toContainText('I agree that');
	await expectAccessible(owner);
	const width = await owner.evaluate(() => document.documentElement.scrollWidth);
	expect(width).toBeLessThanOrEqual(320);
});

test('the officer is named and stands on the page for paper, which has no navigation', async () => {
	await owner.getByLabel('Name and contact, if you have one').fill('Ivo Dahl, dpo@riverside-bikes.example');
	await owner.getByRole('button', { name: 'Save' }).click();
	await owner.getByRole('link', { name: 'Print it, or save it as PDF' }).click();
	await expect(owner.getByText('Ivo Dahl, dpo@riverside-bikes.example')).toBeVisible();
	await expect(owner.getByRole('navigation')).toHaveCount(0);
	await expectAccessible(owner);
	await owner.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await expect(owner.getByText('Back to the register')).toBeHidden();
	await expectAccessible(owner);
	await owner.emulateMedia({ media: null, colorScheme: null });
	await owner.getByRole('link', { name: 'Back to the register' }).click();
});

test('the CSV holds a line a published version', async () => {
	const download = owner.waitForEvent('download');
	await owner.getByRole('link', { name: 'Download it as CSV' }).click();
	const csv = await readFile(await (await download).path(), 'utf8');
	expect(csv).toContain('Saturday opening');
	expect(csv).toContain('Ivo Dahl');
});

test('a request is refused with an address in it, kept as typed, written down, extended, answered', async () => {
	await owner.getByText('Write down a request that came').click();
	await owner.getByLabel('What they ask for').selectOption('erase');
	await owner.getByLabel('Your reference').fill('maria@example.org');
	await owner.getByRole('button', { name: 'Write it down' }).click();
	await expect(owner.getByText('This looks like an e-mail address.')).toBeVisible();
	await expect(owner.getByLabel('What they ask for')).toHaveValue('erase');
	await expectAccessible(owner);
	await owner.getByLabel('Your reference').fill('Letter 17');
	await owner.getByRole('button', { name: 'Write it down' }).click();
	await expect(owner.getByText(/^\d\d days left$/)).toBeVisible();
	await owner.getByText('It takes longer').click();
	await owner.getByRole('button', { name: 'Extend it' }).click();
	await expect(owner.getByText('Say why it takes longer')).toBeVisible();
	await owner.getByLabel('Why', { exact: true }).fill('Many files');
	await owner.getByRole('button', { name: 'Extend it' }).click();
	await expect(owner.getByText('extended until')).toBeVisible();
	await owner.getByText('It is answered').click();
	await expectAccessible(owner);
	await owner.getByRole('button', { name: 'Stop the clock' }).click();
	await expect(owner.getByText('No request is waiting.')).toBeVisible();
	await owner.getByText('Answered: 1').click();
	await expect(owner.getByText('Answered in time')).toBeVisible();
	await expectAccessible(owner);
});

test('a drill says whom a leak touches and by when, and gives their ids', async () => {
	await owner.getByRole('link', { name: 'Whom would a breach touch?' }).click();
	await expectAccessible(owner);
	await owner.getByRole('button', { name: 'Find them' }).click();
	await expect(owner.getByText('Choose what leaked.')).toBeVisible();
	await owner.getByLabel('Answers', { exact: true }).check();
	await owner.getByLabel('When you noticed it, in UTC').fill('2026-11-24T09:30');
	await owner.getByRole('button', { name: 'Find them' }).click();
	await expect(owner.getByText('Friday 27 November 2026, 09:30 UTC')).toBeVisible();
	await expectAccessible(owner);
	const people = Number.parseInt(await owner.locator('#touched').innerText());
	expect(people).toBeGreaterThan(0);
	const download = owner.waitForEvent('download');
	await owner.getByRole('link', { name: 'Download the ids of these responses' }).click();
	const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\r\n');
	expect(lines).toHaveLength(people + 1);
});

test('a stranger signs in first, and an unknown workspace has no register', async ({ page }) => {
	expect((await page.goto(register))?.url()).toContain('/sign-in');
	for (const path of [
		'/register',
		'/register/print',
		'/register.csv',
		'/register/breach',
		'/register/breach/ids.csv'
	])
		expect((await owner.request.get(`${site}/w/another${path}`)).status()).toBe(404);
});
