// A poll from a file of another tool: read, reported, begun, and taken away again; and the report without a script.
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../../support/accessibility.ts';
import { ownFiles } from '../../support/definition-files.ts';
import { furnish, PASSWORD } from '../furnish.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';
const [household] = ownFiles();
let author: Page;
let desk = '';

test.beforeAll(async ({ browser }) => {
	const { email, home, leave } = await furnish('definitions');
	desk = site + home;
	await leave();
	const context = await browser.newContext({
		viewport: { width: 390, height: 844 }
	});
	author = await context.newPage();
	await author.goto(`${site}/sign-in`);
	await author.getByLabel('E-mail').fill(email);
	await author.getByLabel('Password').fill(PASSWORD);
	await author.getByRole('button', { name: 'Sign in' }).click();
});

test('a file that is none is refused beside its field', async () => {
	await author.getByRole('link', { name: 'Start from a file' }).click();
	await expect(author.getByRole('heading', { level: 1 })).toHaveText('Start from a file');
	await author
		.getByLabel('The file')
		.setInputFiles({ name: 'a.xlsx', mimeType: '', buffer: Buffer.from('no') });
	await author.getByRole('button', { name: 'Read it' }).click();
	await expect(author.getByText('It is none of the formats that can be read')).toBeVisible();
	await expectAccessible(author);
});

test('the report says what was changed and left out, is narrowed without a script, and leads to the draft', async () => {
	await author
		.getByLabel('The file')
		.setInputFiles({ name: 'household.xlsx', mimeType: '', buffer: household?.bytes ?? Buffer.alloc(0) });
	await author.getByRole('button', { name: 'Read it' }).click();
	await expect(author.getByRole('heading', { level: 1 })).toHaveText('A household');
	const leftOut = author.getByText('Candor does not collect places.');
	await expect(leftOut).toBeVisible();
	await expect(author.getByText('Here it is asked once.').first()).toBeHidden();
	await author.getByRole('radio', { name: /^Changed: / }).check();
	await expect(author.getByText('Here it is asked once.').first()).toBeVisible();
	await expect(leftOut).toBeHidden();
	await expectAccessible(author);
	const width = await author.evaluate(() => document.documentElement.scrollWidth);
	expect(width).toBeLessThanOrEqual(390);
	await author.getByRole('button', { name: 'Make a draft of it' }).click();
	await expect(author).toHaveURL(/\/polls\/[0-9a-f-]{36}$/);
});

test('its definition is taken away, and holds the names it came with', async () => {
	await author.getByRole('link', { name: 'Settings' }).click();
	await author.getByRole('link', { name: 'Take the definition away' }).click();
	await expect(author.getByRole('heading', { level: 1 })).toHaveText('Take the definition away');
	await expectAccessible(author);
	const download = author.waitForEvent('download');
	await author.getByRole('link', { name: /^Candor \(/ }).click();
	const file = await readFile(await (await download).path(), 'utf8');
	expect(file).toContain('"code":"big_dog"');
});

test('without a script the report is narrowed and taken just so', async ({ browser }) => {
	const context = await browser.newContext({
		storageState: await author.context().storageState()
	});
	const page = await context.newPage();
	await page.goto(`${desk}/polls/import-definition`);
	await page
		.getByLabel('The file')
		.setInputFiles({ name: 'household.xlsx', mimeType: '', buffer: household?.bytes ?? Buffer.alloc(0) });
	await page.getByRole('button', { name: 'Read it' }).click();
	await page.getByRole('radio', { name: /^Changed: / }).check();
	await expect(page.getByText('Candor does not collect places.')).toBeHidden();
	await expect(page.getByText('Here it is asked once.').first()).toBeVisible();
	await page.getByRole('button', { name: 'Make a draft of it' }).click();
	await expect(page).toHaveURL(/\/polls\/[0-9a-f-]{36}$/);
});
