// How somebody answers a question of each kind with a keyboard and nothing else.
import { expect, type Locator, type Page } from '@playwright/test';
import type { QuestionKind } from '../../src/domain/polls/question.ts';
import { aPng } from '../support/pictures.ts';
import { reach, typeInto } from './by-keys.ts';

type Asked = Exclude<QuestionKind, 'note' | 'page'>;
type Answer = (page: Page, group: Locator) => Promise<void>;

const space = async (page: Page, there: Locator) => {
	await reach(page, there);
	await page.keyboard.press('Space');
	await expect(there).toBeChecked();
};

/** The arrow goes on from the first, and chooses. */
const byArrow: Answer = async (page, group) => {
	const radios = group.getByRole('radio');
	await reach(page, radios.first());
	await page.keyboard.press('ArrowDown');
	await expect(radios.nth(1)).toBeChecked();
};

/** In every row of radios, or boxes, the first; among the worst of a set the second. */
const eachRow: Answer = async (page, group) => {
	const names = await group
		.locator('input')
		.evaluateAll((all) => all.map((one) => one.getAttribute('name') ?? ''));
	for (const name of new Set(names.filter((one) => !one.endsWith('~prefer-not')))) {
		const row = group.locator(`[name="${name}"]`);
		await space(page, row.first());
		if (!name.endsWith('.worst')) continue;
		await page.keyboard.press('ArrowDown');
		await expect(row.nth(1)).toBeChecked();
	}
};

const tick: Answer = (page, group) => space(page, group.getByRole('checkbox').first());
const write =
	(words: string): Answer =>
	(page, group) =>
		typeInto(page, group.getByRole('textbox').first(), words);
const typeParts =
	(parts: string): Answer =>
	async (page, group) => {
		await reach(page, group.locator('input'));
		await page.keyboard.type(parts);
	};

export const ANSWER: { [K in Asked]: Answer } = {
	single: byArrow,
	several: tick,
	dropdown: async (page, group) => {
		const list = group.getByRole('combobox');
		await reach(page, list);
		const offered = await group
			.locator('datalist option')
			.evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));
		if (offered[2]) await page.keyboard.insertText(offered[2]);
		else await page.keyboard.press('ArrowDown');
		await expect(list).not.toHaveValue('');
	},
	picture: (page, group) => space(page, group.locator('input').first()),
	yesno: byArrow,
	rating: byArrow,
	nps: byArrow,
	csat: byArrow,
	ces: byArrow,
	slider: byArrow,
	ranking: async (page, group) => {
		for (const [at, list] of (await group.getByRole('combobox').all()).entries()) {
			await reach(page, list);
			await page.keyboard.type(String(at + 1));
			await expect(list).toHaveValue(String(at + 1));
		}
	},
	matrix: eachRow,
	importance: eachRow,
	kano: eachRow,
	maxdiff: eachRow,
	sum: write('100'),
	number: write('12'),
	date: typeParts('11242026'),
	time: typeParts('0630PM'),
	short: write('Tuesday'),
	long: write('More tea'),
	agree: tick,
	email: write('ada@work.example.org'),
	phone: write('+44 113 496 0000'),
	address: async (page, group) => {
		await typeInto(page, group.getByRole('textbox').nth(0), '4 Mill Lane');
		await typeInto(page, group.getByRole('textbox').nth(3), 'Leeds');
	},
	file: async (page, group) => {
		// Waited for early: a chooser that opens before the browser was told to hand it over is never heard of.
		const coming = page.waitForEvent('filechooser');
		await reach(page, group.locator('input[type=file]'));
		await page.keyboard.press('Enter');
		const chooser = await coming;
		await chooser.setFiles({ name: 'bike.png', mimeType: 'image/png', buffer: aPng('bike') });
	}
};
