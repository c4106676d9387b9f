// One sitting, by keyboard alone: a poll of 25 questions with branching and a look is written, published, limited and sent out.
import { expect, test, type Page } from '@playwright/test';
import { addQuestion, press, reach, typeInto } from '../by-keys.ts';
import { furnish, PASSWORD } from '../furnish.ts';
import { another, itIs, itIsNew, sheetOf, writeAnswers, writeStatementByKeys } from '../poll-by-keys.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';
let desk: Awaited<ReturnType<typeof furnish>>;
let page: Page;
/** The address of the poll; and what “To York” is called in German. */
let [slug, york] = ['', ''];

test.beforeAll(async ({ browser }) => {
	desk = await furnish('one-sitting');
	page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
});
test.afterAll(() => desk.leave());

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const field = (name: string | RegExp, nth = 0) => page.getByLabel(name, { exact: true }).nth(nth);
const saved = () => expect(page.getByText(/^Saved /)).toBeVisible();
const sheet = (at: number) => sheetOf(page, at);
const write = (name: string, words: string, nth = 0) => typeInto(page, field(name, nth), words);

test('in, and a new poll begun', async () => {
	await page.goto(`${site}/sign-in`);
	await write('E-mail', desk.email);
	await write('Password', PASSWORD);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Polls' })).toBeVisible();
	await typeInto(page, page.getByLabel('A new poll'), 'A year with your bike');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('A year with your bike');
	await expect(page.getByLabel('Title')).toBeEnabled();
});

test('the statement of intent is written from its first line to its last', async () => {
	await writeStatementByKeys(page);
	await saved();
});

test('questions 1 to 9: choices, one of them asked only of some', async () => {
	await press(page, button('What we ask'));
	await addQuestion(page, 'Yes or no', 'Do you own a bike?');
	await itIsNew(page, 1, 'How you ride', 'To know which repairs come up.');
	await addQuestion(page, 'One choice', 'Which kind is it?');
	await writeAnswers(page, 2, 'Answers', ['A city bike', 'A mountain bike', 'An electric bike']);
	await itIs(page, 2, 'How you ride');
	await press(page, sheet(2).locator('summary', { hasText: 'When is this asked?' }));
	await reach(page, page.getByLabel('When question 2 is asked', { exact: true }));
	await page.keyboard.type('Only if all');
	await expect(sheet(2)).toContainText('Asked only if “Do you own a bike?” is “Yes”.');
	await another(page, 'Where would you bring it?');
	await writeAnswers(page, 3, 'Answers', ['To Leeds', 'To York']);
	await itIs(page, 3, 'How you ride');
	await another(page, 'When do you ride most?');
	await writeAnswers(page, 4, 'Answers', ['In summer', 'In winter', 'All year']);
	await itIs(page, 4, 'How you ride');
	await another(page, 'Who repairs it now?');
	await writeAnswers(page, 5, 'Answers', ['A workshop', 'Somebody I know', 'I do it myself']);
	await itIs(page, 5, 'How you ride');
	await addQuestion(page, 'Several choices', 'Which repairs did you need this year?');
	await writeAnswers(page, 6, 'Answers', ['A flat tyre', 'Brakes', 'Gears', 'A light']);
	await itIs(page, 6, 'How you ride');
	await another(page, 'What do you take along on a ride?');
	await writeAnswers(page, 7, 'Answers', ['A pump', 'A spare tube', 'A lock']);
	await itIs(page, 7, 'How you ride');
	await addQuestion(page, 'Put in order', 'What matters most when your bike is broken?');
	await writeAnswers(page, 8, 'Things to put in order', [
		'That it is quick',
		'That it is cheap',
		'That it lasts'
	]);
	await itIsNew(page, 8, 'What matters to you', 'To weigh what we offer.');
	await addQuestion(page, 'One of a long list', 'From which part of the city do you come?');
	await writeAnswers(page, 9, 'Answers', ['Headingley', 'Chapel Allerton', 'Holbeck']);
	await itIs(page, 9, 'How you ride');
	await saved();
});

