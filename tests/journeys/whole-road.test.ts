import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';

const site = process.env.CANDOR_URL ?? '';

test('an unknown page is said to be unknown', async ({ page }) => {
	const missing = await page.goto(`${site}/no/such/page`);
	expect(missing?.status()).toBe(404);
	expect(missing?.headers()['x-content-type-options']).toBe('nosniff');
	await expectAccessible(page);
});

test('the owner takes the printed link, is told what is wrong, mends it, and is at the desk', async ({
	page
}) => {
	await page.goto(process.env.CANDOR_OWNER_LINK ?? '');
	await expectAccessible(page);
	await page.getByLabel('Your name').fill('Ada Lovelace');
	await page.getByLabel('Your e-mail').fill('ada@example.org');
	await page.getByLabel('A password').fill('short');
	await page.getByLabel('Your organisation').fill('Riverside Bikes');
	await page.getByLabel('Its short address').fill('riverside-bikes');
	await page.getByRole('button', { name: 'Create the workspace' }).click();
	await expect(page.getByText('Use at least 10 characters')).toBeVisible();
	await expect(page.getByLabel('Your organisation')).toHaveValue('Riverside Bikes');
	await expectAccessible(page);
	await page.getByLabel('A password').fill('four quiet words here');
	await page.getByRole('button', { name: 'Create the workspace' }).click();
	await expect(page).toHaveURL(`${site}/w/riverside-bikes`);
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Sign out' }).click();
	await page.goto(`${site}/w/riverside-bikes`);
	await expect(page).toHaveURL(/sign-in\?next=/);
	await page.getByLabel('E-mail').fill('ada@example.org');
	await page.getByLabel('Password').fill('four quiet words here');
	await page.getByRole('button', { name: 'Sign in' }).click();
	await expect(page).toHaveURL(`${site}/w/riverside-bikes`);
	await page.goto(`${site}/w/another`);
	await expect(page.getByText('could not find')).toBeVisible();
});
