// The editor by keyboard: the statement of intent, and the sheet of one question.
import { expect, type Locator, type Page } from '@playwright/test';
import { addMonths, dayOf } from '../../src/domain/calendar.ts';
import { press, reach, typeInto } from './by-keys.ts';

export const sheetOf = (page: Page, at: number) => page.locator('ol > li.sheet').nth(at - 1);

/** A day, as somebody types it into the parts of a date: day, month and year of an English calendar. */
async function writeDay(page: Page, there: Locator, months: number) {
	const [year, month, day] = addMonths(dayOf(new Date()), months).split('-');
	await reach(page, there);
	await page.keyboard.type(`${month}${day}${year}`);
}

/** Writes the statement from its first line to its last. */
export async function writeStatementByKeys(page: Page) {
	const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
	const field = (name: string, nth = 0) => page.getByLabel(name, { exact: true }).nth(nth);
	const write = (name: string, words: string) => typeInto(page, field(name), words);
	await write('Name', 'Riverside Bikes');
	await write('Postal address', '4 Mill Lane, Leeds LS1 4AB');
	await write('Contact', 'hello@riverside-bikes.example');
	await press(page, button('Use: “Riverside Bikes”'));
	await write(
		'Which decision will the answers inform?',
		'Which repairs the workshop offers without an appointment'
	);
	await write('Who makes it', 'Ada Lovelace, head of the workshop');
	await writeDay(page, field('By when'), 2);
	await write('What does the person who answers get out of it?', 'You wait less when something breaks.');
	await write('How long it takes', '8');
	await write('Who may answer', '16');
	await press(page, button(/^Use: “Nothing/));
	await reach(page, page.getByRole('radio', { name: /^Coded/ }));
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('radio', { name: /^With your contact/ })).toBeChecked();
	await reach(page, page.getByRole('radio', { name: /^Nothing\. Candor itself/ }));
	await page.keyboard.press('Space');
	await reach(page, page.getByRole('checkbox', { name: /^Tell me what you decided/ }));
	await page.keyboard.press('Space');
	await press(page, button(/^Use: “Riverside Bikes may write/));
	await write('Who reads the answers as they were written?', 'Ada and Tom');
	await write('Who sees the totals?', 'Everyone at Riverside Bikes');
	for (const group of ['Who else receives answers?', 'Who else works on them for you?']) {
		await reach(page, page.getByRole('group', { name: group }).getByLabel('Nobody'));
		await page.keyboard.press('Space');
	}
	await write('In which countries are they kept?', 'United Kingdom');
	await write('Kept for', '12');
	await writeDay(page, field('By when', 1), 3);
	await write('Who is asked?', 'Customers of the last twelve months');
	await write('How are they reached?', 'By a letter to the address they gave with a repair');
	const offers = page.getByRole('button', { name: /^Use: / });
	for (let left = await offers.count(); left > 0; left = await offers.count()) {
		await press(page, offers.first());
		await expect(offers).toHaveCount(left - 1);
	}
}

/** Into the line that has the keyboard: each answer, Enter for the next. */
export async function writeAnswers(page: Page, at: number, label: string, answers: string[]) {
	await reach(page, sheetOf(page, at).getByLabel(`${label} 1`, { exact: true }));
	for (const [place, answer] of answers.entries()) {
		const line = sheetOf(page, at).getByLabel(`${label} ${place + 1}`, { exact: true });
		if ((await line.count()) > 0) await reach(page, line);
		else await page.keyboard.press('Enter');
		await page.keyboard.type(answer);
	}
}

export async function itIs(page: Page, at: number, data: string) {
	await reach(page, sheetOf(page, at).getByLabel('Which data is this?'));
	await page.keyboard.type(data);
	await expect(sheetOf(page, at).getByLabel('Which data is this?')).not.toHaveValue('');
}

/** Declares what this question collects as something new. */
export async function itIsNew(page: Page, at: number, name: string, why: string) {
	await reach(page, sheetOf(page, at).getByLabel('Which data is this?'));
	await page.keyboard.type('Something new');
	await typeInto(page, sheetOf(page, at).getByLabel('Its name'), name);
	await typeInto(page, sheetOf(page, at).getByLabel('Why we ask this'), why);
}

/** Another question of the same kind, from within the one above. */
export async function another(page: Page, title: string) {
	await page.keyboard.press('ControlOrMeta+Enter');
	await page.keyboard.type(title);
}
