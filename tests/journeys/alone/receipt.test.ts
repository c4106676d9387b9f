// What the person who answered may do afterwards, with JavaScript off at phone size; then every state of it under axe.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../../support/accessibility.ts';
import { examplePoll } from '../../support/example-poll.ts';
import { inWorkspace } from '../../../src/db/scope.ts';
import { closePoll } from '../../../src/domain/polls/close-poll.ts';
import { furnish, linkInLetters } from '../furnish.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';
const phone = { width: 390, height: 844 };
let [slug, receipt] = ['', ''];
let made: Awaited<ReturnType<typeof furnish>>;
let page: Page;
/** Presses of a button since the last time they were counted: the journeys below press only through this. */
let presses = 0;
const press = (name: string | RegExp) => {
	presses += 1;
	return page.getByRole('button', { name }).first().click();
};
test.beforeAll(async ({ browser }) => {
	made = await furnish('receipts');
	const content = examplePoll({ purposes: ['quote'] });
	const [, nps, better] = content.questions;
	if (!nps || better?.kind !== 'long') throw new Error('the example poll has changed');
	Object.assign(better, { longest: 60, preferNot: true });
	slug = (await made.publish(content)).slug;
	page = await (await browser.newContext({ javaScriptEnabled: false, viewport: phone })).newPage();
});
test.afterAll(() => made.leave());

test('a refusal says how many answers need a look, links to each, and its first control takes the focus', async () => {
	await page.goto(`${site}/p/${slug}`);
	await page.getByLabel(/may show my words/).check();
	await press('Yes, I take part');
	expect(presses).toBe(1);
	await expect(page.getByText('At most 60 characters.')).toBeVisible();
	await page.getByLabel('What could we do better?', { exact: true }).fill('Long '.repeat(20));
	await page.getByRole('button', { name: 'Look it over' }).click();
	const summary = page.getByRole('alert');
	await expect(summary).toContainText('2 answers need another look.');
	await expect(summary).toBeFocused();
	const better = page.getByLabel('What could we do better?', { exact: true });
	await expect(better).toHaveAttribute('aria-invalid', 'true');
	const described = (await better.getAttribute('aria-describedby')) ?? '';
	expect(described).toContain('q.better-problem');
	await expect(page.locator(`[id="q.better-problem"]`)).toHaveText('Shorten this by 40 characters.');
	await summary.getByRole('link', { name: 'When would you most like' }).click();
	await expect(page.getByLabel('On a weekday')).toBeInViewport();
	await expect(page.getByRole('radiogroup', { name: /When would you/ })).toHaveAttribute(
		'aria-invalid',
		'true'
	);
	for (const box of await page.locator('input[type=radio]').all()) {
		const size = await box.boundingBox();
		expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(24);
	}
	await page.getByLabel('On a Saturday').check();
	await better.fill('Open on Saturdays');
	await page.getByLabel('Prefer not to say').check();
	await page.getByRole('button', { name: 'Look it over' }).click();
	await expect(summary).toContainText('Either answer this or tick “Prefer not to say”.');
	await expect(better).toHaveValue('Open on Saturdays');
	await page.getByLabel('Prefer not to say').uncheck();
	await page.getByRole('button', { name: 'Look it over' }).click();
	await page.getByRole('button', { name: 'Send my answers' }).click();
	await expect(page.getByRole('heading', { name: 'Saved. Thank you.' })).toBeVisible();
	receipt = page.url().replace('?sent', '');
});

test('withdrawing one purpose takes as many presses as giving it: one; and one gives it again', async () => {
	presses = 0;
	const quote = page.locator('li', { hasText: 'may show my words' });
	await quote.getByRole('button', { name: 'Withdraw this' }).click();
	await expect(quote).toContainText(/Withdrawn on/);
	await expect(page.getByRole('status')).toContainText('Withdrawn.');
	await press('Allow this');
	await expect(quote).toContainText(/Allowed since/);
	expect(presses).toBe(1);
});

