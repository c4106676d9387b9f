// A theme's page: an author releases words and hears what speaks against it; a reader never sees a word before; both speak,
// follow, pass on and search, all of it without JavaScript.
import { expect, test, type Browser, type Page } from '@playwright/test';
import { inWorkspace } from '../../../src/db/scope.ts';
import { insertAccount } from '../../../src/domain/accounts/account.store.server.ts';
import { hashPassword } from '../../../src/domain/accounts/password.ts';
import { submitResponse } from '../../../src/domain/answers/submit-response.ts';
import { recordDecision } from '../../../src/domain/decisions/record-decision.ts';
import { nameTheme } from '../../../src/domain/insights/sort-answers.ts';
import { readPool } from '../../../src/domain/insights/read-pool.ts';
import { listVersions } from '../../../src/domain/polls/poll.store.server.ts';
import { insertMembership } from '../../../src/domain/workspaces/workspace.store.server.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { examplePoll } from '../../support/example-poll.ts';
import { aKey, sentForm } from '../../support/sent-form.ts';
import { furnish, PASSWORD } from '../furnish.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';
let desk: Awaited<ReturnType<typeof furnish>>;
let author: Page;
let reader: Page;
let theme = '';

const SECRET = 'The one-armed baker of the mill let us wait for four hours';
const UNRELEASED = 'Waited a long while at the counter';

/** JavaScript off, so that nothing here needs it; axe needs it, and looks through a page of its own. */
async function signedIn(browser: Browser, email: string, javaScriptEnabled = false): Promise<Page> {
	const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1440, height: 900 } });
	const page = await context.newPage();
	await page.goto(`${site}/sign-in`);
	await page.getByLabel('E-mail').fill(email);
	await page.getByLabel('Password').fill(PASSWORD);
	await page.getByRole('button', { name: 'Sign in' }).click();
	return page;
}

test.beforeAll(async ({ browser }) => {
	desk = await furnish('theme');
	const { by, db } = desk;
	const inside = <T>(act: Parameters<typeof inWorkspace<T>>[2]) => inWorkspace(db, by.workspaceId, act);
	const { pollId, slug } = await desk.publish(examplePoll());
	const [version] = await inside((tx) => listVersions(tx, { workspaceId: by.workspaceId, pollId }));
	const fingerprint = version?.fingerprint ?? '';
	for (let at = 0; at < 14; at += 1) {
		const better = at === 0 ? SECRET : at === 1 ? UNRELEASED : `It takes too long, said number ${at}`;
		const form = sentForm({ 'q.when': 'sat', 'q.better': better });
		const sent = { key: aKey(), fingerprint, agreed: true, ticked: at < 3 ? ['quote'] : [], form };
		await submitResponse(db, desk.secret, slug, sent, new Date());
	}
	const { unread } = await inside((tx) => readPool(tx, by, { pollId, scope: 1 }, 'better', new Date()));
	const responseIds = unread.map((one) => one.responseId);
	const chosen = { pollId, scope: 1, questionId: 'better', responseIds };
	const named = { name: 'Waiting is too long', kind: 'pain-point' as const, definition: 'At the counter.' };
	const id = await inside((tx) => nameTheme(tx, by, named, chosen, new Date()));
	const decision = { text: 'Open a second counter', owner: 'Ada', reason: 'It is asked for.' };
	const decided = {
		...decision,
		decidedOn: '2026-11-20',
		status: 'will-do' as const,
		cites: [`theme:${id}`]
	};
	await inside((tx) => recordDecision(tx, by, pollId, decided, new Date()));
	theme = `${site}${desk.home}/board/${id}?poll=${pollId}`;
	const email = `reads-${desk.email}`;
	const passwordHash = await hashPassword(PASSWORD);
	await db.transaction().execute(async (tx) => {
		await insertAccount(tx, { email, name: 'Rob Reader', passwordHash });
	});
	const [account] = await db.selectFrom('account').select('id').where('email', '=', email).execute();
	await inside((tx) => insertMembership(tx, by.workspaceId, account?.id ?? '', 'reader'));
	author = await signedIn(browser, desk.email);
	reader = await signedIn(browser, email);
});
test.afterAll(async () => {
	await author.context().close();
	await reader.context().close();
	await desk.leave();
});

const readersPage = async () => {
	await reader.goto(theme);
	return reader.locator('main').innerText();
};

test('a reader sees no word before somebody released it, and then what was masked by hand is hidden', async () => {
	expect(await readersPage()).not.toMatch(/baker|Waited a long|It takes too long/);
	await expect(reader.getByText('Nothing here that may be shown.')).toBeVisible();
	await author.goto(theme);
	await expect(author.getByText('May be quoted, not released')).toHaveCount(3);
	await author.getByRole('link', { name: 'Release these words: The one-armed' }).click();
	await author.getByLabel('Mask these words, too').fill('bakery');
	await author.getByRole('button', { name: 'Look at it again' }).click();
	await expect(author.getByText('Write them as they stand in the answer')).toBeVisible();
	await author.getByLabel('Mask these words, too').fill('One-armed Baker\nmill');
	await author.getByRole('button', { name: 'Look at it again' }).click();
	await expect(author.getByRole('region', { name: 'As readers will see it' })).toContainText(
		'The [masked] of the [masked] let us wait'
	);
	expect(await readersPage()).not.toContain('let us wait');
	await author.getByRole('button', { name: 'Release them', exact: true }).click();
	await expect(author.getByText('Released, on the card')).toBeVisible();
	const seen = await readersPage();
	expect(seen).toContain('The [masked] of the [masked] let us wait for four hours');
	expect(seen).not.toMatch(/baker|mill|Waited a long|It takes too long/);
	const data = await reader.request.get(theme.replace('?', '/__data.json?'));
	expect(data.ok()).toBe(true);
	expect(await data.text()).not.toMatch(/baker|mill|Waited a long|It takes too long/);
});

