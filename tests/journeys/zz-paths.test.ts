// Paths through a poll: an author builds them by keyboard alone; people who answer walk them with JavaScript off.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { pollContentSchema } from '../../src/domain/polls/poll.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { examplePoll } from '../support/example-poll.ts';
import { furnish, PASSWORD } from './furnish.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';
const phone = { width: 390, height: 844 };
let desk: Awaited<ReturnType<typeof furnish>>;

test.beforeAll(async () => {
	desk = await furnish('paths');
});
test.afterAll(() => desk.leave());

async function signIn(page: Page) {
	await page.goto(`${site}/sign-in`);
	await page.getByLabel('E-mail').fill(desk.email);
	await page.getByLabel('Password').fill(PASSWORD);
	await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Goes there by the Tab key alone. */
async function reach(page: Page, there: Locator) {
	const isThere = () => there.evaluate((element) => element === document.activeElement);
	for (let pressed = 0; pressed < 250 && !(await isThere()); pressed += 1) await page.keyboard.press('Tab');
	await expect(there).toBeFocused();
}
async function press(page: Page, there: Locator) {
	await reach(page, there);
	await page.keyboard.press('Enter');
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const question = (page: Page, at: number) => page.locator('ol > li.sheet').nth(at - 1);

async function add(page: Page, kind: string, title: string) {
	await press(page, button(page, kind));
	await page.keyboard.type(title);
}

test('an author builds a branching poll by keyboard alone, and it says in words what it does', async ({
	page
}) => {
	const wrong: string[] = [];
	page.on('pageerror', (error) => wrong.push(String(error)));
	page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
	await page.setViewportSize({ width: 1440, height: 900 });
	await signIn(page);
	await page.getByLabel('A new poll').fill('Bicycles');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bicycles');
	await press(page, button(page, 'What we ask'));
	await add(page, 'Yes or no', 'Do you own a bike?');
	await add(page, 'Short text', 'Which one?');

	await press(page, question(page, 2).locator('summary', { hasText: 'When is this asked?' }));
	await reach(page, page.getByLabel('When question 2 is asked', { exact: true }));
	await page.keyboard.type('Only if all');
	await expect(question(page, 2)).toContainText('Asked only if “Do you own a bike?” is “Yes”.');
	await expectAccessible(page);

	await add(page, 'Long text', 'What do you like about ');
	await press(page, question(page, 3).locator('summary', { hasText: 'Insert an earlier answer' }).first());
	await press(page, button(page, 'Which one?'));
	await expect(page.getByLabel('Question 3', { exact: true })).toHaveValue('What do you like about {{q2}}');
	await expect(page.getByLabel('Question 3', { exact: true })).toBeFocused();
	await expect(question(page, 3)).toContainText('Reads: What do you like about [Which one?]');
	await expect(page.locator('aside')).toContainText('What do you like about [Which one?]');

	await add(page, '0 to 10 (NPS)', 'How likely are you to recommend us?');
	await press(page, question(page, 4).locator('summary', { hasText: 'And then?' }));
	await press(page, button(page, 'Go on somewhere else'));
	await page.keyboard.type('If all');
	await reach(page, page.getByLabel('After question 4, way 1, condition 1: how it compares'));
	await page.keyboard.type('is at least');
	await reach(page, page.getByLabel('After question 4, way 1, condition 1: with which answer'));
	await page.keyboard.type('9');
	await add(page, 'Long text', 'What could we do better?');
	await expect(question(page, 4)).toContainText(
		'If “How likely are you to recommend us?” is at least “9”, the poll ends.'
	);
	await page.keyboard.press('Alt+ArrowUp');
	await expect(page.getByLabel('Question 4', { exact: true })).toHaveValue('What could we do better?');
	await page.keyboard.press('Alt+ArrowDown');
	await expect(page.getByLabel('Question 5', { exact: true })).toHaveValue('What could we do better?');

	await page.getByLabel('Go to question').focus();
	await page.keyboard.type('1');
	await page.keyboard.press('Enter');
	await expect(page.getByLabel('Question 1', { exact: true })).toBeFocused();
	await press(page, button(page, 'Remove question 1'));
	await expect(page.getByText('“Which one?” will be asked without that condition.')).toBeVisible();
	await expect(button(page, 'Keep it')).toBeFocused();
	await expectAccessible(page);
	await page.keyboard.press('Enter');
	await expect(button(page, 'Remove question 1')).toBeFocused();
	await expect(page.getByText(/^Saved /)).toBeVisible();
	await page.reload();
	await button(page, 'What we ask').click();
	await expect(page.getByLabel('Question 5', { exact: true })).toHaveValue('What could we do better?');
	await expect(question(page, 4)).toContainText('is at least “9”, the poll ends.');
	expect(wrong).toEqual([]);
});

test('the preview walks, the map draws, and both are accessible', async ({ page }) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await signIn(page);
	await page.getByRole('link', { name: 'Bicycles' }).first().click();
	await button(page, 'What we ask').click();
	const preview = page.locator('aside');
	await preview.getByRole('button', { name: 'Walk through it' }).click();
	await preview.getByLabel('Yes', { exact: true }).check();
	await preview.getByRole('button', { name: 'Go on' }).click();
	await preview.getByLabel('Which one?').fill('A red <b>one</b>');
	await preview.getByRole('button', { name: 'Go on' }).click();
	await expect(preview.getByText('What do you like about A red <b>one</b>')).toBeVisible();
	await expectAccessible(page);
	await preview.getByRole('button', { name: 'Back' }).click();
	await expect(preview.getByLabel('Which one?')).toHaveValue('A red <b>one</b>');
	await preview.getByRole('button', { name: 'Start again' }).click();
	await preview.getByLabel('No', { exact: true }).check();
	await preview.getByRole('button', { name: 'Go on' }).click();
	await preview.getByLabel('10', { exact: true }).check();
	await preview.getByRole('button', { name: 'Go on' }).click();
	await expect(preview.getByRole('heading', { name: 'Before you send' })).toBeVisible();

	await page.getByRole('link', { name: 'Map of the paths' }).click();
	await expect(page.getByRole('heading', { name: 'Map of the paths' })).toBeVisible();
	await expect(page.getByRole('row', { name: /Which one/ }).first()).toContainText('Asked only if');
	await expectAccessible(page);
	await page.getByRole('link', { name: /^Question 4 How likely/ }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByLabel('Question 4', { exact: true })).toBeFocused();
});

test('a contradiction is named before publishing, with a link to it; a question is dragged by key', async ({
	page
}) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await signIn(page);
	await page.getByRole('link', { name: 'Bicycles' }).first().click();
	await button(page, 'What we ask').click();
	await question(page, 2).locator('summary', { hasText: 'When is this asked?' }).click();
	await question(page, 2).getByRole('button', { name: 'Add a condition' }).click();
	await page.getByLabel('When question 2 is asked, condition 2: with which answer').selectOption('No');
	await button(page, 'Publish').click();
	await page
		.getByRole('link', { name: /^Nobody is ever asked this, because no answers can make it true/ })
		.click();
	await expect(page.locator('[id="questions.q2.show"]')).toBeFocused();
	await expect(question(page, 2).locator('.problem', { hasText: 'Nobody is ever asked this' })).toBeVisible();
	await expectAccessible(page);
	await question(page, 2)
		.getByRole('button', { name: /^Remove when question 2 is asked, condition 2/ })
		.click();
	await expect(page.getByText('Nobody is ever asked this')).toHaveCount(0);

	const handle = page.getByRole('button', { name: 'Drag question 5' });
	await handle.focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('Enter');
	await expect(page.getByLabel('Question 4', { exact: true })).toHaveValue('What could we do better?');
	await button(page, 'Fold all').click();
	await expect(page.getByRole('button', { name: /^2 Which one\?/ })).toBeVisible();
	await expectAccessible(page);
	const rows = page.locator('li.line .handle');
	await rows.nth(3).hover();
	await page.mouse.down();
	const above = await rows.nth(1).boundingBox();
	await page.mouse.move((above?.x ?? 0) + 5, (above?.y ?? 0) + 30, { steps: 10 });
	await page.mouse.move((above?.x ?? 0) + 5, (above?.y ?? 0) + 6, { steps: 10 });
	// What is dragged over makes room a moment later.
	await page.waitForTimeout(800);
	await page.mouse.up();
	await expect(page.getByRole('button', { name: /^[123] What could we do better/ })).toBeVisible();
	await expect(page.getByText(/^Saved /)).toBeVisible();
});

