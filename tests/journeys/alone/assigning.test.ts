// Somebody reads some answers, has the machine learn from them, sees what would change, takes it; and then checks it at random.
import { expect, test, type Page } from '@playwright/test';
import { inWorkspace } from '../../../src/db/scope.ts';
import { submitResponse } from '../../../src/domain/answers/submit-response.ts';
import { readPool } from '../../../src/domain/insights/read-pool.ts';
import { nameTheme } from '../../../src/domain/insights/sort-answers.ts';
import { listVersions } from '../../../src/domain/polls/poll.store.server.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { examplePoll } from '../../support/example-poll.ts';
import { aKey, sentForm } from '../../support/sent-form.ts';
import { press, reach } from '../by-keys.ts';
import { furnish, PASSWORD } from '../furnish.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';
let desk: Awaited<ReturnType<typeof furnish>>;
let page: Page;
let poll = '';
const WAITS = ['We waited hours for the repair', 'The wait for my bike was too long', 'Waiting hours again'];
const TEA = ['The tea was lovely, thank you', 'Lovely tea and biscuits', 'More of the lovely tea please'];
const said = (at: number) => `${(at % 2 ? TEA : WAITS)[at % 3]} on day ${at}`;

test.beforeAll(async ({ browser }) => {
	test.setTimeout(120_000);
	desk = await furnish('assigning');
	const { pollId, slug } = await desk.publish(examplePoll());
	poll = pollId;
	const inside = <T>(act: Parameters<typeof inWorkspace<T>>[2]) =>
		inWorkspace(desk.db, desk.by.workspaceId, act);
	const [version] = await inside((tx) => listVersions(tx, { workspaceId: desk.by.workspaceId, pollId }));
	const send = async (better: string) => {
		const form = sentForm({ 'q.when': 'sat', 'q.better': better });
		const sent = { key: aKey(), fingerprint: version?.fingerprint ?? '', agreed: true, ticked: [], form };
		await submitResponse(desk.db, desk.secret, slug, sent, new Date());
	};
	const sorted = async (name: string) => {
		const pool = await inside((tx) =>
			readPool(tx, desk.by, { pollId, scope: 1 }, 'better', new Date(), (unread) => [
				{ key: 'all', phrase: '', exemplars: [], steadiness: 1, mark: 'stable', family: 0, answers: unread }
			])
		);
		const of = { pollId, scope: 1, questionId: 'better' };
		const responseIds = (pool.proposals[0]?.answers ?? []).map((one) => one.responseId);
		await inside((tx) =>
			nameTheme(tx, desk.by, { name, kind: 'want', definition: '' }, { ...of, responseIds }, new Date())
		);
	};
	for (let at = 0; at < 40; at += 2) await send(said(at));
	await sorted('Waiting is too long');
	for (let at = 1; at < 40; at += 2) await send(said(at));
	await sorted('Tea');
	for (let at = 40; at < 52; at += 1) await send(said(at));
	for (let at = 0; at < 3; at += 1) await send('Lovely tea, lovely biscuits');
	page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
	await page.goto(`${site}/sign-in`);
	await page.getByLabel('E-mail').fill(desk.email);
	await page.getByLabel('Password').fill(PASSWORD);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await expect(page).not.toHaveURL(/sign-in/);
});
test.afterAll(async () => {
	await page.context().close();
	await desk.leave();
});

const room = (name: string) =>
	`${site}${desk.home}/read/${name}${name.includes('?') ? '&' : '?'}poll=${poll}`;
const answer = () => page.getByRole('region', { name: /^Answer \d+ of/ });

test('what was learnt is shown before it moves anything, and taken by a person', async () => {
	await page.goto(room('learn'));
	await page.getByRole('button', { name: /^Learn from \d+ read answers/ }).click();
	await expect(page.getByRole('heading', { name: /answers would get a theme/ })).toBeVisible({
		timeout: 30_000
	});
	await expectAccessible(page);
	await press(page, page.getByRole('button', { name: 'Take it into use' }));
	await expect(page.getByRole('heading', { name: 'In use' })).toBeVisible();
	await expectAccessible(page);
	await press(page, page.getByRole('link', { name: 'See the board' }));
	await expect(page.locator('article', { hasText: 'Waiting is too long' })).toContainText(/of \d+ people/);
	await expectAccessible(page);
});

test('suggestions stand beside an answer, Enter takes them, and copies are read once, with a way back', async () => {
	await page.goto(room('code?order=next'));
	await expect(page.getByText('The twenty from which most is learnt')).toBeVisible();
	await page.goto(room('code?order=oldest'));
	await expectAccessible(page);
	await answer().focus();
	for (let j = 0; j < 20; j += 1)
		if (!(await answer().innerText()).includes('2 more wrote the same')) await page.keyboard.press('j');
	await expect(answer()).toContainText('2 more wrote the same');
	await expect(answer()).toContainText('Suggested');
	await page.keyboard.press('Enter');
	await page.keyboard.press('a');
	await expect(answer()).toContainText('Noted for 2 more who wrote the same.');
	await expect(page.getByText('All saved')).toBeVisible();
	await page.keyboard.press('u');
	await expect(answer()).toContainText('2 more wrote the same.');
	await expect(page.getByText('All saved')).toBeVisible();
	await page.keyboard.press('a');
	await expect(page.getByText('All saved')).toBeVisible();
	await page.reload();
	await expect(page.getByText('43 of 55 answers are read.')).toBeVisible();
});

test('people are drawn at random and read blind; then each share says how it is known', async () => {
	await page.goto(room('audit'));
	await expect(page.getByText('stands here once a draw has been read to its end')).toBeVisible();
	await expectAccessible(page);
	// From here by keyboard alone.
	await press(page, page.getByRole('button', { name: /^Draw \d+ people at random/ }));
	await expect(page.getByText('are still to be read')).toBeVisible();
	await expectAccessible(page);
	await press(page, page.getByRole('link', { name: 'Read them' }));
	await expect(answer()).not.toContainText('Suggested');
	await reach(page, answer());
	for (let n = 0; n < 12; n += 1) await page.keyboard.press('n');
	await expect(page.getByText('All saved')).toBeVisible();
	await press(page, page.getByRole('link', { name: 'Audit', exact: true }));
	await expect(page.getByText('everything was read')).toBeVisible();
	await expectAccessible(page);
	await press(page, page.getByRole('link', { name: /^Read a second time/ }));
	await expect(page.getByText('Nothing waits for you to be read a second time.')).toBeVisible();
	await expectAccessible(page);
});

test('two versions of the codebook stand beside each other', async () => {
	await page.goto(room('codebook'));
	await page.getByLabel('From version').fill('1');
	await page.getByRole('button', { name: 'Compare' }).click();
	await expect(page.getByText('“Tea” was added')).toBeVisible();
	await expectAccessible(page);
});
