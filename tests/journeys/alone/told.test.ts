// An outcome is published; those who asked to hear are written to, once, by one press; the letter leads to the outcome.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { inWorkspace } from '../../../src/db/scope.ts';
import { recordDecision } from '../../../src/domain/decisions/record-decision.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { examplePoll } from '../../support/example-poll.ts';
import { furnish, PASSWORD } from '../furnish.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';
const phone = { width: 390, height: 844 };
let made: Awaited<ReturnType<typeof furnish>>;
let owner: Page;
let poll = { pollId: '', slug: '' };

/** What the app printed where there is no mail server. */
const printed = () => readFileSync(join(process.env.CANDOR_DATA_DIR ?? '', 'said'), 'utf8');

test.beforeAll(async ({ browser }) => {
	made = await furnish('told-by-letter');
	const content = examplePoll({ identity: 'identified', purposes: ['contact', 'tell'] });
	poll = await made.publish({ ...content, title: 'Told by letter' });
	const page = await (await browser.newContext({ javaScriptEnabled: false, viewport: phone })).newPage();
	for (const name of ['maria', 'tom']) {
		await page.goto(`${site}/p/${poll.slug}`);
		await page.locator('input[value="tell"]').setChecked(name === 'maria');
		await page.getByRole('button', { name: 'Yes, I take part' }).click();
		await page.getByLabel('On a Saturday').check();
		await page.getByLabel('Your e-mail address').fill(`${name}@example.org`);
		await page.getByRole('button', { name: 'Look it over' }).click();
		await page.getByRole('button', { name: 'Send my answers' }).click();
		await expect(page).toHaveURL(/\/r\//);
	}
	await page.context().close();
	const decided = { text: 'Open on Saturdays from May', owner: 'Ada Okafor', reason: 'You work all week.' };
	const decision = {
		...decided,
		decidedOn: '2026-11-24',
		status: 'will-do' as const,
		cites: ['question:when']
	};
	await inWorkspace(made.db, made.by.workspaceId, (tx) =>
		recordDecision(tx, made.by, poll.pollId, decision, new Date())
	);
	owner = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
	await owner.goto(`${site}/sign-in`);
	await owner.getByLabel('E-mail').fill(made.email);
	await owner.getByLabel('Password').fill(PASSWORD);
	await owner.getByRole('button', { name: 'Sign in' }).click();
	await expect(owner).toHaveURL(/\/w\//);
});
test.afterAll(() => made.leave());

test('before the outcome is published there is nothing to tell; the page leads to it', async () => {
	await owner.goto(`${site}${made.home}/polls/${poll.pollId}/people-to-write-to`);
	await expect(owner.getByText('1 person asked to be told what came of it')).toBeVisible();
	await expect(owner.getByRole('button', { name: 'Tell those who asked to hear' })).toBeHidden();
	await owner.getByRole('link', { name: 'Decisions' }).last().click();
	await owner.getByLabel('In your own words').fill('Thank you. You asked for Saturdays, so we open on them.');
	await owner.getByRole('button', { name: 'Publish the outcome' }).click();
	await expect(owner.getByText('Told. Everybody can read it')).toBeVisible();
});

test('one press writes to the one who asked, and to nobody else; it is there once', async () => {
	await owner.goto(`${site}${made.home}/polls/${poll.pollId}/people-to-write-to`);
	await expectAccessible(owner);
	await owner.getByRole('button', { name: 'Tell those who asked to hear' }).click();
	await expect(owner.getByRole('status')).toContainText(/^Told on .+: 1 person/);
	await expect(owner.getByRole('button', { name: 'Tell those who asked to hear' })).toBeHidden();
	await expectAccessible(owner);
	await expect.poll(printed, { timeout: 30_000 }).toContain('What came of it: Told by letter');
	await expect(async () => {
		await owner.reload();
		await expect(owner.getByRole('status')).toHaveText(/: 1 person\.$/);
	}).toPass({ timeout: 30_000 });
	expect(printed().split('What came of it: Told by letter')).toHaveLength(2);
	expect(printed()).toContain('You answered “Told by letter” and asked Riverside Bikes to tell you');
});

test('the letter leads to the outcome, and to the way out', async ({ browser }) => {
	const [, letter = ''] = printed().split('What came of it: Told by letter');
	const [outcome = '', lost = ''] = letter.match(/http\S+/g) ?? [];
	const page = await (await browser.newContext({ javaScriptEnabled: false, viewport: phone })).newPage();
	await page.goto(outcome.replace(/^http:\/\/[^/]+/, site));
	await expect(page.getByText('so we open on them.')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Open on Saturdays from May' })).toBeVisible();
	await page.goto(lost.replace(/^http:\/\/[^/]+/, site));
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	expect(lost).toMatch(/\/lost$/);
	await page.context().close();
});