test('questions 10 to 17: how it was', async () => {
	await addQuestion(page, '0 to 10 (NPS)', 'How likely are you to recommend us to a friend?');
	await itIsNew(page, 10, 'How we did', 'To know what to mend first.');
	await press(page, sheet(10).locator('summary', { hasText: 'And then?' }));
	await press(page, button('Go on somewhere else'));
	await page.keyboard.type('If all');
	await addQuestion(page, 'Satisfaction (CSAT)', 'How satisfied are you with the last repair?');
	await itIs(page, 11, 'How we did');
	await another(page, 'How satisfied are you with how long you waited?');
	await itIs(page, 12, 'How we did');
	await another(page, 'How satisfied are you with what it cost?');
	await itIs(page, 13, 'How we did');
	await addQuestion(page, 'Effort (CES)', 'How easy was it to bring your bike?');
	await itIs(page, 14, 'How we did');
	await addQuestion(page, 'Place on a line', 'How full was the workshop?');
	await typeInto(
		page,
		sheet(15)
			.getByLabel(/means$/)
			.first(),
		'Empty'
	);
	await typeInto(
		page,
		sheet(15)
			.getByLabel(/means$/)
			.last(),
		'Full'
	);
	await itIs(page, 15, 'How we did');
	await addQuestion(page, 'Number', 'How many days did you wait?');
	await itIs(page, 16, 'How we did');
	await addQuestion(page, 'Date', 'When was your last repair?');
	await itIs(page, 17, 'How we did');
	await expect(sheet(10)).toContainText('the poll ends.');
	await saved();
});

test('questions 18 to 25: in their own words', async () => {
	await addQuestion(page, 'Short text', 'Which day of the week suits you best?');
	await itIs(page, 18, 'What matters');
	await another(page, 'Which hour of the day?');
	await itIs(page, 19, 'What matters');
	await another(page, 'Which repair would you never do yourself?');
	await itIs(page, 20, 'What matters');
	await another(page, 'Which repair should take no appointment?');
	await itIs(page, 21, 'What matters');
	await addQuestion(page, 'Long text', 'What went well the last time?');
	await itIs(page, 22, 'How we did');
	await another(page, 'What could we do better?');
	await itIs(page, 23, 'How we did');
	await another(page, 'What do you do when your bike breaks far from home?');
	await itIs(page, 24, 'What matters');
	await another(page, 'What else should we know?');
	await itIs(page, 25, 'What matters');
	await expect(page.locator('ol > li.sheet')).toHaveCount(25);
	await saved();
});

test('how it looks', async () => {
	await press(page, button('How it looks'));
	const pairs = page.getByRole('group', { name: 'Ready pairs of colours' }).getByRole('button');
	await press(page, pairs.nth(2));
	await expect(pairs.nth(2)).toHaveAttribute('aria-pressed', 'true');
	await saved();
});

test('every word of it in German', async () => {
	await press(page, page.getByRole('link', { name: 'Languages', exact: true }));
	await reach(page, page.getByLabel('Add a language'));
	await page.keyboard.type('German');
	await press(page, button('Add it'));
	const words = page.locator('[name^="words."]');
	await reach(page, words.first());
	const all = await words.count();
	expect(all).toBeGreaterThan(90);
	for (let at = 1; at <= all; at += 1) {
		await page.keyboard.insertText(`Deutsch ${at}`);
		await page.keyboard.press('Enter');
	}
	await expect(page.getByText(`all ${all} written`)).toBeVisible();
	york = await page.locator('.line', { hasText: 'To York' }).locator('[name]').inputValue();
	await saved();
});

