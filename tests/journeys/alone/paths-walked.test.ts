// Paths through a poll, walked by people who answer with JavaScript off; and what their link says.
import { expect, test } from '@playwright/test';
import { pollContentSchema } from '../../../src/domain/polls/poll.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { examplePoll } from '../../support/example-poll.ts';
import { furnish } from '../furnish.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';
const phone = { width: 390, height: 844 };
let desk: Awaited<ReturnType<typeof furnish>>;

test.beforeAll(async () => {
	desk = await furnish('paths-walked');
});
test.afterAll(() => desk.leave());

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
	await expect(page.getByText('Part 1 of at most 3')).toBeVisible();
	await page.getByLabel('Yes', { exact: true }).check();
	await page.getByRole('button', { name: 'Go on', exact: true }).click();
	await page.getByLabel('Which one?').fill('<b>my</b> red one');
	await page.getByRole('button', { name: 'Go on', exact: true }).click();
	await expect(page.getByText('What do you like about <b>my</b> red one?')).toBeVisible();
	await page.getByLabel('What do you like about').fill('It is fast');
	await page.getByRole('button', { name: 'Look it over' }).click();
	await expect(page.getByRole('heading', { name: 'Before you send' })).toBeVisible();
	await page.getByRole('button', { name: 'Change this' }).first().click();
	await expect(page.getByLabel('Yes', { exact: true })).toBeChecked();
	await page.getByLabel('No', { exact: true }).check();
	await page.getByRole('button', { name: 'Go on', exact: true }).click();
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
	await other.getByRole('button', { name: 'Go on', exact: true }).click();
	await expectAccessible(other);
	await other.getByRole('button', { name: 'Go on', exact: true }).click();
	await expect(other.getByText('Write a few words.').first()).toBeVisible();
	await other.getByLabel('Which one?').fill('A blue one');
	await other.getByRole('button', { name: 'Go on', exact: true }).click();
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
