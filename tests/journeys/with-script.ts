// Somebody who answers with the script of the question pages, and what a journey asks of them.
import { expect, type Browser, type Page } from '@playwright/test';
import { inWorkspace } from '../../src/db/scope.ts';
import { pollContentSchema, type PollContent } from '../../src/domain/polls/poll.ts';
import { examplePoll } from '../support/example-poll.ts';
import type { furnish } from './furnish.ts';

type Desk = Awaited<ReturnType<typeof furnish>>;
const PHONE = { viewport: { width: 390, height: 844 } };

export const branching = (title: string): PollContent => {
	const yes = { join: 'all', of: [{ of: 'owns', compare: 'is', value: 'yes' }] };
	return pollContentSchema.parse({
		...examplePoll(),
		title,
		questions: [
			{ id: 'owns', kind: 'yesno', title: 'Do you own a bike?', required: true, dataItem: 'd1' },
			{
				id: 'which',
				kind: 'short',
				title: 'Which one?',
				required: true,
				show: yes,
				longest: 20,
				dataItem: 'd1'
			},
			{ id: 'like', kind: 'long', title: 'What do you like about {{which}}?', show: yes, dataItem: 'd2' },
			{ id: 'better', kind: 'long', title: 'What could we do better?', dataItem: 'd2' }
		]
	});
};

/** How many answers to this poll are stored. */
export const stored = (desk: Desk, { pollId }: { pollId: string }): Promise<number> =>
	inWorkspace(desk.db, desk.by.workspaceId, async (tx) => {
		const found = await tx
			.selectFrom('submission')
			.select('key_hash')
			.where('poll_id', '=', pollId)
			.execute();
		return found.length;
	});

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** What is kept on the device. */
export const kept = (page: Page): Promise<string[]> => page.evaluate(() => Object.values(localStorage));

/** Opens a poll, whose statement carries no script, and says yes; the script has all its pages then. */
export async function begin(page: Page, slug: string, says = 'kept on this device only') {
	await page.goto(`${process.env.CANDOR_URL}/p/${slug}`);
	expect(await page.locator('script').count()).toBe(0);
	const whole = page.waitForResponse(/\?\/whole/);
	await button(page, 'Yes, I take part').click();
	await (await whole).finished();
	await expect(page.getByText(says)).toBeVisible();
}

/** Somebody with a phone, and what their browser complains of but the missing connection. */
export async function person(browser: Browser) {
	const context = await browser.newContext(PHONE);
	const complaints: string[] = [];
	context.on('weberror', (error) => complaints.push(error.error().message));
	context.on('console', (said) => {
		if (said.type() === 'error' && !said.text().includes('Failed to load resource'))
			complaints.push(said.text());
	});
	return { context, page: await context.newPage(), complaints };
}
