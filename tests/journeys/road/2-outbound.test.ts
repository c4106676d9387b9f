// What leaves the house, after the main road: a recipient set and told, a file taken out and expired, letters.
import { readFileSync } from 'node:fs';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { Webhook as Signer } from 'standardwebhooks';
import { expectAccessible } from '../../support/accessibility.ts';
import { aReceiver } from '../../support/receiver.ts';
import { writeQuestions, writeStatement } from '../write-poll.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';
const receiver = await aReceiver();
const phone = { width: 390, height: 844 };
let owner: Page;
let poll = '';
let slug = '';
let key = '';

test.afterAll(() => receiver.close());
test.beforeAll(async ({ browser }) => {
	owner = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
	await owner.goto(`${site}/sign-in`);
	await owner.getByLabel('E-mail').fill('ada@example.org');
	await owner.getByLabel('Password').fill('four quiet words here');
	await owner.getByRole('button', { name: 'Sign in' }).click();
});

test('a poll names a recipient, a link to customer records, and letters', async () => {
	await owner.getByLabel('A new poll').fill('Sunday rides');
	await owner.getByRole('button', { name: 'Begin' }).click();
	await writeStatement(owner);
	await owner.getByRole('button', { name: 'Why we ask' }).click();
	await owner.getByRole('radio', { name: /^With your contact/ }).check();
	for (const use of ['Ask me more', 'Tell me what you decided', 'Link my answers to my customer record'])
		await owner.getByLabel(use).check();
	const recipients = owner.getByRole('group', { name: 'Who else receives answers?' });
	await recipients.getByLabel('These:').check();
	await recipients.getByLabel('Name').fill('Leeds Post');
	await recipients.getByLabel('Country').fill('United Kingdom');
	const offers = owner.getByRole('button', { name: /^Use: / });
	while ((await offers.count()) > 0) await offers.first().click();
	await writeQuestions(owner);
	await owner.getByRole('button', { name: 'Publish', exact: true }).click();
	await expect(owner.getByText('Version 1 is published.')).toBeVisible();
	poll = owner.url();
	slug =
		/\/p\/([a-z0-9-]+)/.exec(await owner.getByRole('link', { name: /\/p\// }).first().innerText())?.[1] ?? '';
});

test('a recipient is given an address and a secret, shown once; a test arrives, signed', async () => {
	await owner.getByRole('link', { name: 'Answers', exact: true }).click();
	await owner.getByRole('link', { name: 'Recipients' }).click();
	await expectAccessible(owner);
	await owner.getByLabel('Their address').fill('ftp://post.example');
	await owner.getByRole('button', { name: 'Set it' }).click();
	await expect(owner.getByText('Write an address such as')).toBeVisible();
	await expect(owner.getByLabel('Their address')).toHaveValue('ftp://post.example');
	await owner.getByLabel('Their address').fill(receiver.url);
	await owner.getByRole('button', { name: 'Set it' }).click();
	key = await owner.locator('code', { hasText: 'whsec_' }).innerText();
	await expectAccessible(owner);
	await owner.getByRole('button', { name: 'Send a test' }).click();
	await expect(owner.getByText('It arrived.')).toBeVisible();
	await expect(owner.getByText('whsec_')).toBeHidden();
	expect(verified(0)).toEqual({ type: 'test', timestamp: expect.any(String), data: {} });
});

test('a statement that no longer names the recipient cannot be published', async () => {
	await owner.goto(poll);
	const recipients = owner.getByRole('group', { name: 'Who else receives answers?' });
	await recipients.getByLabel('Nobody').check();
	await owner.getByText('One thing is missing before this can be published.').click();
	await expect(owner.getByText('Answers are still sent to “Leeds Post”')).toBeVisible();
	await owner.getByRole('button', { name: 'Undo' }).click();
	await expect(owner.getByText('All of it is published')).toBeVisible();
});

test('what one person allows is passed on and taken out; withdrawn, the recipient is told and the file is over', async ({
	browser
}) => {
	const receipt = await answer(browser, 'maria@example.org', [
		'pass my answers on',
		'customer record',
		'to ask more about'
	]);
	await answer(browser, 'tom@example.org', []);
	await expect.poll(() => receiver.arrived.length, { timeout: 20_000 }).toBe(2);
	const given = verified(1);
	expect(given).toMatchObject({ type: 'response.given', data: { poll: slug } });
	expect(JSON.stringify(given)).not.toContain('maria');

	await owner.goto(`${poll}/export`);
	await expectAccessible(owner);
	await owner.getByRole('button', { name: 'Answers as CSV' }).click();
	await expect(owner.getByText('2 people')).toBeVisible();
	await owner.getByRole('button', { name: 'Addresses as CSV' }).click();
	await expect(owner.getByText('Addresses, CSV')).toBeVisible();
	const text = await download(owner, 0);
	expect(text).toContain('maria@example.org');
	expect(text).not.toContain('tom@example.org');
	expect(await download(owner, 1)).not.toContain('@');
	const file = await owner.getByRole('link', { name: 'Download' }).last().getAttribute('href');
	await owner.goto(`${poll}/people-to-write-to`);
	await expect(owner.getByRole('link', { name: 'maria@example.org' })).toBeVisible();
	await expect(owner.getByText('Publish the outcome first')).toBeVisible();
	await expectAccessible(owner);

	const page = await (await browser.newContext({ javaScriptEnabled: false, viewport: phone })).newPage();
	await page.goto(receipt);
	await page.getByRole('button', { name: 'Withdraw' }).first().click();
	await expect.poll(() => receiver.arrived.length, { timeout: 40_000 }).toBe(4);
	const endings = [verified(2), verified(3)];
	expect(endings.map((one) => one.type).sort()).toEqual(['response.erased', 'response.withdrawn']);
	expect(endings.every((one) => one.data.person === given.data.person)).toBe(true);
	expect((await owner.request.get(`${site}${file}`)).status()).toBe(410);
	await owner.goto(`${poll}/export`);
	await expect(owner.getByText('an answer in it was changed or taken back')).toHaveCount(2);
	await expectAccessible(owner);
	await owner.goto(`${poll}/people-to-write-to`);
	await expect(owner.getByText('maria@example.org')).toBeHidden();
	await owner.goto(`${poll}/recipients`);
	await owner.getByText('The last 2 messages').click();
	await expect(owner.getByText(/Arrived/)).toHaveCount(2);
	await expectAccessible(owner);
	await page.context().close();
});

test('nobody else comes near: a stranger signs in first, and plain requests change nothing', async ({
	request
}) => {
	for (const room of ['recipients', 'export', 'people-to-write-to']) {
		const answered = await request.get(`${poll}/${room}`, { maxRedirects: 0 });
		expect(answered.status()).toBe(303);
	}
});

/** What arrived, once its signature is checked. */
function verified(at: number): { type: string; data: Record<string, unknown> } {
	const { body, headers } = receiver.arrived[at] ?? { body: '', headers: {} };
	const flat = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
	new Signer(key).verify(body, flat);
	return JSON.parse(body);
}

async function download(page: Page, at: number): Promise<string> {
	const arriving = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Download' }).nth(at).click();
	return readFileSync(await (await arriving).path(), 'utf8');
}

/** One person answers on a phone, without JavaScript; the address of their receipt. */
async function answer(browser: Browser, address: string, allows: string[]): Promise<string> {
	const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
	const page = await context.newPage();
	await page.goto(`${site}/p/${slug}`);
	for (const words of allows) await page.getByLabel(new RegExp(words, 'i')).check();
	await page.getByRole('button', { name: 'Yes, I take part' }).click();
	await page.getByLabel('On a Saturday').check();
	await page.getByLabel(/e-mail/i).fill(address);
	await page.getByRole('button', { name: 'Look it over' }).click();
	await page.getByRole('button', { name: 'Send' }).click();
	await expect(page).toHaveURL(/\/r\//);
	const receipt = page.url().replace('?sent', '');
	await context.close();
	return receipt;
}
