// Every kind and state of the answering side, with JavaScript on, in Arabic, on a phone, by keyboard: looked at by axe; then in
// forced colours, narrow, in large letters, without motion, in the dark.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { inWorkspace } from '../../../src/db/scope.ts';
import { wordsFor } from '../../../src/domain/languages/words.ts';
import { closePoll } from '../../../src/domain/polls/close-poll.ts';
import { inLanguage } from '../../../src/domain/polls/in-language.ts';
import type { Question } from '../../../src/domain/polls/question.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { expectToFit } from '../../support/fits.ts';
import { expectMirrored, expectSeenInForcedColours, expectStill } from '../../support/seen.ts';
import { ANSWER } from '../answer-by-keys.ts';
import { press, typeInto } from '../by-keys.ts';
import { furnish } from '../furnish.ts';
import { publishEveryKind } from '../publish-every-kind.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';
const { road, keep, device } = wordsFor('ar');
let desk: Awaited<ReturnType<typeof furnish>>;
let poll: Awaited<ReturnType<typeof publishEveryKind>>;
let questions: Question[];
let page: Page;
/** Under which something is kept that is sent too late. */
let code = '';

test.beforeAll(async ({ browser }) => {
	desk = await furnish('every-state');
	poll = await publishEveryKind(desk, 'Every state of a poll');
	({ questions } = inLanguage(poll.content, 'ar').content);
	page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
});
test.afterAll(() => desk.leave());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const groupOf = ({ id }: Question): Locator =>
	page.locator('fieldset', { has: page.locator(`[id="q.${id}"]`) });

/** The dark is axe's only where questions stand, with all that can be chosen: its colours are held by a property test. */
async function look(name: string) {
	for (const colorScheme of name.startsWith('answered')
		? (['dark', 'light'] as const)
		: (['light'] as const)) {
		await page.emulateMedia({ colorScheme });
		await expectAccessible(page);
		await shot(`${name}-${colorScheme}`);
	}
	await expectSeenInForcedColours(page, name);
	await expectStill(page, name);
	await expectMirrored(page, name);
	await expectToFit(page, name);
}

async function shot(name: string) {
	const [folder, before] = [process.env.SHOTS, page.viewportSize()];
	if (!folder || !before) return;
	for (const width of [320, 390, 1440]) {
		await page.setViewportSize({ width, height: 844 });
		await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
	}
	await page.setViewportSize(before);
	await page.emulateMedia({ forcedColors: 'active' });
	await page.screenshot({ path: `${folder}/${name}-forced.png`, fullPage: true });
	await page.emulateMedia({ forcedColors: 'none' });
}

test('the statement', async () => {
	await page.goto(`${site}/p/${poll.slug}?lang=ar`);
	await look('statement');
	await press(page, button(road.yes));
	await expect(page.getByText(road.part(1, 3, true))).toBeVisible();
});
for (const part of [1, 2])
	test(`part ${part} of the questions, refused, then answered`, async () => {
		await press(page, button(road.goOn));
		await expect(page.getByRole('alert')).toBeFocused();
		await look(`refused-${part}`);
		for (const question of questions) {
			if (question.kind === 'note' || question.kind === 'page' || question.kind === 'file') continue;
			if ((await groupOf(question).count()) > 0) await ANSWER[question.kind](page, groupOf(question));
		}
		await look(`answered-${part}`);
		await press(page, button(road.goOn));
		await expect(page.getByText(road.part(part + 1, 3, true))).toBeVisible();
	});
test('the address, what is kept, the review and the receipt', async () => {
	await typeInto(page, page.getByLabel(road.email), 'no address');
	await press(page, button(road.lookOver));
	await expect(page.getByRole('alert')).toBeFocused();
	await look('address');
	await typeInto(page, page.getByLabel(road.email), 'ada@example.org');
	await press(page, button(keep.later));
	await expect(page.locator('code')).toBeVisible();
	await look('kept');
	code = (await page.locator('code').textContent()) ?? '';
	await press(page, button(keep.goOn));
	await press(page, button(road.lookOver));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(road.titles.review);
	await look('review');
	await press(page, button(keep.again));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(keep.heading);
});
test('a code that is mistyped, and an embedded form', async () => {
	await page.goto(`${site}/p/${poll.slug}/resume?lang=ar`);
	await look('resume');
	await typeInto(page, page.getByLabel(keep.yourCode), 'nothing');
	await press(page, button(keep.open));
	await expect(page.getByText(keep.noneFound)).toBeVisible();
	await look('resume-refused');
	await page.goto(`${site}/p/${poll.slug}/embed?lang=ar`);
	await look('embedded');
});
test('what the script says: begun earlier, thrown away once more asked, and without a connection', async () => {
	await page.goto(`${site}/p/${poll.slug}?lang=ar`);
	await press(page, button(road.yes));
	await expect(button(device.goOnWithIt)).toBeVisible();
	await look('begun');
	await press(page, button(device.throwAway));
	await expect(button(device.throwAwayYes)).toBeFocused();
	await look('throw-away');
	await press(page, button(device.keepIt));
	await press(page, button(device.goOnWithIt));
	await expect(page.getByText(device.isBack)).toBeVisible();
	await page.context().setOffline(true);
	while (await button(road.goOn).isVisible()) await press(page, button(road.goOn));
	await press(page, button(road.lookOver));
	await expect(page.getByText(device.canFinish)).toBeVisible();
	await look('offline');
	await page.context().setOffline(false);
});
test('sent, too late, and closed', async () => {
	await page.goto(`${site}/p/${poll.slug}?lang=ar`);
	await inWorkspace(desk.db, desk.by.workspaceId, (tx) => closePoll(tx, desk.by, poll.pollId, new Date()));
	await page.goto(`${site}/p/${poll.slug}/resume?lang=ar`);
	await typeInto(page, page.getByLabel(keep.yourCode), code);
	await press(page, button(keep.open));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(road.notTaken);
	await look('late');
	await page.goto(`${site}/p/${poll.slug}?lang=ar`);
	await look('closed');
});
