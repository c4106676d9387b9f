// A poll left half answered and gone on with on another device, by a code; nothing of it needs JavaScript.
import { expect, test, type Browser, type Page } from '@playwright/test';
import { sql } from 'kysely';
import { forPurpose, inWorkspace } from '../../../src/db/scope.ts';
import { closePoll } from '../../../src/domain/polls/close-poll.ts';
import { findDraft } from '../../../src/domain/polls/poll.store.server.ts';
import { pollContentSchema, type PollContent } from '../../../src/domain/polls/poll.ts';
import { saveDraft } from '../../../src/domain/polls/save-draft.ts';
import { publishVersion } from '../../../src/domain/retention/publish-version.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { examplePoll } from '../../support/example-poll.ts';
import { furnish } from '../furnish.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';
const phone = { viewport: { width: 390, height: 844 } };
let house: Awaited<ReturnType<typeof furnish>>;
let [slug, pollId] = ['', ''];

function twoPages(): PollContent {
	const { questions, ...poll } = examplePoll();
	const half = { kind: 'page', id: 'half' };
	return pollContentSchema.parse({
		...poll,
		questions: [...questions.slice(0, 2), half, ...questions.slice(2)]
	});
}

test.beforeAll(async () => {
	house = await furnish('later-works');
	({ slug, pollId } = await house.publish(twoPages()));
});
test.afterAll(() => house.leave());

const open = async (browser: Browser, javaScriptEnabled = false): Promise<Page> =>
	(await browser.newContext({ ...phone, javaScriptEnabled })).newPage();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const codeOn = async (page: Page) => (await page.locator('code').textContent()) ?? '';

/** Answers the first page and half of the second, and keeps that; returns the code. */
async function keepHalf(page: Page): Promise<string> {
	await page.goto(`${site}/p/${slug}`);
	await press(page, 'Yes, I take part');
	await page.getByLabel('On a Saturday').check();
	await press(page, 'Go on');
	await page.getByLabel('What could we do better?').fill('More tea,\nand a chair');
	await press(page, 'Go on later, or on another device');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kept for you, and not sent');
	return codeOn(page);
}

async function goOnWith(page: Page, code: string) {
	await page.goto(`${site}/p/${slug}`);
	await page.getByRole('link', { name: 'Go on with a code' }).click();
	await expect(page).toHaveURL(`${site}/p/${slug}/resume`);
	await page.getByLabel('Your code').fill(code);
	await press(page, 'Go on');
}

const kept = async () => {
	const rows = await inWorkspace(house.db, house.by.workspaceId, (tx) =>
		sql<{ bytes: string }>`select kept_bytes(${house.by.workspaceId}, ${pollId}) as bytes`.execute(tx)
	);
	return Number(rows.rows[0]?.bytes);
};
const responses = () =>
	inWorkspace(house.db, house.by.workspaceId, (tx) =>
		forPurpose(
			tx,
			{ reader: 'a journey', purpose: 'inform' },
			async () =>
				(await tx.selectFrom('response').select('id').where('poll_id', '=', pollId).execute()).length
		)
	);

test('left on one device, gone on with and sent on another', async ({ browser }) => {
	const one = await open(browser);
	const code = await keepHalf(one);
	expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
	expect(one.url()).not.toContain(code.slice(0, 4));
	expect(await one.context().cookies()).toEqual([]);
	await one.context().close();

	const other = await open(browser);
	await goOnWith(other, code.replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l').toLowerCase());
	await expect(other.getByLabel('What could we do better?')).toHaveValue('More tea,\nand a chair');
	await press(other, 'Back');
	await expect(other.getByLabel('On a Saturday')).toBeChecked();
	await press(other, 'Go on');
	await press(other, 'Look it over');
	await expect(other.getByText('On a Saturday')).toBeVisible();
	await press(other, 'Send my answers');
	await expect(other).toHaveURL(/\/r\/[\w-]{22}\?sent$/);
	expect([await kept(), await responses()]).toEqual([0, 1]);

	await goOnWith(other, code);
	await expect(other.getByText('Nothing is kept under this code:', { exact: false })).toBeVisible();
	await expect(other.getByLabel('Your code')).toHaveValue(code);
	await other.context().close();
});

test('kept again under the same code, from the review; then thrown away, and still sent', async ({
	browser
}) => {
	const page = await open(browser, true);
	const code = await keepHalf(page);
	await expectAccessible(page);
	await press(page, 'Go on now');
	await page.getByLabel('What could we do better?').fill('More cake');
	await press(page, 'Look it over');
	await press(page, 'Keep it as it is now');
	expect(await codeOn(page)).toBe(code);
	await goOnWith(page, code);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Before you send');
	await expect(page.getByText('More cake')).toBeVisible();
	await expectAccessible(page);
	await press(page, 'Throw away what is kept');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thrown away');
	await expectAccessible(page);
	expect(await kept()).toBe(0);
	await press(page, 'Go on now');
	await press(page, 'Send my answers');
	await expect(page).toHaveURL(/\/r\/.*sent$/);
	expect(await responses()).toBe(2);
	await page.goto(`${site}/p/${slug}/resume`);
	await expectAccessible(page);
	await page.context().close();
});

test('the statement was replaced meanwhile: it is read anew, nothing is ticked, and words come back after Yes', async ({
	browser
}) => {
	const page = await open(browser);
	await page.goto(`${site}/p/${slug}`);
	await page.getByLabel('show my words', { exact: false }).first().check();
	await press(page, 'Yes, I take part');
	await page.getByLabel('On a Saturday').check();
	await press(page, 'Go on later, or on another device');
	const code = await codeOn(page);
	await inWorkspace(house.db, house.by.workspaceId, async (tx) => {
		const draft = await findDraft(tx, { workspaceId: house.by.workspaceId, pollId });
		if (!draft) throw new Error('no draft');
		const content = structuredClone(draft.content);
		content.intent.decision.text = 'Whether to raise prices';
		const change = { pollId, content, revision: draft.revision };
		await saveDraft(tx, house.by, change, new Date());
		await publishVersion(tx, house.secret, house.by, pollId, new Date(), true);
	});
	await goOnWith(page, code);
	await expect(page.getByText('changed since you kept your answers', { exact: false })).toBeVisible();
	await expect(page.getByText('Whether to raise prices', { exact: false }).first()).toBeVisible();
	await expect(page.getByLabel('show my words', { exact: false }).first()).not.toBeChecked();
	await press(page, 'Yes, I take part');
	await expect(page.getByLabel('On a Saturday')).toBeChecked();
	await press(page, 'Go on');
	await press(page, 'Look it over');
	await press(page, 'Send my answers');
	await expect(page.getByText('Whether to raise prices', { exact: false }).first()).toBeVisible();
	expect(await kept()).toBe(0);
	await page.context().close();
});

test('the poll has closed: it is told, the words are there to be copied, and what is kept can be thrown away', async ({
	browser
}) => {
	const page = await open(browser);
	const code = await keepHalf(page);
	await inWorkspace(house.db, house.by.workspaceId, (tx) => closePoll(tx, house.by, pollId, new Date()));
	await page.goto(`${site}/p/${slug}/resume`);
	await page.getByLabel('Your code').fill(code);
	await press(page, 'Go on');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your answers were not taken');
	await expect(page.getByText('and a chair')).toBeVisible();
	await press(page, 'Throw away what is kept');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thrown away');
	await expect(page.getByRole('button', { name: 'Go on now' })).toHaveCount(0);
	expect(await kept()).toBe(0);
	await page.context().close();
});
