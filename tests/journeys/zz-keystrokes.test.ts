// Autosave never loses a keystroke: while somebody types on, the line is cut, answers get lost, and the server is killed.
import { expect, test, type Page } from '@playwright/test';
import { ownApp } from '../support/own-app.ts';

test.describe.configure({ mode: 'serial' });
let app: Awaited<ReturnType<typeof ownApp>>;
let page: Page;
let poll = '';
let typed = '';
const field = () => page.getByLabel('What does the person who answers get out of it?');
const saved = () => expect(page.getByText(/^Saved /)).toBeVisible({ timeout: 60_000 });

test.beforeAll(async ({ browser }) => {
	app = await ownApp();
	page = await (await browser.newContext()).newPage();
	page.on('dialog', (dialog) => void dialog.accept());
	await page.goto(app.ownerLink());
	await page.getByLabel('Your name').fill('Ada Lovelace');
	await page.getByLabel('Your e-mail').fill('ada@example.org');
	await page.getByLabel('A password').fill('four quiet words here');
	await page.getByLabel('Your organisation').fill('Riverside Bikes');
	await page.getByLabel('Its short address').fill('riverside-bikes');
	await page.getByRole('button', { name: 'Create the workspace' }).click();
	await page.getByLabel('A new poll').fill('Every keystroke');
	await page.getByRole('button', { name: 'Begin' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every keystroke');
	poll = page.url();
});
test.afterAll(async () => {
	await page.context().close();
	await app.leave();
});

/** Types at the end, a key after the other, as a person does. */
async function typeOn(words: string) {
	await field().press('Control+End');
	await field().pressSequentially(words, { delay: 25 });
	typed += words;
}

/** What somebody else would be shown now. */
async function asStored(): Promise<string> {
	const other = await page.context().newPage();
	await other.goto(poll);
	const value = await other.getByLabel('What does the person who answers get out of it?').inputValue();
	await other.close();
	return value;
}

test('while the line is cut, and comes back, and is cut again', async () => {
	for (const offline of [false, true, false, true, false]) {
		await page.context().setOffline(offline);
		await typeOn(offline ? 'Said without a line. ' : 'Said on the line. ');
		await page.waitForTimeout(600);
	}
	await saved();
	await expect(field()).toHaveValue(typed);
	expect(await asStored()).toBe(typed);
});

test('while what is saved is not confirmed, as the answer gets lost', async () => {
	let lost = 0;
	await page.route('**/draft', async (route) => {
		if (route.request().method() !== 'PUT') return route.continue();
		await route.fetch();
		lost += 1;
		return route.abort();
	});
	await typeOn('It was stored, and nobody said so. ');
	await expect.poll(() => lost, { timeout: 30_000 }).toBeGreaterThan(0);
	await typeOn('So it goes on. ');
	await page.unrouteAll({ behavior: 'ignoreErrors' });
	await saved();
	await expect(page.getByRole('region', { name: 'Changed by both' })).toHaveCount(0);
	await expect(field()).toHaveValue(typed);
	expect(await asStored()).toBe(typed);
});

test('while the server is killed in the middle of a word, and started again', async () => {
	const typing = typeOn(
		'The server is going away while this is written, and nobody at this desk need know of it. '
	);
	await page.waitForTimeout(700);
	await app.kill();
	await typing;
	await expect(page.getByText(/^Not saved\./)).toBeVisible();
	await typeOn('Nor did it come back yet. ');
	await Promise.all([app.start(), typeOn('Now it does, while somebody types. ')]);
	await saved();
	await expect(field()).toHaveValue(typed);
	expect(await asStored()).toBe(typed);
});

test('when the page is closed while the server is gone, its words wait in the browser', async () => {
	await app.kill();
	await typeOn('The last words before the window closes.');
	await page.close({ runBeforeUnload: false });
	await app.start();
	page = await page.context().newPage();
	await page.goto(poll);
	await page.getByRole('button', { name: 'Take them back' }).click();
	await expect(field()).toHaveValue(typed);
	await saved();
	expect(await asStored()).toBe(typed);
});
