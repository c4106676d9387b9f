// While a poll is flooded: people answer all the same, with script and without, and a field that nobody sees loses no answer.
import { expect, test, type Browser, type Page } from '@playwright/test';
import { writeTicket } from '../../../src/server/guard/ticket.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { examplePoll } from '../../support/example-poll.ts';
import { ownApp } from '../../support/own-app.ts';
import { furnish } from '../furnish.ts';

test.describe.configure({ mode: 'serial' });
let app: Awaited<ReturnType<typeof ownApp>>;
let office: Awaited<ReturnType<typeof furnish>>;
let slug = '';
const words = 'A bench in the sun';
const SOLVE = '**/workers/solve-*.js';

test.beforeAll(async () => {
	app = await ownApp('.', undefined, { ANSWERS_A_MINUTE: '1' });
	office = await furnish('flooded', app.dataDir);
	({ slug } = await office.publish(examplePoll()));
});
test.afterAll(async () => {
	await office.leave();
	await app.leave();
});

/** Somebody who has answered and looks it over before they send. */
async function lookOver(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
	const viewport = { width: 390, height: 844 };
	const page = await (await browser.newContext({ javaScriptEnabled, viewport })).newPage();
	await page.goto(`${app.url}/p/${slug}`);
	await page.getByRole('button', { name: 'Yes, I take part' }).click();
	await page.getByRole('radio').first().check();
	await page.getByRole('textbox').last().fill(words);
	await page.getByRole('button', { name: 'Look it over' }).click();
	await expect(page.getByRole('heading', { name: 'Before you send' })).toBeVisible();
	return page;
}
const flood = async (page: Page) => {
	for (let n = 0; n < 2; n += 1)
		await page.request.post(`${app.url}/p/${slug}?/send`, { form: {}, headers: { origin: app.url } });
};
const send = (page: Page) => page.getByRole('button', { name: 'Send my answers' }).first().click();
const isSaved = async (page: Page) => {
	await expect(page).toHaveURL(/\/r\/[\w-]{22}/);
	await expect(page.getByText(words)).toBeVisible();
	await page.context().close();
};

test('with script the browser does a sum and sends by itself', async ({ browser }) => {
	const page = await lookOver(browser, true);
	await flood(page);
	let letIn = () => {};
	const looked = new Promise<void>((resolve) => (letIn = resolve));
	await page.route(SOLVE, async (route) => {
		await looked;
		await route.continue();
	});
	const sending = send(page);
	await expect(page.getByRole('alert')).toContainText('Many answers come in at this moment');
	await expect(page.getByText(words)).toBeVisible();
	letIn();
	await sending;
	await isSaved(page);
});

test('without script somebody waits, is told for how long, and sends again', async ({ browser }) => {
	const page = await lookOver(browser, false);
	await flood(page);
	await send(page);
	await expect(page.getByRole('alert')).toContainText('Wait half a minute, then press Send again.');
	await flood(page);
	await send(page);
	await expect(page.getByRole('alert')).toContainText(/Not quite yet: wait \d+ more seconds/);
	await expect(page.getByText(words)).toBeVisible();
	// Half a minute later, in less than that.
	const key = await page.locator('[name="key"]').inputValue();
	const old = writeTicket(office.secret, { poll: slug, key }, 'many', new Date(Date.now() - 31_000));
	await page.locator('[name="ticket"]').evaluate((field, ticket) => field.setAttribute('value', ticket), old);
	await send(page);
	await isSaved(page);
});

test('a field that nobody sees is reached by no key and no reader; filled in all the same, no answer is lost', async ({
	browser
}) => {
	const page = await lookOver(browser, true);
	const unseen = page.locator('[name="website"]');
	await expectAccessible(page);
	await expect(page.getByRole('textbox', { includeHidden: false })).toHaveCount(0);
	for (let n = 0; n < 12; n += 1) {
		await page.keyboard.press('Tab');
		await expect(unseen).not.toBeFocused();
	}
	await unseen.evaluate((field: HTMLInputElement) => (field.value = 'filled in by a browser'));
	await send(page);
	await expect(page.getByText('Done. You can send now.')).toBeVisible();
	await expect(page.getByText(words)).toBeVisible();
	await expect(unseen).toHaveCount(0);
	await expectAccessible(page);
	await send(page);
	await isSaved(page);
});
