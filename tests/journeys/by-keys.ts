// Somebody with a keyboard and nothing else: Tab until it is there, then the key that does it.
import { expect, type Locator, type Page } from '@playwright/test';

const isFocused = (there: Locator) => there.evaluate((element) => element === document.activeElement);

/** Goes there by the Tab key alone, or another one. */
export async function reach(page: Page, there: Locator, key = 'Tab') {
	for (let pressed = 0; pressed < 300 && !(await isFocused(there)); pressed += 1)
		await page.keyboard.press(key);
	await expect(there).toBeFocused();
}

export async function press(page: Page, there: Locator) {
	await reach(page, there);
	await page.keyboard.press('Enter');
}

/** Types over whatever the field holds. */
export async function typeInto(page: Page, there: Locator, words: string) {
	await reach(page, there);
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type(words);
}

/** Adds a question of this kind: Tab comes to the kinds at one stop, the arrow keys go on from there. */
export async function addQuestion(page: Page, kind: string, title: string) {
	const kinds = page.getByRole('toolbar', { name: 'Kinds of question' });
	await reach(page, kinds.locator('[tabindex="0"]'));
	await reach(page, kinds.getByRole('button', { name: kind, exact: true }), 'ArrowRight');
	await page.keyboard.press('Enter');
	await page.keyboard.type(title);
}