test('answers are changed in place, errors inline, and the old words are gone', async () => {
	await page.getByRole('link', { name: 'Change my answers' }).click();
	await expect(page.getByLabel('On a Saturday')).toBeChecked();
	const better = page.getByLabel('What could we do better?', { exact: true });
	await better.fill('Words '.repeat(20));
	await press('Save the changes');
	await expect(page.getByRole('alert')).toContainText('One answer needs another look.');
	await expect(better).toHaveValue(/^Words Words/);
	await better.fill('Cheaper tyres');
	await page.getByLabel('On a weekday').check();
	await press('Save the changes');
	await expect(page.getByRole('status')).toContainText('Changed.');
	await expect(page.getByText('Cheaper tyres')).toBeVisible();
	await expect(page.getByText('Open on Saturdays', { exact: true })).toBeHidden();
});

test('all that is stored is taken away, to read and as data', async ({ request }) => {
	await page.getByRole('link', { name: 'to read' }).click();
	await expect(page.getByRole('heading', { name: 'All that is stored of you here' })).toBeVisible();
	await expect(page.getByText('Cheaper tyres').first()).toBeVisible();
	const data = await request.get(`${receipt}/mine.json`);
	expect(data.headers()['content-disposition']).toContain('attachment');
	expect(data.headers()['cache-control']).toContain('no-store');
	expect((await data.json()).answers.map((one: { in_words: string }) => one.in_words)).toContain(
		'Cheaper tyres'
	);
});

test('every state of the receipt is accessible', async ({ browser }) => {
	test.slow();
	const seen = await (await browser.newContext({ viewport: phone })).newPage();
	for (const path of ['', '?done=changed', '/change', '/mine']) {
		await seen.goto(receipt + path);
		await expectAccessible(seen);
	}
	await seen.getByRole('link', { name: 'Back to your receipt' }).click();
	await seen.getByRole('link', { name: 'Change my answers' }).click();
	await seen.getByLabel('What could we do better?', { exact: true }).fill('Words '.repeat(20));
	await seen.getByRole('button', { name: 'Save the changes' }).click();
	await expect(seen.getByRole('alert')).toBeVisible();
	await expectAccessible(seen);
	for (const path of [`/p/${slug}/lost`, '/r/lost', '/r/lost?poll=%3F', `/r/${'A'.repeat(22)}`]) {
		await seen.goto(site + path);
		await expectAccessible(seen);
	}
	await seen.context().close();
});

test('withdrawing all is one press; the link stays, since it is still needed to erase', async () => {
	await page.goto(receipt);
	presses = 0;
	await press('Withdraw all');
	expect(presses).toBe(1);
	await expect(page.getByText(/^You withdrew on/)).toBeVisible();
	await expect(page.getByText('You still need it to erase them.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Allow this' })).toBeHidden();
	expect((await page.goto(`${receipt}/change`))?.status()).toBe(410);
	await page.goto(receipt);
	await page.getByText('Erase my answers').click();
	await press('Yes, erase them now');
	await expect(page.getByRole('heading', { name: 'Erased' })).toBeVisible();
	expect((await page.goto(receipt))?.status()).toBe(404);
	await expect(page.getByText('was erased, or it never existed')).toBeVisible();
	await expect(page.locator('a[href="/"]')).toHaveCount(0);
});

test('a lost receipt: by design nobody is found in coded mode, and nobody at all in anonymous mode', async () => {
	await page.getByRole('link', { name: 'I lost my receipt' }).click();
	await page.getByLabel('The poll’s address').fill(`${site}/p/${slug}`);
	await press('See what can be done');
	await expect(page.getByText('We cannot find you, and that is by design.')).toBeVisible();
	const anonymous = await made.publish({ ...examplePoll({ identity: 'anonymous' }), title: 'Nobody' });
	await page.goto(`${site}/p/${anonymous.slug}`);
	await page.getByRole('link', { name: 'I answered, and lost my receipt' }).click();
	await expect(page.getByText('Nobody can find your answers, not even you.')).toBeVisible();
	expect((await page.goto(`${site}/p/${anonymous.slug}/sent`))?.status()).toBe(200);
	expect((await page.goto(`${site}/p/${slug}/sent`))?.status()).toBe(404);
	for (const path of ['sent', 'no-thanks', 'lost'])
		expect((await page.goto(`${site}/p/no-such-poll/${path}`))?.status()).toBe(404);
});

