// Every kind of question, answered by keyboard alone with JavaScript off; and what a screen reader is given on the way.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { asks, type Question } from '../../../src/domain/polls/question.ts';
import { KINDS } from '../../../src/domain/polls/question-kinds/kinds.ts';
import { expectToFit } from '../../support/fits.ts';
import { heard } from '../../support/heard.ts';
import { ANSWER } from '../answer-by-keys.ts';
import { press, typeInto } from '../by-keys.ts';
import { furnish } from '../furnish.ts';
import { publishEveryKind } from '../publish-every-kind.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';
let desk: Awaited<ReturnType<typeof furnish>>;
let poll: Awaited<ReturnType<typeof publishEveryKind>>;
let page: Page;

test.beforeAll(async ({ browser }) => {
	desk = await furnish('every-kind');
	poll = await publishEveryKind(desk, 'Every kind of question');
	page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
});
test.afterAll(() => desk.leave());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const groupOf = ({ kind, title }: Question): Locator =>
	page.getByRole(KINDS[kind].control === 'radios' ? 'radiogroup' : 'group', { name: title });
/** What a screen reader says on entering it. */
const heading = ({ title, required }: Question): string => (required ? title : `${title} optional`);
/** Single radios outside a group of radios know no such state: what is wrong stands in their description. */
const NEVER_INVALID = ['picture1', 'maxdiff1'];
/** The questions that stand on this page. */
async function asked(): Promise<Question[]> {
	const ids = await page
		.locator('main [id^="q."]')
		.evaluateAll((all) => all.map(({ id }) => id.split('.')[1]));
	return poll.content.questions.filter(({ id }) => ids.includes(id));
}

test('the statement says who asks and why; saying yes takes the Tab key and Enter', async () => {
	await page.goto(`${site}/p/${poll.slug}`);
	await expect(page).toHaveTitle('Every kind of question');
	await expectToFit(page, 'statement');
	await press(page, button('Yes, I take part'));
	await expect(page).toHaveTitle('Questions · Every kind of question');
	await expect(page.getByText('Part 1 of 3')).toBeVisible();
	// Whoever says what they see says “1”.
	const marks = page.getByRole('radiogroup', { name: 'How was the wait?' }).getByRole('radio');
	await expect(marks.first()).toHaveAccessibleName('1 Poor');
});
for (const part of [1, 2]) {
	test(`part ${part}: left empty, each question is named, and its link leads into it`, async () => {
		await press(page, button('Go on'));
		await expect(page).toHaveTitle('Please look again · Questions · Every kind of question');
		const summary = page.getByRole('alert');
		await expect(summary).toBeFocused();
		const required = (await asked()).filter((question) => question.required);
		await expect(summary.getByRole('link')).toHaveText(required.map(({ title }) => title));
		for (const question of required) {
			await summary.getByRole('link', { name: question.title, exact: true }).press('Enter');
			const first = page.locator(`[id="q.${question.id}"]`);
			await expect(first).toBeFocused();
			await expect(groupOf(question).locator(first)).toHaveCount(1);
		}
	});
	test(`part ${part}: everything is heard with its question, and what must be given or is wrong is said`, async () => {
		const all = await heard(page);
		expect(all.filter(({ name }) => name.trim() === '')).toEqual([]);
		for (const question of await asked()) {
			const inside = all.filter(({ groups }) => groups.at(-1)?.replace(/\s/g, ' ') === heading(question));
			const answers = inside.filter(({ role }) => !/DisclosureTriangle|button/.test(role));
			expect(answers.length, question.title).toBeGreaterThan(0);
			if (!question.required) continue;
			const problem = (await page.locator(`[id="q.${question.id}-problem"]`).textContent()) ?? '';
			expect(answers.filter(({ description }) => !description.includes(problem))).toEqual([]);
			const { control } = KINDS[question.kind];
			const said = control === 'radios' ? groupOf(question) : page.locator(`[id="q.${question.id}"]`);
			if (control !== 'group') await expect(said).toHaveAttribute('aria-required', 'true');
			if (!NEVER_INVALID.includes(question.id))
				expect(
					answers.some(({ isInvalid }) => isInvalid),
					question.title
				).toBe(true);
		}
		await expectToFit(page, `part ${part}, refused`);
	});
	test(`part ${part}: answered by keyboard`, async () => {
		for (const question of await asked()) {
			if (!asks(question)) continue;
			if (question.kind !== 'note' && question.kind !== 'page')
				await ANSWER[question.kind](page, groupOf(question));
		}
		await press(page, button('Go on'));
		await expect(page.getByText(`Part ${part + 1} of 3`)).toBeVisible();
	});
}
test('the address, the review with the file, and the receipt', async () => {
	await press(page, button('Look it over'));
	await page.getByRole('alert').getByRole('link').press('Enter');
	await expect(page.getByLabel('Your e-mail address')).toBeFocused();
	await typeInto(page, page.getByLabel('Your e-mail address'), 'ada@example.org');
	await press(page, button('Look it over'));
	await expect(page).toHaveTitle('Before you send · Every kind of question');
	await expect(button('Change this').first()).toHaveAccessibleDescription('Which repair was it?');
	await expectToFit(page, 'review');
	for (const question of poll.content.questions)
		if (question.kind === 'file') await ANSWER.file(page, groupOf(question));
	await press(page, button('Send my answers'));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Saved. Thank you.');
	const file = page.getByRole('link', { name: 'Save this file' });
	await expect(file).toHaveAccessibleDescription('A photograph of the bike?');
	await expectToFit(page, 'receipt');
});