const branching = () => {
	const content = examplePoll();
	const yes = { join: 'all', of: [{ of: 'owns', compare: 'is', value: 'yes' }] };
	return pollContentSchema.parse({
		...content,
		title: 'Which way',
		questions: [
			{ id: 'owns', kind: 'yesno', title: 'Do you own a bike?', required: true, dataItem: 'd1' },
			{ id: 'which', kind: 'short', title: 'Which one?', required: true, show: yes, dataItem: 'd1' },
			{ id: 'like', kind: 'long', title: 'What do you like about {{which}}?', show: yes, dataItem: 'd2' },
			{ id: 'better', kind: 'long', title: 'What could we do better?', dataItem: 'd2' }
		]
	});
};

test('with JavaScript off two people walk two ways; a changed branch is dropped and the review says so', async ({
	browser
}) => {
	const { slug } = await desk.publish(branching());
	const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
	const page = await context.newPage();
	await page.goto(`${site}/p/${slug}`);
	await page.getByRole('button', { name: 'Yes, I take part' }).click();
	await page.getByLabel('Yes', { exact: true }).check();
	await page.getByRole('button', { name: 'Go on' }).click();
	await page.getByLabel('Which one?').fill('<b>my</b> red one');
	await page.getByRole('button', { name: 'Go on' }).click();
	await expect(page.getByText('What do you like about <b>my</b> red one?')).toBeVisible();
	await page.getByLabel('What do you like about').fill('It is fast');
	await page.getByRole('button', { name: 'Look it over' }).click();
	await expect(page.getByRole('heading', { name: 'Before you send' })).toBeVisible();
	await page.getByRole('button', { name: 'Change this' }).first().click();
	await expect(page.getByLabel('Yes', { exact: true })).toBeChecked();
	await page.getByLabel('No', { exact: true }).check();
	await page.getByRole('button', { name: 'Go on' }).click();
	await expect(page.getByText('Which one?')).toHaveCount(0);
	await page.getByLabel('What could we do better?').fill('Open on Saturdays');
	await page.getByRole('button', { name: 'Look it over' }).click();
	await expect(page.getByText('You came another way in the end')).toContainText('Which one?');
	await page.getByRole('button', { name: 'Send my answers' }).click();
	await expect(page.getByRole('heading', { name: 'Saved. Thank you.' })).toBeVisible();
	await expect(page.getByText('Open on Saturdays', { exact: true })).toBeVisible();
	await expect(page.getByText('red one')).toHaveCount(0);
	await context.close();

	const other = await (await browser.newContext({ viewport: phone })).newPage();
	await other.goto(`${site}/p/${slug}`);
	await other.getByRole('button', { name: 'Yes, I take part' }).click();
	await expectAccessible(other);
	await other.getByLabel('Yes', { exact: true }).check();
	await other.getByRole('button', { name: 'Go on' }).click();
	await expectAccessible(other);
	await other.getByRole('button', { name: 'Go on' }).click();
	await expect(other.getByText('Write a few words.').first()).toBeVisible();
	await other.getByLabel('Which one?').fill('A blue one');
	await other.getByRole('button', { name: 'Go on' }).click();
	await other.getByRole('button', { name: 'Look it over' }).click();
	await expectAccessible(other);
	await other.getByRole('button', { name: 'Send my answers' }).click();
	await expect(other.getByText('A blue one').first()).toBeVisible();
	await other.context().close();
});

