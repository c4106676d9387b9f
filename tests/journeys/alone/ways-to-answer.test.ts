// One poll, answered in every way people come: with and without JavaScript, on 320 pixels, in Arabic, by keyboard only.
// Without a connection: offline.test.ts.
import { expect, test, type BrowserContextOptions, type Page } from '@playwright/test';
import { wordsFor } from '../../../src/domain/languages/words.ts';
import { translatable } from '../../../src/domain/polls/translatable.ts';
import { examplePoll } from '../../support/example-poll.ts';
import { press, reach, typeInto } from '../by-keys.ts';
import { furnish } from '../furnish.ts';

const site = process.env.CANDOR_URL ?? '';
const narrow = { viewport: { width: 320, height: 640 } };
const off = { javaScriptEnabled: false };
const WAYS: [name: string, BrowserContextOptions, { lang?: 'ar'; byKeys?: true }][] = [
	['with JavaScript, on 320 pixels', narrow, {}],
	['without JavaScript, on 320 pixels', { ...narrow, ...off }, {}],
	['with JavaScript, in Arabic, on 320 pixels', narrow, { lang: 'ar' }],
	['without JavaScript, in Arabic, by keyboard only', off, { lang: 'ar', byKeys: true }],
	['with JavaScript, by keyboard only', {}, { byKeys: true }],
	['without JavaScript, by keyboard only', off, { byKeys: true }]
];
const SATURDAY = { en: 'On a Saturday', ar: 'يوم السبت' };
const BETTER = { en: 'What could we do better?', ar: 'ما الذي يمكننا تحسينه؟' };
let slug = '';

test.beforeAll(async () => {
	const { publish, leave } = await furnish('ways');
	const content = { ...examplePoll(), title: 'However you come' };
	const ar = new Map(translatable(content).map(({ path }, at) => [path, `كلمات ${at + 1}`]));
	ar.set('questions.when.options.sat', SATURDAY.ar).set('questions.better.title', BETTER.ar);
	({ slug } = await publish({ ...content, translations: { ar: Object.fromEntries(ar) } }));
	await leave();
});

for (const [name, options, { lang = 'en', byKeys = false }] of WAYS)
	test(name, async ({ browser }) => {
		const context = await browser.newContext(options);
		const page = await context.newPage();
		const { road, receipt } = wordsFor(lang);
		const go = (words: string) => {
			const button = page.getByRole('button', { name: words, exact: true });
			return byKeys ? press(page, button) : button.click();
		};
		await page.goto(`${site}/p/${slug}?lang=${lang}`);
		await go(road.yes);
		await go(road.lookOver);
		await expect(page.getByRole('alert')).toContainText(road.needLook(1));
		await expect(page.getByRole('alert')).toBeFocused();
		await answer(page, lang, byKeys);
		await go(road.lookOver);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(road.titles.review);
		await go(road.changeSomething);
		await expect(page.getByLabel(BETTER[lang])).toHaveValue('More tea');
		await go(road.lookOver);
		await go(road.send);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(receipt.saved);
		await expect(page.getByText(SATURDAY[lang], { exact: true })).toBeVisible();
		await expect(page.locator('html')).toHaveAttribute('dir', lang === 'ar' ? 'rtl' : 'ltr');
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
			0
		);
		await go(receipt.withdrawAll);
		await expect(page.getByRole('status').first()).toBeVisible();
		await context.close();
	});

async function answer(page: Page, lang: 'en' | 'ar', byKeys: boolean) {
	const [saturday, better] = [page.getByLabel(SATURDAY[lang]), page.getByLabel(BETTER[lang])];
	if (!byKeys) {
		await saturday.check();
		return better.fill('More tea');
	}
	await reach(page, page.getByRole('radio').first());
	await reach(page, saturday, 'ArrowDown');
	await typeInto(page, better, 'More tea');
}
