// The consent receipt of somebody who answered: taken away, checked by any program and at /verify, altered, rotated.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { compactVerify, createLocalJWKSet } from 'jose';
import { expectAccessible } from '../../support/accessibility.ts';
import { answerPoll } from '../answer-poll.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';
let receipt = '';
let jws = '';

/** Follows a link that gives a file; returns what is in it. */
async function download(page: Page, name: string): Promise<string> {
	const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
	return readFileSync(await file.path(), 'utf8');
}

async function check(page: Page, name: string, text: string) {
	await page.goto(`${site}/verify`);
	await page
		.getByLabel('The signed file')
		.setInputFiles({ name, mimeType: 'application/jose', buffer: Buffer.from(text) });
	await page.getByRole('button', { name: 'Check it' }).click();
}

test('without JavaScript: the receipt is taken away, and any JOSE program can check it', async ({
	browser,
	request
}) => {
	receipt = await answerPoll(request, site, 'saturday-opening', ['b']);
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(receipt);
	jws = await download(page, 'Your consent receipt, signed');
	const json = await download(page, 'the same, as data');
	const set = await (await request.get(`${site}/.well-known/candor-keys.json`)).json();
	const { payload, protectedHeader } = await compactVerify(jws, createLocalJWKSet(set));
	expect(new TextDecoder().decode(payload)).toBe(json);
	expect(protectedHeader).toMatchObject({ alg: 'EdDSA', cty: 'ld+json' });
	expect(JSON.parse(json)).toMatchObject({ '@type': 'dpv:ConsentReceipt', 'dct:creator': site });
	expect(json).not.toContain(receipt.split('/').pop());
	const answer = await request.get(`${receipt}/receipt.json`);
	expect(answer.headers()).toMatchObject({
		'content-type': 'application/ld+json; charset=utf-8',
		'cache-control': 'private, no-store'
	});
	expect((await request.get(`${site}/r/${'A'.repeat(22)}/receipt.jws`)).status()).toBe(404);

	await check(page, 'receipt.jws', jws);
	await expect(page.getByRole('heading', { name: 'Genuine' })).toBeVisible();
	await expect(page.getByText('Whether to open the workshop on Saturdays', { exact: true })).toBeVisible();
	expect(await context.cookies()).toEqual([]);
	await context.close();
});

test('the page tells a genuine receipt from an altered one, keeps what was typed, and is accessible', async ({
	page
}) => {
	await page.goto(receipt);
	await expectAccessible(page);
	await page.goto(`${site}/verify`);
	await expectAccessible(page);
	await check(page, 'receipt.jws', jws);
	await expect(page.getByText('and in use today')).toBeVisible();
	await expectAccessible(page);

	const middle = Math.floor(jws.length / 2);
	const altered = jws.slice(0, middle) + (jws[middle] === 'A' ? 'B' : 'A') + jws.slice(middle + 1);
	await page.getByLabel('Or paste what is in it').fill(altered);
	await page.getByRole('button', { name: 'Check it' }).click();
	await expect(page.getByRole('heading', { name: 'This was altered' })).toBeVisible();
	await expect(page.getByLabel('Or paste what is in it')).toHaveValue(altered);
	await expectAccessible(page);
	await page.getByLabel('Or paste what is in it').fill('');
	await page.getByRole('button', { name: 'Check it' }).click();
	await expect(page.getByRole('heading', { name: 'There is nothing to check yet' })).toBeVisible();
	await check(page, 'receipt.jws', 'x'.repeat(1_010_000));
	await expect(page.getByRole('heading', { name: 'This is too large' })).toBeVisible();
});

test('far more than a receipt is not even read', async ({ request }) => {
	const answer = await request.post(`${site}/verify`, {
		multipart: { receipt: 'x'.repeat(3_000_000) },
		headers: { origin: site, accept: 'text/html' }
	});
	expect(answer.status()).toBe(413);
	expect((await answer.text()).length).toBeLessThan(20_000);
});

test('the door that the receipt names withdraws; the receipt taken before stays genuine for its day', async ({
	page,
	request
}) => {
	const [control] = (await (await request.get(`${receipt}/receipt.json`)).json())['dpv:hasConsentControl'];
	const door = control['dpv:isExercisedAt'];
	expect(door['schema:httpMethod']).toBe('POST');
	const code = receipt.split('/').pop() ?? '';
	const answer = await request.post(door['schema:urlTemplate'].replace('{code}', code), {
		form: {},
		headers: { origin: site, accept: 'text/html' },
		maxRedirects: 0
	});
	expect(answer.status()).toBe(303);
	const newer = await (await request.get(`${receipt}/receipt.jws`)).text();
	await check(page, 'receipt.jws', newer);
	await expect(page.getByText('Nothing, as of that day.')).toBeVisible();
	await expect(page.getByText(/^withdrawn on/).first()).toBeVisible();
	await check(page, 'receipt.jws', jws);
	await expect(page.getByText(/^given on/).first()).toBeVisible();
});

test('npm run keys:rotate: a new key signs, and the old receipt can still be checked', async ({
	page,
	request
}) => {
	const said = execFileSync(process.execPath, ['src/bin/rotate-keys.ts'], {
		encoding: 'utf8',
		env: { ...process.env, DATA_DIR: process.env.CANDOR_DATA_DIR ?? '', DATABASE_URL: '', ORIGIN: site }
	});
	expect(said).toContain('can still be checked');
	const { keys } = await (await request.get(`${site}/.well-known/candor-keys.json`)).json();
	expect(keys).toHaveLength(2);
	expect(JSON.stringify(keys)).not.toContain('"d"');
	await check(page, 'receipt.jws', jws);
	await expect(page.getByText('what it signed before stays genuine')).toBeVisible();
	await check(page, 'receipt.jws', await (await request.get(`${receipt}/receipt.jws`)).text());
	await expect(page.getByText('and in use today')).toBeVisible();
});

test('the site says that it abides by Global Privacy Control', async ({ request }) => {
	const answer = await request.get(`${site}/.well-known/gpc.json`);
	expect(answer.headers()['content-type']).toContain('application/json');
	expect(await answer.json()).toEqual({ gpc: true, lastUpdate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
});
