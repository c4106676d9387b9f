// A poll after it was published: its next version, people in the middle of it, what the team says, the archive and the bin.
import { expect, test, type Browser, type Page } from '@playwright/test';
import { expectAccessible } from '../../support/accessibility.ts';
import { examplePoll } from '../../support/example-poll.ts';
import { furnish, PASSWORD } from '../furnish.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';
let desk: Page;
let poll = '';
let home = '';
let slug = '';
let leave: () => Promise<void>;
const phone = { viewport: { width: 390, height: 844 } };

test.beforeAll(async ({ browser }) => {
	const made = await furnish('version-works');
	leave = made.leave;
	home = site + made.home;
	const published = await made.publish(examplePoll());
	slug = published.slug;
	desk = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
	desk.on('dialog', (dialog) => void dialog.accept());
	await desk.goto(`${site}/sign-in`);
	await desk.getByLabel('E-mail').fill(made.email);
	await desk.getByLabel('Password').fill(PASSWORD);
	await desk.getByRole('button', { name: 'Sign in' }).click();
	poll = `${home}/polls/${published.pollId}`;
});
test.afterAll(async () => {
	await desk.context().close();
	await leave();
});

/** Opens the poll as a respondent, and says yes to its statement. */
async function begin(browser: Browser): Promise<Page> {
	const page = await (await browser.newContext(phone)).newPage();
	await page.goto(`${site}/p/${slug}`);
	await page.getByRole('button', { name: 'Yes, I take part' }).click();
	await page.getByLabel('On a Saturday').check();
	return page;
}

async function publish() {
	await desk.getByRole('button', { name: 'Publish the changes' }).click();
	await expect(desk.getByText(/^Version \d is published\.$/)).toBeVisible();
}

test('whoever began finishes the version they began; whoever only read reads anew', async ({ browser }) => {
	const begun = await begin(browser);
	const reading = await (await browser.newContext({ ...phone, javaScriptEnabled: false })).newPage();
	await reading.goto(`${site}/p/${slug}`);
	await reading.getByLabel('show my words', { exact: false }).first().check();

	await desk.goto(poll);
	await desk.getByLabel('Which decision will the answers inform?').fill('Whether to raise prices');
	await expect(desk.getByText(/^Saved /)).toBeVisible();
	await desk.getByText('One thing is different from the published version').click();
	await expect(
		desk.getByText(
			'The decision: “Whether to raise prices” instead of “Whether to open the workshop on Saturdays”.'
		)
	).toBeVisible();
	await expectAccessible(desk);
	await publish();

	await begun.getByRole('button', { name: 'Look it over' }).click();
	await expect(begun.getByText('This poll has changed since you began.', { exact: false })).toBeVisible();
	await expect(begun.getByText('Whether to open the workshop on Saturdays', { exact: false })).toBeVisible();
	await expect(begun.getByText('raise prices')).toHaveCount(0);
	await expectAccessible(begun);
	await begun.getByRole('button', { name: 'Change something' }).click();
	await expect(begun.getByLabel('On a Saturday')).toBeChecked();
	await begun.getByRole('button', { name: 'Look it over' }).click();
	await begun.getByRole('button', { name: 'Send my answers' }).click();
	await expect(begun).toHaveURL(/\/r\/.*sent/);
	await expect(begun.getByText('raise prices')).toHaveCount(0);
	await begun.context().close();

	await reading.getByRole('button', { name: 'Yes, I take part' }).click();
	await expect(reading.getByText('changed while you read it', { exact: false })).toBeVisible();
	await expect(reading.getByText('Whether to raise prices', { exact: false }).first()).toBeVisible();
	// What was ticked under other words is not ticked under these.
	await expect(reading.getByLabel('show my words', { exact: false }).first()).not.toBeChecked();
	await reading.context().close();
});

test('a version that stops the earlier ones sends people in the middle back to the statement, with their answers', async ({
	browser
}) => {
	const begun = await begin(browser);
	await desk.getByLabel('How long it takes').fill('3');
	await expect(desk.getByText(/^Saved /)).toBeVisible();
	await desk.getByText('One thing is different from the published version').click();
	await desk.getByLabel('Stop that', { exact: false }).check();
	await publish();
	await begun.getByRole('button', { name: 'Look it over' }).click();
	await expect(begun.getByText('changed while you were answering', { exact: false })).toBeVisible();
	await begun.getByRole('button', { name: 'Yes, I take part' }).click();
	await expect(begun.getByLabel('On a Saturday')).toBeChecked();
	await begun.context().close();
});

