// A question page once open is finished without a connection, and sent when it returns: once, and only under the statement that
// was agreed to.
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { inWorkspace } from '../../../src/db/scope.ts';
import { closePoll } from '../../../src/domain/polls/close-poll.ts';
import { publishPoll } from '../../../src/domain/polls/publish-poll.ts';
import { saveDraft } from '../../../src/domain/polls/save-draft.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { furnish } from '../furnish.ts';
import { begin, branching, button, kept, person, stored } from '../with-script.ts';

test.describe.configure({ mode: 'serial' });
let desk: Awaited<ReturnType<typeof furnish>>;

test.beforeAll(async () => {
	desk = await furnish('offline');
});
test.afterAll(() => desk.leave());

/** Answers without a connection, as far as Send. */
async function finishOffline(context: BrowserContext, page: Page, words: string) {
	await context.setOffline(true);
	await page.getByRole('radio', { name: 'No' }).check();
	await button(page, 'Go on').click();
	await page.getByLabel('What could we do better?').fill(words);
	await button(page, 'Look it over').click();
	await expect(page.getByText('You can finish all the same.')).toBeVisible();
	await expect(page.getByText(words)).toBeVisible();
	await expect(page.getByText('Whether to open the workshop on Saturdays', { exact: false })).toBeVisible();
	await expectAccessible(page);
	await button(page, 'Send my answers').click();
	await expect(page.getByText('is sent when the connection returns')).toBeVisible();
	await expectAccessible(page);
}

/** Closed while the line is cut. The browser of a test gives a page its line back as it goes, and it would send with its last
 *  breath: here it cannot. */
async function leave(page: Page) {
	await page.evaluate(() => {
		XMLHttpRequest.prototype.send = () => {};
	});
	await page.close();
}

/** Another statement takes the place of this one, at once and for all. */
const replaceStatement = ({ pollId }: { pollId: string }) =>
	inWorkspace(desk.db, desk.by.workspaceId, async (tx) => {
		const content = branching('Another statement');
		content.intent.decision.text = 'Whether to raise prices';
		await saveDraft(tx, desk.by, { pollId, content, revision: 2 }, new Date());
		await publishPoll(tx, desk.by, pollId, new Date(), true);
	});

test('it is sent when the connection returns, and stored once', async ({ browser }) => {
	const poll = await desk.publish(branching('Underground'));
	const { context, page, complaints } = await person(browser);
	await begin(page, poll.slug);
	await finishOffline(context, page, 'Open earlier');
	expect(await stored(desk, poll)).toBe(0);
	expect((await kept(page)).join()).toContain('Open earlier');
	await context.setOffline(false);
	await expect(page).toHaveURL(/\/r\/.*sent/);
	await expect(page.getByText('Open earlier')).toBeVisible();
	expect(await stored(desk, poll)).toBe(1);
	expect(await kept(page)).toEqual([]);
	expect(complaints).toEqual([]);
	await context.close();
});

test('with the page closed meanwhile it is sent when the poll is opened again', async ({ browser }) => {
	const poll = await desk.publish(branching('Closed meanwhile'));
	const { context, page } = await person(browser);
	await begin(page, poll.slug);
	await finishOffline(context, page, 'Open on Sundays');
	await leave(page);
	await context.setOffline(false);
	const again = await context.newPage();
	await begin(again, poll.slug);
	await expect(again.getByText('What was finished here earlier is sent.')).toBeVisible();
	await expectAccessible(again);
	expect(await stored(desk, poll)).toBe(1);
	expect(await kept(again)).toEqual([]);
	// Somebody else may sit here now.
	expect(await again.locator('main').innerHTML()).not.toMatch(/\/r\/|Open on Sundays/);
	await button(again, 'I wrote it: open the receipt').click();
	await expect(again.getByText('Open on Sundays')).toBeVisible();
	await context.close();
});

test('where the statement was replaced nothing is sent: the words are shown, and the new one is to be read', async ({
	browser
}) => {
	const poll = await desk.publish(branching('Replaced'));
	const { context, page } = await person(browser);
	await begin(page, poll.slug);
	await finishOffline(context, page, 'Open at night');
	await replaceStatement(poll);
	await context.setOffline(false);
	await expect(page.getByText('so nothing was sent')).toBeVisible();
	await expect(page.getByText('changed while you were answering')).toHaveCount(0);
	await expect(page.getByText('Open at night')).toBeVisible();
	await expect(page.getByText('Whether to raise prices', { exact: false }).first()).toBeVisible();
	await expectAccessible(page);
	expect(await stored(desk, poll)).toBe(0);
	await button(page, 'Yes, I take part').click();
	await expect(page.getByRole('radio', { name: 'No' })).toBeChecked();
	await context.close();
});