test('released words are found by anybody here, and what is masked by nobody', async () => {
	await reader.getByRole('link', { name: 'Search in released words' }).click();
	const find = async (words: string) => {
		await reader.getByLabel('Search in released words').fill(words);
		await reader.getByRole('button', { name: 'Search' }).click();
	};
	await find('HOURS wait');
	await expect(reader.locator('mark')).toHaveText(['wait', 'hours']);
	await expect(reader.getByRole('link', { name: 'Waiting is too long' })).toBeVisible();
	for (const hidden of ['baker', 'counter', 'number 5']) {
		await find(hidden);
		await expect(reader.getByText('No released words hold all of')).toBeVisible();
	}
});

test('answers that speak against it, or do not belong, go where they should, and back', async () => {
	await author.goto(theme);
	const tick = () => author.getByRole('checkbox', { name: /It takes too long/ });
	await tick().first().check();
	await author.getByRole('button', { name: 'These speak against it' }).click();
	await expect(author.getByText('They speak against it, and do not count any more.')).toBeVisible();
	await expect(author.locator('#counter li')).toHaveCount(1);
	await expect(author.locator('#counter')).toContainText('Fewer than 10 people');
	await author.getByRole('button', { name: 'Undo' }).click();
	await expect(author.getByText('Undone: they count again.')).toBeVisible();
	await expect(author.locator('#counter li')).toHaveCount(0);
	await tick().first().check();
	await author.getByRole('button', { name: 'They do not belong here' }).click();
	await expect(author.locator('#evidence li')).toHaveCount(13);
	await author.getByRole('button', { name: 'Undo' }).click();
	await expect(author.getByText('Undone: they stand under this theme again.')).toBeVisible();
	await expect(author.locator('#evidence li')).toHaveCount(14);
	await author.getByText('Merge it, or take it off the board').click();
	await author.getByRole('button', { name: 'This is no theme' }).click();
	await expect(author.getByText('It was taken off the board.')).toBeVisible();
	await author.getByRole('button', { name: 'Undo' }).click();
	await expect(author.getByText('Undone: it is on the board again.')).toBeVisible();
});

test('members speak of it, and each takes back their own', async () => {
	await reader.goto(theme);
	await reader.getByLabel('Say something to the others here').fill('Is it the same on Mondays?');
	await reader.getByRole('button', { name: 'Say it' }).click();
	await author.goto(theme);
	await author.getByText('Answer it').click();
	await author.getByLabel('Your answer').fill('Worse, I hear.');
	await author.getByRole('button', { name: 'Answer', exact: true }).click();
	await reader.goto(theme);
	await expect(reader.locator('#talk')).toContainText('Worse, I hear.');
	await expect(reader.getByRole('button', { name: /^Take back/ })).toHaveCount(1);
	await reader.getByRole('button', { name: 'Take back what Rob Reader said' }).click();
	await expect(reader.locator('#talk')).not.toContainText('Worse, I hear.');
});

test('a reader follows it, reads its feed, gives it another address, and follows it no more', async () => {
	await reader.goto(theme);
	await reader.getByRole('button', { name: 'Follow by mail and feed' }).click();
	const address = () => reader.getByLabel('Address of your feed').inputValue();
	const first = await address();
	const feed = await reader.request.get(first);
	expect(feed.headers()['content-type']).toContain('application/atom+xml');
	expect(await feed.text()).toContain('A decision rests on it.');
	expect(await feed.text()).not.toMatch(/baker|Open a second counter|four hours/);
	await reader.getByRole('button', { name: 'Give the feed another address' }).click();
	expect(await address()).not.toBe(first);
	expect((await reader.request.get(first)).status()).toBe(404);
	await reader.getByRole('button', { name: 'No letters' }).click();
	await expect(reader.getByText('You follow this theme by its feed alone.')).toBeVisible();
	await reader.getByRole('button', { name: 'Follow it no more' }).click();
	await expect(reader.getByRole('button', { name: 'By feed alone' })).toBeVisible();
});

test('it is accessible, on a phone too, prints without its tools, and its address is copied', async ({
	browser
}) => {
	const page = await signedIn(browser, desk.email, true);
	await page.goto(theme);
	for (const path of [theme, theme.replace('?', '/../words?') + '&q=wait']) {
		await page.goto(path);
		await expectAccessible(page);
	}
	await page.goto(theme);
	await page.getByRole('button', { name: 'Copy link' }).click();
	await expect(page.getByRole('status').filter({ hasText: /Copied|Marked/ })).toBeVisible();
	await page.getByRole('link', { name: 'Mask more in: The one-armed' }).click();
	await expect(page.getByRole('heading', { name: 'Release these words' })).toBeVisible();
	await page.evaluate(() => {
		const words = document.querySelector('blockquote');
		if (words) document.getSelection()?.selectAllChildren(words);
	});
	await expect(page.getByRole('button', { name: /^Mask “The one-armed/ })).toBeVisible();
	await expectAccessible(page);
	await page.setViewportSize({ width: 390, height: 844 });
	for (const path of [theme, page.url()]) {
		await page.goto(path);
		await expectAccessible(page);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	}
	await page.emulateMedia({ media: 'print' });
	await page.goto(theme);
	await expect(page.getByRole('heading', { name: 'Evidence' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Comments' })).toBeHidden();
	await expect(page.getByRole('navigation')).toBeHidden();
	await page.context().close();
});
