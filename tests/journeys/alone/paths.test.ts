// Paths through a poll: an author builds them by keyboard alone, walks them, looks at their map, and is told what is wrong.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../../support/accessibility.ts';
import { addQuestion, press, reach } from '../by-keys.ts';
import { furnish, PASSWORD } from '../furnish.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';
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

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const question = (page: Page, at: number) => page.locator('ol > li.sheet').nth(at - 1);

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
	await addQuestion(page, 'Yes or no', 'Do you own a bike?');
	await addQuestion(page, 'Short text', 'Which one?');

	await press(page, question(page, 2).locator('summary', { hasText: 'When is this asked?' }));
	await reach(page, page.getByLabel('When question 2 is asked', { exact: true }));
	await page.keyboard.type('Only if all');
	await expect(question(page, 2)).toContainText('Asked only if “Do you own a bike?” is “Yes”.');
	await expectAccessible(page);

	await addQuestion(page, 'Long text', 'What do you like about ');
	await press(page, question(page, 3).locator('summary', { hasText: 'Insert an earlier answer' }).first());
	await press(page, button(page, 'Which one?'));
	await expect(page.getByLabel('Question 3', { exact: true })).toHaveValue(
		/^What do you like about \{\{q[a-z2-9]{5}\}\}$/
	);
	await expect(page.getByLabel('Question 3', { exact: true })).toBeFocused();
	await expect(question(page, 3)).toContainText('Reads: What do you like about [Which one?]');
	await expect(page.locator('aside')).toContainText('What do you like about [Which one?]');

	await addQuestion(page, '0 to 10 (NPS)', 'How likely are you to recommend us?');
	await press(page, question(page, 4).locator('summary', { hasText: 'And then?' }));
	await press(page, button(page, 'Go on somewhere else'));
	await page.keyboard.type('If all');
	await reach(page, page.getByLabel('After question 4, way 1, condition 1: how it compares'));
	await page.keyboard.type('is at least');
	await reach(page, page.getByLabel('After question 4, way 1, condition 1: with which answer'));
	await page.keyboard.type('9');
	await addQuestion(page, 'Long text', 'What could we do better?');
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
	await preview.getByRole('button', { name: 'Go on', exact: true }).click();
	await preview.getByLabel('Which one?').fill('A red <b>one</b>');
	await preview.getByRole('button', { name: 'Go on', exact: true }).click();
	await expect(preview.getByText('What do you like about A red <b>one</b>')).toBeVisible();
	await expectAccessible(page);
	await preview.getByRole('button', { name: 'Back' }).click();
	await expect(preview.getByLabel('Which one?')).toHaveValue('A red <b>one</b>');
	await preview.getByRole('button', { name: 'Start again' }).click();
	await preview.getByLabel('No', { exact: true }).check();
	await preview.getByRole('button', { name: 'Go on', exact: true }).click();
	await preview.getByLabel('10', { exact: true }).check();
	await preview.getByRole('button', { name: 'Go on', exact: true }).click();
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
	await expect(question(page, 2).locator('[id$=".show"]')).toBeFocused();
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