test('what a link says is shown before anything is sent, and can be taken out; the rest of it is never read', async ({
	browser
}) => {
	const content = examplePoll({ identity: 'identified' });
	const { slug } = await desk.publish({
		...content,
		title: 'By a letter',
		hidden: [
			{ id: 'h1', name: 'The letter', parameter: 'letter', dataItem: 'd2' },
			{ id: 'h2', name: 'The shop', parameter: 'shop', dataItem: 'd2' }
		]
	});
	const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
	const page = await context.newPage();
	await page.goto(`${site}/p/${slug}?letter=<i>May</i>&shop=Leeds&secret=Undeclared&q.better=Planted`);
	await expect(page.getByText('Your link also says')).toBeVisible();
	await page.getByRole('button', { name: 'Yes, I take part' }).click();
	expect(await page.content()).not.toContain('Undeclared');
	expect(await page.content()).not.toContain('Planted');
	await page.getByLabel('On a Saturday').check();
	await page.getByLabel('Your e-mail address').fill('ann@example.org');
	await page.getByRole('button', { name: 'Look it over' }).click();
	await expect(page.getByText('<i>May</i>')).toBeVisible();
	await page.getByRole('button', { name: 'Take out “The shop”' }).click();
	await expect(page.getByText('Leeds', { exact: true })).toHaveCount(0);
	await page.getByRole('button', { name: 'Send my answers' }).click();
	await expect(page.getByText('The letter')).toBeVisible();
	await expect(page.getByText('<i>May</i>')).toBeVisible();
	await expect(page.getByText('The shop')).toHaveCount(0);
	await page.getByRole('link', { name: 'Change my answers' }).click();
	await page.getByLabel('The letter').fill('');
	await page.getByRole('button', { name: 'Save the changes' }).click();
	await expect(page.getByText('<i>May</i>')).toHaveCount(0);
	await context.close();

	const seen = await (await browser.newContext({ viewport: phone })).newPage();
	await seen.goto(`${site}/p/${slug}?letter=May`);
	await expectAccessible(seen);
	await seen.getByRole('button', { name: 'Yes, I take part' }).click();
	await seen.getByLabel('On a Saturday').check();
	await seen.getByLabel('Your e-mail address').fill('bea@example.org');
	await seen.getByRole('button', { name: 'Look it over' }).click();
	await expectAccessible(seen);
	await seen.context().close();
});
