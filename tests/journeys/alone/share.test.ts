// Sharing a poll: its links, a frame on another site, times and quotas, letters with a link of one's own, and stop.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { pollContentSchema } from '../../../src/domain/polls/poll.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { examplePoll } from '../../support/example-poll.ts';
import { aPng } from '../../support/pictures.ts';
import { furnish, PASSWORD } from '../furnish.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';
const PNG = { name: 'place.png', mimeType: 'image/png' };
const phone = { width: 390, height: 844 };
let office: Awaited<ReturnType<typeof furnish>>;
let owner: Page;
let [slug, home] = ['', ''];

test.afterAll(() => office.leave());
test.beforeAll(async ({ browser }) => {
	office = await furnish('share-works');
	const asked = examplePoll({ identity: 'identified' });
	const picture = { kind: 'file', id: 'pic', title: 'A picture of the place', dataItem: 'd2' };
	const made = await office.publish(
		pollContentSchema.parse({ ...asked, title: 'Shared widely', questions: [...asked.questions, picture] })
	);
	slug = made.slug;
	home = `${site}${office.home}/polls/${made.pollId}`;
	owner = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
	await owner.goto(`${site}/sign-in`);
	await owner.getByLabel('E-mail').fill(office.email);
	await owner.getByLabel('Password').fill(PASSWORD);
	await owner.getByRole('button', { name: 'Sign in' }).click();
});

const noScript = async (browser: Browser) =>
	(await browser.newContext({ javaScriptEnabled: false, viewport: phone })).newPage();
/** The links of one kind in the letters of this poll that the app printed, the newest last. Other journeys have theirs. */
const linksInLetters = (kind: 'i' | 'stop') =>
	readFileSync(join(process.env.CANDOR_DATA_DIR ?? '', 'said'), 'utf8')
		.split('No mail server is set')
		.filter((letter) => letter.includes('Shared widely'))
		.flatMap((letter) => letter.match(new RegExp(`http\\S+/${kind}/[A-Za-z0-9_-]+`, 'g')) ?? []);

test('the short link and the QR code lead to the poll', async ({ browser }) => {
	await owner.goto(home);
	await owner.getByRole('link', { name: 'Share', exact: true }).click();
	await expect(owner.getByRole('heading', { name: 'Share', exact: true })).toBeVisible();
	await expectAccessible(owner);
	const short = await owner.getByLabel('The short link', { exact: true }).inputValue();
	const page = await noScript(browser);
	await page.goto(short);
	await expect(page).toHaveURL(`${site}/p/${slug}`);
	const arriving = owner.waitForEvent('download');
	await owner.getByRole('link', { name: 'PNG' }).click();
	const png = readFileSync(await (await arriving).path());
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	await page.context().close();
});

