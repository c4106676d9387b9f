// A statement is widened: the author is told so before, asks those who agreed to be asked, and they say yes, no or nothing.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../../support/accessibility.ts';
import { examplePoll } from '../../support/example-poll.ts';
import { furnish, linkInLetters, PASSWORD } from '../furnish.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';
const phone = { width: 390, height: 844 };
let made: Awaited<ReturnType<typeof furnish>>;
let author: Page;
let poll = { pollId: '', slug: '' };
const receipts: string[] = [];

test.beforeAll(async ({ browser }) => {
	made = await furnish('asked-again');
	const content = examplePoll({ identity: 'identified', purposes: ['contact'] });
	poll = await made.publish({ ...content, title: 'Widened later' });
	const page = await (await browser.newContext({ javaScriptEnabled: false, viewport: phone })).newPage();
	for (const name of ['maria', 'tom']) {
		await page.goto(`${site}/p/${poll.slug}`);
		await page.getByLabel(/may write to me/).setChecked(name === 'maria');
		await page.getByRole('button', { name: 'Yes, I take part' }).click();
		await page.getByLabel('On a Saturday').check();
		await page.getByLabel('Your e-mail address').fill(`${name}@example.org`);
		await page.getByRole('button', { name: 'Look it over' }).click();
		await page.getByRole('button', { name: 'Send my answers' }).click();
		receipts.push(page.url().replace('?sent', ''));
	}
	await page.context().close();
	author = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
});
test.afterAll(() => made.leave());

test('before publishing the editor says what the change widens, and that earlier answers stay', async () => {
	await author.goto(`${site}/sign-in`);
	await author.getByLabel('E-mail').fill(made.email);
	await author.getByLabel('Password').fill(PASSWORD);
	await author.getByRole('button', { name: 'Sign in' }).click();
	await author.goto(`${site}${made.home}/polls/${poll.pollId}`);
	await expect(author.getByText('This goes beyond what people agreed to')).toBeHidden();
	await author.getByLabel('Kept for').fill('6');
	await expect(author.getByText('those given so far are deleted earlier, too')).toBeVisible();
	await author.getByLabel('Kept for').fill('12');
	await author.getByLabel('Machines that work on the answers').fill('A model sorts the words.');
	const notice = author.getByRole('region', { name: 'This widens the statement' });
	await expect(notice).toContainText('Machines are used in another way.');
	await expect(notice).toContainText('Answers given so far stay under the statement they were given to');
	await expectAccessible(author);
	await author.getByRole('button', { name: 'Publish the changes' }).click();
	await expect(author.getByText('Version 2 is published.')).toBeVisible();
	await expect(notice).toBeHidden();
});

test('the author is led to those who may be asked, sends one letter, and no second', async () => {
	await author.goto(`${site}${made.home}/board`);
	await author.getByRole('link', { name: 'Ask them again' }).click();
	await expect(author.getByText('Machines are used in another way.')).toBeVisible();
	await expect(author.getByText('1 person', { exact: true })).toBeVisible();
	await expectAccessible(author);
	await author.getByRole('button', { name: 'Send 1 letter' }).click();
	await expect(author.getByRole('status')).toHaveText('1 letter sent.');
	await expect(author.getByText('or nobody any more')).toBeVisible();
	await expectAccessible(author);
	await author.goto(`${site}${made.home}/polls/${poll.pollId}`);
	await author.getByRole('link', { name: 'Answers', exact: true }).click();
	await author.getByRole('link', { name: 'Ask earlier people again' }).click();
	await expect(author.getByRole('button', { name: /^Send/ })).toBeHidden();
});

test('the person reads all of it, may choose yes or no alike, and yes is in their receipt', async ({
	browser
}) => {
	await expect.poll(() => linkInLetters('again')).toContain('/again/');
	const link = linkInLetters('again').replace(/^http:\/\/[^/]+/, site);
	const seen = await (await browser.newContext({ viewport: phone })).newPage();
	await seen.goto(link);
	await expectAccessible(seen);
	await seen.context().close();

	const page = await (await browser.newContext({ javaScriptEnabled: false, viewport: phone })).newPage();
	await page.goto(link);
	await expect(page.getByText('Machines are used in another way.')).toBeVisible();
	await expect(page.getByText('4 Mill Lane, Leeds LS1 4AB').last()).toBeVisible();
	expect(await page.locator('input[type=checkbox]:checked').count()).toBe(0);
	const [yes, no] = [
		await page.getByRole('button', { name: 'Yes, use them' }).boundingBox(),
		await page.getByRole('button', { name: 'No, thanks' }).boundingBox()
	];
	expect([no?.width, no?.height, no?.y]).toEqual([yes?.width, yes?.height, yes?.y]);
	await page.goto(receipts[0] ?? '');
	expect(await page.getByText(/Allowed since/).count()).toBe(2);
	await page.goto(link);
	await page.getByRole('button', { name: 'Yes, use them' }).click();
	await expect(page.getByRole('heading', { name: 'You said yes' })).toBeVisible();
	await page.goto(receipts[0] ?? '');
	expect(await page.getByText(/Allowed since/).count()).toBe(3);
	await page.goto(receipts[1] ?? '');
	expect(await page.getByText(/Allowed since/).count()).toBe(1);
	await page.context().close();

	const after = await (await browser.newContext({ viewport: phone })).newPage();
	await after.goto(link);
	await expect(after.getByRole('heading', { name: 'You said yes' })).toBeVisible();
	await expectAccessible(after);
	expect((await after.goto(`${site}/again/${'A'.repeat(22)}`))?.status()).toBe(404);
	await expect(after.getByText('Nothing has changed for your answers')).toBeVisible();
	await expectAccessible(after);
	await after.context().close();
});
