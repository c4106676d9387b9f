// Somebody reads what people wrote, one answer at a time, by keyboard: nothing is lost when the line is, and all of it goes back.
import { expect, test, type Page } from '@playwright/test';
import { inWorkspace } from '../../../src/db/scope.ts';
import { submitResponse } from '../../../src/domain/answers/submit-response.ts';
import { nameTheme } from '../../../src/domain/insights/sort-answers.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { examplePoll } from '../../support/example-poll.ts';
import { aKey, sentForm } from '../../support/sent-form.ts';
import { furnish, PASSWORD } from '../furnish.ts';
import { listVersions } from '../../../src/domain/polls/poll.store.server.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';
let desk: Awaited<ReturnType<typeof furnish>>;
let page: Page;
let room = '';
let send: (better: string) => Promise<unknown>;
const answers = ['Open on Saturdays, please. And shorter waits.', 'Shorter waits', 'Nothing much'];

test.beforeAll(async ({ browser }) => {
	desk = await furnish('coding');
	const { pollId, slug } = await desk.publish(examplePoll());
	await inWorkspace(desk.db, desk.by.workspaceId, async (tx) => {
		const of = { pollId, scope: 1, questionId: 'better', responseIds: [] };
		for (const name of ['Open on Saturdays', 'Waiting is too long'])
			await nameTheme(tx, desk.by, { name, kind: 'want', definition: '' }, of, new Date());
	});
	const [version] = await inWorkspace(desk.db, desk.by.workspaceId, (tx) =>
		listVersions(tx, { workspaceId: desk.by.workspaceId, pollId })
	);
	const fingerprint = version?.fingerprint ?? '';
	send = (better: string) => {
		const form = sentForm({ 'q.when': 'sat', 'q.better': better });
		const sent = { key: aKey(), fingerprint, agreed: true, ticked: [], form };
		return submitResponse(desk.db, desk.secret, slug, sent, new Date());
	};
	for (const better of answers) await send(better);
	room = `${site}${desk.home}/read/code?poll=${pollId}`;
	page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
	await page.goto(`${site}/sign-in`);
	await page.getByLabel('E-mail').fill(desk.email);
	await page.getByLabel('Password').fill(PASSWORD);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.goto(room);
});
test.afterAll(async () => {
	await page.context().close();
	await desk.leave();
});

const answer = () => page.getByRole('region', { name: /^Answer \d+ of \d/ });
const theme = (name: string) => page.getByRole('button', { name });
/** Goes to the answer that says this, by j. */
async function goTo(words: string) {
	await answer().focus();
	for (let k = 0; k < 3; k += 1) await page.keyboard.press('k');
	for (let j = 0; j < 3; j += 1)
		if (!(await answer().innerText()).includes(words)) await page.keyboard.press('j');
	await expect(answer()).toContainText(words);
}

test('numbers put it under themes, n says there is nothing, u takes back', async () => {
	await goTo('Shorter waits');
	await page.keyboard.press('1');
	await page.keyboard.press('2');
	await expect(theme('Open on Saturdays')).toHaveAttribute('aria-pressed', 'true');
	await page.keyboard.press('u');
	await expect(theme('Waiting is too long')).toHaveAttribute('aria-pressed', 'false');
	await goTo('Nothing much');
	await page.keyboard.press('n');
	await expect(page.getByText('All saved')).toBeVisible();
	await expect(page.getByText('2 of 3 answers are read.')).toBeVisible();
	await page.reload();
	await expect(page.getByText('2 of 3 answers are read.')).toBeVisible();
	await expect(page.getByRole('region', { name: 'Answer 1 of 1' })).toBeVisible();
	await expectAccessible(page);
});

test('a theme is found by its name, and a part that was selected is its evidence', async () => {
	await page.goto(`${room}&which=all`);
	await goTo('And shorter waits');
	// By keys alone, sentence by sentence.
	await page.keyboard.press('s');
	await page.keyboard.press('s');
	await expect(page.locator('mark.chosen')).toHaveText('And shorter waits.');
	await expect(page.getByText('Marked, sentence 2 of 2: And shorter waits.')).toBeAttached();
	await page.keyboard.press('Escape');
	await expect(page.locator('mark.chosen')).toHaveCount(0);
	await page.evaluate(() => {
		const place = document.querySelector('[data-text]');
		const text = place && document.createTreeWalker(place, NodeFilter.SHOW_TEXT).nextNode();
		if (!text) return;
		document.getSelection()?.setBaseAndExtent(text, 27, text, 45);
		document.querySelector('[data-text]')?.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
	});
	await expect(page.locator('mark.chosen')).toHaveText('And shorter waits.');
	await page.keyboard.press('/');
	await page.keyboard.type('waiting');
	await page.keyboard.press('Enter');
	await expect(page.locator('mark.coded')).toHaveText('And shorter waits.');
	await expect(answer()).toBeFocused();
	await expect(page.getByText('All saved')).toBeVisible();
	await expectAccessible(page);
});

test('without a connection it goes on, says what is not saved, and saves it afterwards', async () => {
	await page.context().setOffline(true);
	await goTo('Shorter waits');
	await page.keyboard.press('2');
	await goTo('Nothing much');
	await page.keyboard.press('1');
	await expect(page.getByText('2 not saved yet')).toBeVisible();
	await page.context().setOffline(false);
	await expect(page.getByText('All saved')).toBeVisible();
	await page.reload();
	await goTo('Nothing much');
	await expect(theme('Open on Saturdays')).toHaveAttribute('aria-pressed', 'true');
});

test('x says that an answer speaks against a theme, and takes that back; it is there after a reload', async () => {
	await page.goto(`${room}&which=all`);
	await goTo('Nothing much');
	await page.keyboard.press('n');
	await goTo('Nothing much');
	await page.keyboard.press('1');
	await page.keyboard.press('x');
	await expect(answer()).toContainText('Against: Open on Saturdays');
	await expectAccessible(page);
	await page.keyboard.press('x');
	await expect(answer()).not.toContainText('Against');
	await page.keyboard.press('x');
	await expect(page.getByText('All saved')).toBeVisible();
	await page.reload();
	await goTo('Nothing much');
	await expect(answer()).toContainText('Against: Open on Saturdays');
});

test('what nobody had read before is unread again once it is taken back', async () => {
	const read = answers.length;
	await send('Nothing at all');
	await page.goto(room);
	await expect(page.getByText(`${read} of ${read + 1} answers are read.`)).toBeVisible();
	const only = page.getByRole('region', { name: 'Answer 1 of 1' });
	await only.focus();
	await page.keyboard.press('1');
	await page.keyboard.press('2');
	await expect(page.getByText(`${read + 1} of ${read + 1} answers are read.`)).toBeVisible();
	await page.keyboard.press('u');
	await page.keyboard.press('u');
	await expect(only).toContainText('Not read yet');
	await expect(page.getByText(`${read} of ${read + 1} answers are read.`)).toBeVisible();
	await expect(page.getByText('All saved')).toBeVisible();
	await expectAccessible(page);
	await page.reload();
	await expect(only).toContainText('Not read yet');
	await only.focus();
	await page.keyboard.press('n');
	await expect(page.getByText('All saved')).toBeVisible();
});

test('on a phone the answer stands first, and everything can be pressed', async () => {
	await page.setViewportSize({ width: 390, height: 844 });
	await expectAccessible(page);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	await page.getByRole('button', { name: 'Nothing in it' }).click();
	await expect(page.getByText('All saved')).toBeVisible();
});