test('the history compares any two versions and says who did what', async () => {
	await desk.getByRole('link', { name: 'History', exact: true }).click();
	await expect(desk.getByText('The minutes it takes: 3 instead of 2.')).toBeVisible();
	await expect(desk.getByText('Version 3, published by')).toBeVisible();
	await expect(desk.getByText('The decision', { exact: false }).first()).toBeVisible();
	await desk.getByLabel('From').selectOption('Version 1');
	await desk.getByLabel('To').selectOption('Version 2');
	await desk.getByRole('button', { name: 'Compare' }).click();
	await expect(desk.getByText('“Whether to raise prices” instead of', { exact: false })).toBeVisible();
	await expectAccessible(desk);
});

test('the team talks about a question, and settles it', async () => {
	await desk.goto(poll);
	await desk.getByRole('button', { name: 'What we ask' }).click();
	await desk.getByRole('link', { name: 'Comment on question 3' }).click();
	await desk.getByRole('button', { name: 'Say it' }).click();
	await expect(desk.getByText('Write what you want to say.')).toBeVisible();
	await expect(desk.getByLabel('About', { exact: true })).toHaveValue('questions.better');
	await desk.getByLabel('What you want to say').fill('Is this not too wide?');
	await desk.getByRole('button', { name: 'Say it' }).click();
	await expect(desk.getByRole('heading', { name: 'Question 3' })).toBeVisible();
	await desk.getByText('Answer it').click();
	await desk.getByLabel('Your answer').fill('It is meant to be.');
	await desk.getByRole('button', { name: 'Answer', exact: true }).click();
	await expect(desk.getByText('It is meant to be.')).toBeVisible();
	await expectAccessible(desk);
	const thread = desk.url();
	await desk.goto(poll);
	await desk.getByRole('button', { name: 'What we ask' }).click();
	await expect(desk.getByRole('link', { name: '1 comment on question 3' })).toBeVisible();
	await desk.goto(thread);
	await desk.getByRole('button', { name: 'It is settled' }).click();
	await expect(desk.getByText('Nothing is open.')).toBeVisible();
	await expect(desk.getByText('Settled by Ada Okafor', { exact: false })).toBeVisible();
});

test('a copy begins anew; an open poll is closed before it is put away', async () => {
	await desk.goto(`${poll}/manage`);
	await expect(desk.getByText('An open poll cannot be deleted.')).toBeVisible();
	await desk.getByRole('button', { name: 'Make a copy' }).click();
	await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Copy of Saturday opening');
	await desk.goto(poll);
	await desk.getByRole('link', { name: 'Settings' }).click();
	await desk.getByRole('button', { name: 'Close it' }).click();
	await expect(desk.getByRole('button', { name: 'Open it again' })).toBeVisible();
	await desk.getByRole('button', { name: 'Put it into the archive' }).click();
	await expect(desk.getByRole('button', { name: 'Take it out of the archive' })).toBeVisible();
	await expectAccessible(desk);
	await desk.goto(home);
	await expect(desk.getByRole('link', { name: 'Saturday opening', exact: true })).toBeHidden();
	await desk.getByText('Archive (1)').click();
	await expect(desk.getByRole('link', { name: 'Saturday opening', exact: true })).toBeVisible();
	await expectAccessible(desk);
});

test('the bin says what it means for those who answered, and gives back', async ({ page }) => {
	await desk.goto(`${poll}/manage`);
	await expect(desk.getByText('One person answered. What this means for them:')).toBeVisible();
	await desk.getByRole('button', { name: 'Put it into the bin' }).click();
	await expect(desk.getByText('Tick this if it is what you want.')).toBeVisible();
	await expectAccessible(desk);
	await desk.getByLabel('I have read this, and end it for them.').check();
	await desk.getByRole('button', { name: 'Put it into the bin' }).click();
	await expect(desk.getByText('“Saturday opening” lies in the bin now.')).toBeVisible();

	const gone = await page.goto(`${site}/p/${slug}`);
	expect(gone?.status()).toBe(410);
	await expect(page.getByText('This poll was taken down on', { exact: false })).toBeVisible();
	await page.goto(home.replace('/w/', '/t/'));
	await expect(page.getByText('What came of it had not been told yet.', { exact: false })).toBeVisible();
	await expectAccessible(page);

	await desk.getByRole('button', { name: 'Undo' }).click();
	await expect(desk).toHaveURL(poll);
	await desk.goto(`${poll}/manage`);
	await desk.getByLabel('I have read this, and end it for them.').check();
	await desk.getByRole('button', { name: 'Put it into the bin' }).click();
	await desk.getByRole('link', { name: 'Bin (1)' }).click();
	await expectAccessible(desk);
	await desk.getByRole('button', { name: 'Take it back: Saturday opening' }).click();
	await expect(desk).toHaveURL(poll);
	expect((await page.goto(`${site}/p/${slug}`))?.status()).toBe(200);
});