test('a site that is allowed shows the form in a frame that grows with it; another site cannot', async ({
	browser
}) => {
	const code = () => owner.getByRole('textbox', { name: 'Code for those sites' }).inputValue();
	let html = '';
	const shop = createServer((_request, response) =>
		response
			.setHeader('content-type', 'text/html')
			.end(`<!doctype html><title>Shop</title><h1>Shop</h1>${html}`)
	);
	await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
	const at = shop.address();
	const port = typeof at === 'object' && at ? at.port : 0;
	await owner.getByLabel('Sites that may show it').fill('http://shop.example');
	await owner.getByRole('button', { name: 'Save the sites' }).click();
	await expect(owner.getByText('is not safe from others on the way')).toBeVisible();
	await expect(owner.getByLabel('Sites that may show it')).toHaveValue('http://shop.example');
	await owner.getByLabel('Sites that may show it').fill(`http://127.0.0.1:${port}`);
	await owner.getByRole('button', { name: 'Save the sites' }).click();
	html = await code();

	const visitor = await (await browser.newContext({ viewport: phone })).newPage();
	await visitor.goto(`http://127.0.0.1:${port}`);
	const form = visitor.frameLocator('iframe');
	await expect(form.getByText('shown here by another site')).toBeVisible();
	const frame = visitor.locator('iframe');
	await expect.poll(async () => (await frame.boundingBox())?.height).toBeGreaterThan(1000);
	await form.getByRole('button', { name: 'Yes, I take part' }).click();
	await form.getByLabel('On a Saturday').check();
	await form.getByLabel(/e-mail/i).fill('maria@example.org');
	await form.getByRole('button', { name: 'Look it over' }).click();
	const file = form.getByLabel('A picture of the place');
	await file.setInputFiles({ ...PNG, buffer: Buffer.from('no picture') });
	await form.getByRole('button', { name: 'Send my answers' }).click();
	await expect(form.getByRole('alert')).toContainText('This file is of another kind');
	await file.setInputFiles({ ...PNG, buffer: aPng('place') });
	await form.getByRole('button', { name: 'Send my answers' }).click();
	await expect(form.getByRole('heading', { name: 'Your answers are saved' })).toBeVisible();
	await expect.poll(async () => (await frame.boundingBox())?.height).toBeLessThan(900);
	expect(await visitor.context().cookies()).toEqual([]);
	const opening = visitor.context().waitForEvent('page');
	await form.getByRole('link', { name: 'Open your receipt' }).click();
	const receipt = await opening;
	await expect(receipt.getByText('On a Saturday')).toBeVisible();
	await expect(receipt.getByText('A picture of the place')).toBeVisible();

	await visitor.goto(`http://localhost:${port}`);
	await expect(visitor.frameLocator('iframe').getByText('shown here by another site')).toBeHidden();
	await expect(visitor.getByRole('link', { name: /open it in a window of its own/ })).toBeVisible();
	await visitor.context().close();
	shop.close();
});