test('published; one answer of a question is limited', async () => {
	await press(page, page.getByRole('link', { name: 'A year with your bike' }));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('A year with your bike');
	await press(page, button('Publish'));
	await expect(page.getByText('Version 1 is published.')).toBeVisible();
	await press(page, page.getByRole('link', { name: 'Share', exact: true }).first());
	await expect(page.getByRole('heading', { name: 'Share', exact: true })).toBeVisible();
	slug = /\/p\/([a-z0-9-]+)/.exec(await page.getByLabel('The link', { exact: true }).inputValue())?.[1] ?? '';
	await press(page, page.locator('summary', { hasText: 'quotas' }));
	await write('To York', '1');
	await press(page, button('Save the limits'));
	await expect(page.getByText('0 of 1 taken')).toBeVisible();
});

test('a list is taken in, and its people are invited', async () => {
	await press(page, page.getByRole('link', { name: 'Lists', exact: true }));
	await typeInto(page, page.getByLabel('Its name'), 'Repairs of 2026');
	await typeInto(page, page.getByLabel('Where do the addresses come from?'), 'You gave it with a repair.');
	await reach(page, page.getByLabel('On what basis may you write to them?'));
	await page.keyboard.type('legitimate');
	await typeInto(page, page.getByLabel('Why does it hold for them?'), 'They are our own customers.');
	await typeInto(page, field('The addresses'), 'maria@example.org');
	await page.keyboard.press('Enter');
	await page.keyboard.type('tom@example.org');
	await press(page, button('Take in this list'));
	await expect(page.getByText('2 addresses taken in.')).toBeVisible();
	await press(page, page.getByRole('link', { name: 'Polls', exact: true }));
	await press(page, page.getByRole('link', { name: 'A year with your bike' }));
	await press(page, page.getByRole('link', { name: 'Share', exact: true }).first());
	await press(page, page.getByRole('link', { name: /Invite/ }).first());
	await expect(page.getByRole('article', { name: 'The letter' })).toContainText('A year with your bike');
	await reach(page, page.getByLabel('This is true of the people on this list'));
	await page.keyboard.press('Space');
	await press(page, button('Send it to 2 people'));
	await expect(page.getByText('2 letters are on the way.')).toBeVisible();
});

test('one person answers in German, by keyboard, too; the next is told that York is full', async ({
	browser
}) => {
	for (const name of ['maria', 'tom']) {
		const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
		const person = await context.newPage();
		await person.goto(`${site}/p/${slug}?lang=de`);
		const yes = person.getByRole('button', { name: 'Ja, ich mache mit' });
		await Promise.all([person.waitForEvent('load'), press(person, yes)]);
		await answerByKeys(person, `${name}@example.org`);
		if (name === 'tom') await expect(person.getByText(FULL)).toBeVisible();
		else {
			await press(person, person.getByRole('button', { name: 'Meine Antworten absenden' }));
			await expect(person.getByRole('heading', { level: 1 })).toHaveText(/Gespeichert/);
		}
		await context.close();
	}
});

const FULL = 'Genügend Personen haben Ihre Antwort';

/** Chooses York, gives an address, and goes on as far as it goes. */
async function answerByKeys(person: Page, address: string) {
	const review = person.getByRole('button', { name: 'Noch einmal durchsehen' });
	for (let isLast = false; !isLast;) {
		const choice = person.getByRole('radio', { name: york, exact: true });
		if ((await choice.count()) > 0) {
			const group = person.getByRole('radiogroup').filter({ has: choice });
			await reach(person, group.getByRole('radio').first());
			await reach(person, choice, 'ArrowDown');
		}
		const contact = person.getByLabel(/E-Mail-Adresse/);
		if ((await contact.count()) > 0) await typeInto(person, contact, address);
		isLast = (await review.count()) > 0;
		const on = isLast ? review : person.getByRole('button', { name: 'Weiter', exact: true });
		// The script turns the page in place.
		const before = await person.locator('main').innerText();
		await press(person, on);
		await expect.poll(() => person.locator('main').innerText()).not.toBe(before);
		isLast ||= (await person.getByText(FULL).count()) > 0;
	}
}
