// After everything else: what the audit log says of it, who may read it, and what anybody may.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../../support/accessibility.ts';

const site = process.env.CANDOR_URL ?? '';

async function signIn(page: Page, email: string, password: string) {
	await page.goto(`${site}/sign-in`);
	await page.getByLabel('E-mail').fill(email);
	await page.getByLabel('Password').fill(password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await expect(page).toHaveURL(/\/w\//);
}

/** Turns the pages of the log, the newest first, until one says so. */
async function expectOnSomePage(page: Page, words: string) {
	while ((await page.getByText(words).count()) === 0) await page.getByRole('link', { name: 'Older' }).click();
	await expect(page.getByText(words).first()).toBeVisible();
}

test('an owner reads who did what, without script too; a reader may not; the head is for anybody', async ({
	browser
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const owner = await context.newPage();
	await signIn(owner, 'ada@example.org', 'four quiet words here');
	await owner.getByRole('link', { name: 'People' }).click();
	await owner.getByRole('link', { name: 'The audit log' }).click();
	await expect(owner.getByRole('heading', { name: 'Audit log' })).toBeVisible();
	await expect(owner.getByText('read answers as they were written').first()).toBeVisible();
	await expect(owner.getByRole('link', { name: 'Saturday opening' }).first()).toBeVisible();
	await expectOnSomePage(owner, 'took in answers collected elsewhere');
	await owner.goto(`${site}/w/riverside-bikes/audit`);
	await expectOnSomePage(owner, 'Tom Hill joined the workspace');
	await owner.goto(`${site}/w/riverside-bikes/audit`);
	const narrow = await owner.evaluate(() => document.documentElement.scrollWidth);
	expect(narrow).toBeLessThanOrEqual(owner.viewportSize()?.width ?? 0);

	const head = await owner.request.get(`${site}/t/riverside-bikes/audit.json`);
	expect(await head.json()).toMatchObject({ hash: await owner.locator('code').first().innerText() });
	await owner.goto(`${site}/w/riverside-bikes/audit?page=99`);
	await expect(owner.getByText('does not go back that far')).toBeVisible();
	expect((await owner.request.get(`${site}/t/no-such-works/audit.json`)).status()).toBe(404);
	await context.close();

	const tom = await browser.newPage();
	await signIn(tom, 'tom@example.org', 'other quiet words');
	expect((await tom.goto(`${site}/w/riverside-bikes/audit`))?.status()).toBe(403);
	await expect(tom.getByText('Your role does not let you read the audit log.')).toBeVisible();
	await tom.goto(`${site}/w/riverside-bikes/people`);
	await expect(tom.getByRole('link', { name: 'The audit log' })).toBeHidden();
	await tom.close();
});

for (const [width, scheme] of [
	[320, 'light'],
	[1440, 'dark']
] as const)
	test(`the audit log at ${width} pixels, ${scheme}: nothing sticks out, axe finds nothing`, async ({
		browser
	}) => {
		const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
		const page = await context.newPage();
		await signIn(page, 'ada@example.org', 'four quiet words here');
		await page.goto(`${site}/w/riverside-bikes/audit`);
		await expect(page.getByRole('heading', { name: 'Audit log' })).toBeVisible();
		await expectAccessible(page);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(wide).toBeLessThanOrEqual(width);
		await context.close();
	});