test('with an e-mail address: the same words whoever asks; the letter opens the answers, the old link nothing', async ({
	browser
}) => {
	const content = examplePoll({ identity: 'identified', purposes: ['contact'] });
	const poll = await made.publish({ ...content, title: 'Known by address' });
	await page.goto(`${site}/p/${poll.slug}`);
	await press('Yes, I take part');
	await page.getByLabel('On a Saturday').check();
	await page.getByLabel('Your e-mail address').fill('maria@example.org');
	await press('Look it over');
	await press('Send my answers');
	const old = page.url().replace('?sent', '');
	await page.getByText('Correct it').click();
	await page.getByLabel('Your e-mail address').fill('no address');
	await page.locator('form[action="?/correct"]').evaluate((form) => form.setAttribute('novalidate', ''));
	await press('Save the address');
	await expect(page.getByText('Write an e-mail address such as')).toBeVisible();
	await page.getByLabel('Your e-mail address').fill('maria@new.example.org');
	await press('Save the address');
	await expect(page.getByText('maria@new.example.org. It is kept')).toBeVisible();
	const said: string[] = [];
	for (const address of ['nobody@example.org', 'maria@new.example.org']) {
		await page.goto(`${site}/p/${poll.slug}/lost`);
		await page.getByLabel('The e-mail address you answered with').fill(address);
		await press('Send me a new link');
		said.push(await page.getByRole('status').innerText());
	}
	expect(said[0]).toBe(said[1]);
	for (let times = 1; times <= 3; times += 1) {
		await page.getByLabel('The e-mail address you answered with').fill('other@example.org');
		await press('Send me a new link');
	}
	await expect(page.getByRole('status')).toBeVisible();
	await page.getByLabel('The e-mail address you answered with').fill('other@example.org');
	await press('Send me a new link');
	await expect(page.getByRole('alert')).toContainText('Too many tries');
	await expect.poll(() => linkInLetters('r')).toContain('/r/');
	expect((await page.goto(old))?.status()).toBe(404);
	await page.goto(linkInLetters('r').replace(/^http:\/\/[^/]+/, site));
	await expect(page.getByRole('heading', { name: 'Your receipt' })).toBeVisible();

	const seen = await (await browser.newContext({ viewport: phone })).newPage();
	await seen.goto(page.url());
	await expectAccessible(seen);
	await seen.goto(`${site}/p/${poll.slug}/lost`);
	await expectAccessible(seen);
	await seen.context().close();
});
test('without the script, what comes too late, or twice, is neither taken nor lost, and is told', async ({
	browser
}) => {
	const poll = await made.publish({ ...examplePoll(), title: 'Closing soon' });
	const seen = await (await browser.newContext({ viewport: phone })).newPage();
	await seen.route('**/answering/*.js', (route) => route.abort());
	const write = async (words: string) => {
		await seen.getByLabel('On a Saturday').check();
		await seen.getByLabel('What could we do better?', { exact: true }).fill(words);
		await seen.getByRole('button', { name: 'Look it over' }).click();
	};
	await seen.goto(`${site}/p/${poll.slug}`);
	await seen.getByRole('button', { name: 'Yes, I take part' }).click();
	await write('The first words');
	await seen.getByRole('button', { name: 'Send my answers' }).click();
	await seen.waitForURL(/\/r\//);
	const first = seen.url().replace('?sent', '');
	await seen.goBack();
	await seen.getByRole('button', { name: 'Change something' }).click();
	await write('Quite other words');
	await seen.getByRole('button', { name: 'Send my answers' }).click();
	await expect(seen.getByRole('heading', { name: 'Already sent' })).toBeVisible();
	await expect(seen.getByText('Quite other words')).toBeVisible();
	await expectAccessible(seen);
	await seen.getByRole('link', { name: 'Open your receipt' }).click();
	expect(seen.url()).toBe(first);
	await seen.goBack();
	await seen.getByRole('link', { name: 'Start the poll again' }).click();
	await seen.getByRole('button', { name: 'Yes, I take part' }).click();
	await write('Words for the closed poll');
	await inWorkspace(made.db, made.by.workspaceId, (tx) => closePoll(tx, made.by, poll.pollId, new Date()));
	const [answer] = await Promise.all([
		seen.waitForResponse((one) => one.request().method() === 'POST'),
		seen.getByRole('button', { name: 'Send my answers' }).click()
	]);
	expect(answer.status()).toBe(410);
	await expect(seen.getByRole('heading', { name: 'Your answers were not taken' })).toBeVisible();
	await expect(seen.getByText('Words for the closed poll')).toBeVisible();
	await expectAccessible(seen);
});
