// How an author writes a poll that lacks nothing, through the page, as a person would.
import { expect, type Page } from '@playwright/test';
import { addMonths, dayOf } from '../../src/domain/calendar.ts';

/** Writes the whole statement into an open editor and leaves the page saved. */
export async function writeStatement(page: Page) {
	const inMonths = (months: number) => addMonths(dayOf(new Date()), months);
	await page.getByRole('button', { name: 'Why we ask' }).click();
	await page.getByLabel('Postal address').fill('4 Mill Lane, Leeds LS1 4AB');
	await page.getByLabel('Contact', { exact: true }).fill('hello@riverside-bikes.example');
	await page.getByRole('button', { name: 'Use: “Riverside Bikes”' }).click();
	await page
		.getByLabel('Which decision will the answers inform?')
		.fill('Whether to open the workshop on Saturdays');
	await page.getByLabel('Who makes it').fill('Ada Lovelace, head of the workshop');
	await page.getByLabel('By when').first().fill(inMonths(2));
	await page
		.getByLabel('What does the person who answers get out of it?')
		.fill('You get a workshop whose hours fit your week.');
	await page.getByLabel('How long it takes').fill('2');
	await page.getByLabel('Who may answer').fill('16');
	await page.getByLabel('Nothing. Candor itself records').check();
	await page.getByLabel('Show my words').check();
	await page.getByLabel('Who reads the answers as they were written?').fill('Ada and Tom');
	await page.getByLabel('Who sees the totals?').fill('Everyone at Riverside Bikes');
	for (const group of ['Who else receives answers?', 'Who else works on them for you?'])
		await page.getByRole('group', { name: group }).getByLabel('Nobody').check();
	await page.getByLabel('In which countries are they kept?').fill('United Kingdom');
	await page.getByLabel('Kept for').fill('12');
	await page.getByLabel('By when').last().fill(inMonths(3));
	await page.getByLabel('Who is asked?').fill('Customers of the last twelve months');
	await page.getByLabel('How are they reached?').fill('By a link on the receipt of a repair');
	const offers = page.getByRole('button', { name: /^Use: / });
	while ((await offers.count()) > 0) await offers.first().click();
	await expect(page.getByText(/^Saved /)).toBeVisible();
}

/** Writes three questions: one choice, a 0 to 10 and an open one. */
export async function writeQuestions(page: Page) {
	await page.getByRole('button', { name: 'What we ask' }).click();
	await page.getByRole('button', { name: 'One choice' }).click();
	await page.getByLabel('Question 1', { exact: true }).fill('When would you most like to bring your bike?');
	await page.getByLabel('Answers 1', { exact: true }).fill('On a weekday');
	await page.getByLabel('Answers 2', { exact: true }).fill('On a Saturday');
	await page.getByLabel('Must be answered').check();
	await page.getByLabel('Which data is this?').selectOption('Something new …');
	await page.getByLabel('Its name').fill('When you would come');
	await page.getByLabel('Why we ask this').fill('To choose the hours.');

	await page.getByRole('button', { name: '0 to 10 (NPS)' }).click();
	await page
		.getByLabel('Question 2', { exact: true })
		.fill('How likely are you to recommend us to a friend?');
	await page.getByLabel('Which data is this?').nth(1).selectOption('When you would come');

	await page.getByRole('button', { name: 'Long text' }).click();
	await page.getByLabel('Question 3', { exact: true }).fill('What could we do better?');
	await page.getByLabel('It asks for').selectOption('what to improve');
	await page.getByLabel('Which data is this?').nth(2).selectOption('Something new …');
	await page.getByLabel('Its name').last().fill('What to do better');
	await page.getByLabel('Why we ask this').last().fill('To know what to mend first.');
	await expect(page.getByText(/^Saved /)).toBeVisible();
}
