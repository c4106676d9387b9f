// The other people of a workspace, after the main road: invited, in and out, and each page they use.
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../../support/accessibility.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';

test('an owner invites a reader, who joins, reads the board, and may not read answers or write', async ({
	browser
}) => {
	const owner = await (await browser.newContext()).newPage();
	await owner.goto(`${site}/sign-in`);
	await owner.getByLabel('E-mail').fill('ada@example.org');
	await owner.getByLabel('Password').fill('four quiet words here');
	await owner.getByRole('button', { name: 'Sign in' }).click();
	await owner.getByRole('link', { name: 'People' }).click();
	await expectAccessible(owner);
	await owner.getByLabel('E-mail').fill('tom@example.org');
	await owner.getByRole('button', { name: 'Invite' }).click();
	const link = (await owner.locator('code').innerText()).replace(/^https?:\/\/[^/]+/, site);
	await expect(owner.getByText('as reader, until')).toBeVisible();

	const tom = await (await browser.newContext()).newPage();
	await tom.goto(link);
	await expectAccessible(tom);
	await tom.getByLabel('Your name').fill('Tom Hill');
	await tom.getByLabel('A password').fill('other quiet words');
	await tom.getByRole('button', { name: 'Join' }).click();
	await expect(tom).toHaveURL(`${site}/w/riverside-bikes`);
	await expect(tom.getByRole('link', { name: 'Read', exact: true })).toBeHidden();
	await tom.getByRole('link', { name: 'Board', exact: true }).first().click();
	await tom.getByLabel('Poll').selectOption({ label: 'Saturday opening' });
	await tom.getByRole('button', { name: 'Show' }).click();
	await expect(tom.getByRole('heading', { name: 'Saturday opening' })).toBeVisible();
	expect((await tom.goto(`${site}/w/riverside-bikes/read`))?.status()).toBe(403);
	expect((await tom.goto(link))?.status()).toBe(404);

	await tom.goto(`${site}/account`);
	await expectAccessible(tom);
	await tom.getByRole('button', { name: 'Sign out everywhere' }).click();
	await tom.waitForURL(/sign-in/);
	await tom.goto(`${site}/w/riverside-bikes`);
	await expect(tom).toHaveURL(/sign-in/);
	await owner.close();
	await tom.context().close();
});

test('answers from a file: the unknown value is asked about, then all are taken', async ({ page }) => {
	await page.goto(`${site}/sign-in`);
	await page.getByLabel('E-mail').fill('ada@example.org');
	await page.getByLabel('Password').fill('four quiet words here');
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.getByRole('link', { name: 'Saturday opening' }).click();
	await page.getByRole('link', { name: 'Answers', exact: true }).click();
	await page.getByRole('link', { name: 'Import answers' }).click();
	await expectAccessible(page);
	const csv = 'id,when,better\\n1,On a Saturday,Longer hours\\n2,Sunday,"Tea, please"\\n'.replaceAll(
		'\\n',
		'\n'
	);
	await page
		.getByLabel('A CSV file')
		.setInputFiles({ name: 'old.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
	await page.getByRole('button', { name: 'Read it' }).click();
	await expectAccessible(page);
	await page.getByLabel('When would you most like to bring your bike?').selectOption('when');
	await page.getByLabel('What could we do better?').selectOption('better');
	await page.getByRole('button', { name: 'Take them' }).click();
	await expect(page.getByText('Say who collected these answers.')).toBeVisible();
	await expect(page.getByLabel('What could we do better?')).toHaveValue('better');
	await page.getByLabel('Who collected them').fill('Our paper forms');
	await page.getByLabel('On what basis').fill('People gave leave on the form.');
	await page.getByRole('button', { name: 'Take them' }).click();
	await page.getByLabel('Sunday').selectOption('no answer');
	await page.getByRole('button', { name: 'Take them' }).click();
	await expect(page.getByText('2 taken.')).toBeVisible();
	await expectAccessible(page);
	await page.goto(`${site}/w/riverside-bikes/read/codebook`);
	await expectAccessible(page);
});

test('a forgotten password: whoever asks, the answer is the same', async ({ page }) => {
	await page.goto(`${site}/sign-in`);
	await page.getByRole('link', { name: 'Forgotten your password?' }).click();
	await expect(page.getByRole('heading', { name: 'A new password' })).toBeVisible();
	await page.getByLabel('E-mail').fill('nobody@example.org');
	await page.getByRole('button', { name: 'Send me a link' }).click();
	await expect(page.getByText('If there is an account under this address')).toBeVisible();
	await expectAccessible(page);
});
