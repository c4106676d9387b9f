// The script of the question pages: pages turn at once, and what is written stays on the device until it is sent.
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../../support/accessibility.ts';
import { furnish } from '../furnish.ts';
import { begin, branching, button, kept, person, stored } from '../with-script.ts';

test.describe.configure({ mode: 'serial' });
let desk: Awaited<ReturnType<typeof furnish>>;

test.beforeAll(async () => {
	desk = await furnish('on-device');
});
test.afterAll(() => desk.leave());

test('pages turn at once by the answers given; what is wrong is said beside its question', async ({
	browser
}) => {
	const { slug } = await desk.publish(branching('At once'));
	const { context, page, complaints } = await person(browser);
	await begin(page, slug);
	await context.setOffline(true);
	await button(page, 'Go on').click();
	await expect(page.getByRole('alert')).toContainText('One answer needs another look.');
	await expect(page.getByRole('alert')).toBeFocused();
	await expect(page.getByText('Choose one of the two.').last()).toBeVisible();
	await page.getByRole('link', { name: 'Do you own a bike?' }).click();
	await expect(page.getByRole('radio', { name: 'Yes' })).toBeFocused();
	await expectAccessible(page);
	await page.getByRole('radio', { name: 'Yes' }).check();
	await button(page, 'Go on').click();
	await expect(page.getByText('Part 2 of at most 3')).toBeFocused();
	await page.getByLabel('Which one?').fill('A bike of more than twenty letters');
	await page.keyboard.press('Tab');
	await expect(page.getByText('Shorten this by 14 characters.')).toBeVisible();
	await expect(page.getByLabel('Which one?')).toHaveAttribute('aria-invalid', 'true');
	await page.getByLabel('Which one?').fill('<b>red</b>');
	await page.keyboard.press('Tab');
	await expect(page.getByText('Shorten this')).toHaveCount(0);
	await button(page, 'Go on').click();
	await expect(page.getByText('What do you like about <b>red</b>?')).toBeVisible();
	await page.getByLabel('What do you like about').fill('It is fast');
	await page.goBack();
	await expect(page.getByLabel('Which one?')).toHaveValue('<b>red</b>');
	await button(page, 'Back').click();
	await page.getByRole('radio', { name: 'No' }).check();
	await button(page, 'Go on').click();
	await expect(page.getByText('What could we do better?')).toBeVisible();
	await expect(page.getByText('Which one?')).toHaveCount(0);
	await context.setOffline(false);
	await button(page, 'Look it over').click();
	await expect(page.getByRole('heading', { name: 'Before you send' })).toBeFocused();
	await expect(page.getByText('You came another way in the end')).toContainText('Which one?');
	await expectAccessible(page);
	await button(page, 'Change this').first().click();
	await expect(page.getByRole('radio', { name: 'No' })).toBeChecked();
	expect(complaints).toEqual([]);
	await context.close();
});

test('what was written is offered when the poll is opened again, under the number of its form; sent, it is gone', async ({
	browser
}) => {
	const poll = await desk.publish(branching('Begun earlier'));
	const { context, page, complaints } = await person(browser);
	await begin(page, poll.slug);
	const key = await page.locator('input[name="key"]').inputValue();
	await page.getByRole('radio', { name: 'Yes' }).check();
	await button(page, 'Go on').click();
	await page.getByLabel('Which one?').fill('The green one');
	await page.close();

	const again = await context.newPage();
	again.on('pageerror', (error) => complaints.push(error.message));
	await begin(again, poll.slug);
	await expect(again.getByText('You began this on')).toBeVisible();
	await expectAccessible(again);
	await button(again, 'Go on with it').click();
	await expect(again.getByText('What you wrote is back.')).toBeVisible();
	await expect(again.getByLabel('Which one?')).toHaveValue('The green one');
	expect(await again.locator('input[name="key"]').inputValue()).toBe(key);
	await button(again, 'Go on').click();
	await button(again, 'Look it over').click();
	await button(again, 'Send my answers').click();
	await expect(again).toHaveURL(/\/r\/.*sent/);
	await expect(again.getByText('The green one', { exact: true })).toBeVisible();
	expect(await stored(desk, poll)).toBe(1);
	expect(await kept(again)).toEqual([]);
	expect(complaints).toEqual([]);
	await context.close();
});

test('what was written can be thrown away, and past its days it is gone unseen', async ({ browser }) => {
	const { slug } = await desk.publish(branching('Thrown away'));
	const { context, page } = await person(browser);
	await begin(page, slug);
	await page.getByRole('radio', { name: 'Yes' }).check();
	await button(page, 'Throw it away').click();
	await button(page, 'Keep it').click();
	await button(page, 'Throw it away').click();
	await button(page, 'Yes, throw it away').click();
	await expect(page.getByRole('heading', { name: 'Your choice' })).toBeVisible();
	expect(await kept(page)).toEqual([]);

	await begin(page, slug);
	await page.getByRole('radio', { name: 'Yes' }).check();
	await expect(button(page, 'Throw it away')).toBeVisible();
	await page.evaluate(() => {
		for (const [name, kept] of Object.entries(localStorage))
			localStorage.setItem(name, String(kept).replace(/"expires":\d+/, '"expires":1'));
	});
	const again = await context.newPage();
	await begin(again, slug);
	await expect(again.getByText('You began this on')).toHaveCount(0);
	expect(await kept(again)).toEqual([]);
	await context.close();
});

test('where the browser refuses to keep anything it says so, and all else works', async ({ browser }) => {
	const poll = await desk.publish(branching('Nothing kept'));
	const { context, page, complaints } = await person(browser);
	await page.addInitScript(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('refused', 'SecurityError');
		};
	});
	await begin(page, poll.slug, 'This browser keeps nothing here');
	await context.setOffline(true);
	await page.getByRole('radio', { name: 'No' }).check();
	await button(page, 'Go on').click();
	await button(page, 'Look it over').click();
	await button(page, 'Send my answers').click();
	await expect(page.getByText('as long as this page stays open')).toBeVisible();
	await expect(button(page, 'Throw it away')).toHaveCount(0);
	await context.setOffline(false);
	await expect(page).toHaveURL(/\/r\/.*sent/);
	expect(await stored(desk, poll)).toBe(1);
	expect(complaints).toEqual([]);
	await context.close();
});

test('where too much is sent at once the browser sends the form as it is, and nothing of it stays here', async ({
	browser
}) => {
	const poll = await desk.publish(branching('Too much'));
	const { context, page } = await person(browser);
	await begin(page, poll.slug);
	await page.getByRole('radio', { name: 'No' }).check();
	await button(page, 'Go on').click();
	await button(page, 'Look it over').click();
	const body = '<main><div data-device="review"></div></main>';
	await page.route(/\?\/send/, (route) => route.fulfill({ status: 429, contentType: 'text/html', body }), {
		times: 1
	});
	await button(page, 'Send my answers').click();
	await expect(page).toHaveURL(/\/r\/.*sent/);
	expect(await stored(desk, poll)).toBe(1);
	expect(await kept(page)).toEqual([]);
	await context.close();
});