test('a quota that is full, and a poll that is not open yet, say so kindly and lose no word', async ({
	browser
}) => {
	await owner.getByText('Quotas: at most so many with one answer').click();
	await owner.getByLabel('On a Saturday').fill('1');
	await owner.getByRole('button', { name: 'Save the limits' }).click();
	await expect(owner.getByText('1 of 1 taken')).toBeVisible();
	await expect(owner.getByLabel('10', { exact: true })).toBeVisible();
	await expectAccessible(owner);
	const page = await noScript(browser);
	await page.goto(`${site}/p/${slug}`);
	await expect(page.getByText('takes a set number of answers')).toBeVisible();
	await page.getByRole('button', { name: 'Yes, I take part' }).click();
	await page.getByLabel('On a Saturday').check();
	await page.getByLabel('What could we do better?').fill('Longer days in summer');
	// The address is not asked for first: that would be for nothing.
	await page.getByRole('button', { name: 'Look it over' }).click();
	await expect(page.getByText('Enough people have already given your answer')).toBeVisible();
	await expect(page.getByText('Longer days in summer')).toBeVisible();

	await owner.getByLabel('On a Saturday').fill('');
	await owner.getByRole('button', { name: 'Save the limits' }).click();
	await owner.getByLabel('Opens').fill('2099-06-01T09:00');
	await owner.getByLabel('By the clocks of').selectOption('Europe/London');
	await owner.getByRole('button', { name: 'Save the times' }).click();
	await expect(owner.getByText('Not open yet.')).toBeVisible();
	await page.goto(`${site}/p/${slug}`);
	await expect(page.getByText('It opens on Monday 1 June 2099, 09:00 (Europe/London).')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Yes, I take part' })).toBeHidden();
	const reader = await (await browser.newContext({ viewport: phone })).newPage();
	await reader.goto(`${site}/p/${slug}`);
	await expectAccessible(reader);
	await reader.context().close();
	await owner.getByLabel('Opens').fill('');
	await owner.getByRole('button', { name: 'Save the times' }).click();
	await expect(owner.getByText('Open.', { exact: true })).toBeVisible();
	await page.context().close();
});

test('a list says where it comes from, letters go out, and a link of one’s own takes one answer', async ({
	browser
}) => {
	await owner.goto(`${site}${office.home}/lists`);
	await owner.getByLabel('Its name').fill('Repairs of 2026');
	await owner.getByLabel('The addresses', { exact: true }).fill('maria@example.org\nnobody\ntom@example.org');
	await owner.getByRole('button', { name: 'Take in this list' }).click();
	await expect(owner.getByText('Say where these addresses come from.')).toBeVisible();
	await expect(owner.getByText('Choose on what basis you may write to them.')).toBeVisible();
	await expect(owner.getByLabel('The addresses', { exact: true })).toHaveValue(/nobody/);
	await owner.getByLabel('Where do the addresses come from?').fill('You gave it with a repair.');
	await owner.getByLabel('On what basis may you write to them?').selectOption('legitimate interest');
	await owner.getByLabel('Why does it hold for them?').fill('They are our own customers.');
	await owner.getByRole('button', { name: 'Take in this list' }).click();
	await expect(owner.getByText('2 addresses taken in. Line 2 holds no address')).toBeVisible();
	await expectAccessible(owner);
	await owner.goto(`${home}/invite`);
	const letter = owner.getByRole('article', { name: 'The letter' });
	await expect(letter).toContainText('Your answers inform one decision: Whether to open');
	await owner.getByLabel('A line of your own').fill('We would be glad of your words.');
	await expect(letter).toContainText('We would be glad of your words.');
	await owner.getByRole('button', { name: 'Send a test to me' }).click();
	await expect(owner.getByText('A test is on the way to')).toBeVisible();
	await owner.getByRole('button', { name: 'Send it to 2 people' }).click();
	await expect(owner.getByText('Read it, and tick this if it is.')).toBeVisible();
	await expectAccessible(owner);
	await owner.getByLabel('This is true of the people on this list').check();
	await owner.getByRole('button', { name: 'Send it to 2 people' }).click();
	await expect(owner.getByText('2 letters are on the way.')).toBeVisible();
	await expect.poll(() => linksInLetters('i').length, { timeout: 30_000 }).toBe(2);

	const page = await noScript(browser);
	const own = linksInLetters('i')[0] ?? '';
	await page.goto(own);
	await expect(page.getByText('You came by a link of your own')).toBeVisible();
	await page.getByRole('button', { name: 'Yes, I take part' }).click();
	await page.getByLabel('On a weekday').check();
	await page.getByLabel(/e-mail/i).fill('maria@example.org');
	await page.getByRole('button', { name: 'Look it over' }).click();
	await page.getByRole('button', { name: 'Send my answers' }).click();
	await expect(page).toHaveURL(/\/r\//);
	expect(await page.context().cookies()).toEqual([]);
	await page.goto(own);
	await expect(page.getByText('This personal link has taken its answer')).toBeVisible();
	await owner.reload();
	await expect(owner.getByText('1 person answered by their link.')).toBeVisible();
	await page.context().close();
});

test('one press stops letters, without a script, and a new list leaves the address out', async ({
	browser
}) => {
	const page = await noScript(browser);
	const link = linksInLetters('stop').at(-1) ?? '';
	const reader = await (await browser.newContext({ viewport: phone })).newPage();
	await reader.goto(link);
	await expectAccessible(reader);
	await reader.context().close();
	await page.goto(link);
	await page.getByRole('button', { name: 'Stop letters' }).click();
	await expect(page.getByRole('heading', { name: 'No more letters' })).toBeVisible();
	const ended = await Promise.all(
		linksInLetters('i').map(async (own) => (await page.request.get(own)).text())
	);
	expect(ended.filter((html) => html.includes('You said that you want no more letters'))).toHaveLength(1);
	await owner.goto(`${site}${office.home}/lists`);
	await expect(owner.getByText('1 address said stop.')).toBeVisible();
	await page.context().close();
});