test('with the page closed and the statement replaced, the page that is opened under the new one sends nothing', async ({
	browser
}) => {
	const poll = await desk.publish(branching('Replaced and closed'));
	const { context, page } = await person(browser);
	await begin(page, poll.slug);
	await finishOffline(context, page, 'Open at noon');
	await leave(page);
	await replaceStatement(poll);
	await context.setOffline(false);
	const again = await context.newPage();
	await begin(again, poll.slug);
	await expect(again.getByText('could not be sent')).toBeVisible();
	expect(await again.locator('main').innerHTML()).not.toContain('Open at noon');
	expect(await stored(desk, poll)).toBe(0);
	await button(again, 'Go on with it').click();
	await expect(again.getByText('The statement has changed since.')).toBeVisible();
	await expect(again.getByLabel('What could we do better?')).toHaveValue('Open at noon');
	await context.close();
});

test('where the poll was closed meanwhile it says so, and shows the words to copy', async ({ browser }) => {
	const poll = await desk.publish(branching('Closed'));
	const { context, page } = await person(browser);
	await begin(page, poll.slug);
	await finishOffline(context, page, 'Open in May');
	await inWorkspace(desk.db, desk.by.workspaceId, (tx) => closePoll(tx, desk.by, poll.pollId, new Date()));
	await context.setOffline(false);
	await expect(page.getByText('This poll is closed.')).toBeVisible();
	await expect(page.getByText('Open in May')).toBeVisible();
	expect(await stored(desk, poll)).toBe(0);
	await context.close();
});

test('a reply that got lost loses nothing, and sending again stores nothing twice', async ({ browser }) => {
	const poll = await desk.publish(branching('A lost reply'));
	const { context, page } = await person(browser);
	await begin(page, poll.slug);
	await page.getByRole('radio', { name: 'No' }).check();
	await button(page, 'Go on').click();
	await page.getByLabel('What could we do better?').fill('Open in June');
	await button(page, 'Look it over').click();
	await page.route(/\?\/send/, async (route) => {
		await route.fetch({ maxRedirects: 0 });
		await route.abort();
	});
	await button(page, 'Send my answers').click();
	await expect(page.getByText('It could not be sent just now.')).toBeVisible();
	expect(await stored(desk, poll)).toBe(1);
	expect((await kept(page)).join()).toContain('Open in June');
	await page.unroute(/\?\/send/);
	await button(page, 'Send my answers').click();
	await expect(page).toHaveURL(/\/r\/.*sent/);
	expect(await stored(desk, poll)).toBe(1);
	expect(await kept(page)).toEqual([]);
	await context.close();
});

test('two tabs of one poll keep their own words; of one form the later tab keeps, and the other says so', async ({
	browser
}) => {
	const poll = await desk.publish(branching('Two tabs'));
	const { context, page: one } = await person(browser);
	await begin(one, poll.slug);
	await one.getByRole('radio', { name: 'Yes' }).check();
	await button(one, 'Go on').click();
	await one.getByLabel('Which one?').fill('From the first');
	await expect.poll(async () => (await kept(one)).join()).toContain('From the first');
	const other = await context.newPage();
	await begin(other, poll.slug);
	await other.getByRole('radio', { name: 'No' }).check();
	await expect.poll(async () => (await kept(one)).length).toBe(2);
	await button(other, 'Go on with it').click();
	await expect(other.getByLabel('Which one?')).toHaveValue('From the first');
	await expect(one.getByText('This form is open in another tab')).toBeVisible();
	await expectAccessible(one);
	await other.getByLabel('Which one?').fill('From the second');
	await expect.poll(async () => (await kept(one)).join()).toContain('From the second');
	await one.getByLabel('Which one?').fill('Nowhere');
	await one.evaluate(() => dispatchEvent(new Event('pagehide')));
	expect((await kept(one)).join()).not.toContain('Nowhere');
	await button(one, 'Go on here').click();
	await expect(one.getByLabel('Which one?')).toHaveValue('From the second');
	await expect(other.getByText('This form is open in another tab')).toBeVisible();
	await context.close();
});

test('whoever goes back by the browser while it waits changes it first: the old words are not sent', async ({
	browser
}) => {
	const poll = await desk.publish(branching('Back while it waits'));
	const { context, page } = await person(browser);
	await begin(page, poll.slug);
	await finishOffline(context, page, 'Open on Mondays');
	await page.goBack();
	await expect(page.getByText('is sent when the connection returns')).toHaveCount(0);
	await page.getByLabel('What could we do better?').fill('Open on Tuesdays');
	await context.setOffline(false);
	await expect.poll(async () => (await kept(page)).join()).toContain('Open on Tuesdays');
	expect((await kept(page)).join()).toContain('"isWaiting":false');
	await button(page, 'Look it over').click();
	await button(page, 'Send my answers').click();
	await expect(page).toHaveURL(/\/r\/.*sent/);
	await expect(page.getByText('Open on Tuesdays')).toBeVisible();
	expect(await stored(desk, poll)).toBe(1);
	await context.close();
});
