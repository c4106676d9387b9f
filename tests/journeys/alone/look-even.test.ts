// Whatever a poll looks like: No is as large and as plain as Yes, and taking a yes back is no smaller and no paler than giving it.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { contrast, mixed } from '../../../src/domain/polls/look/contrast.ts';
import type { Look } from '../../../src/domain/polls/look/look.ts';
import { expectAccessible } from '../../support/accessibility.ts';
import { examplePoll } from '../../support/example-poll.ts';
import { answerPoll } from '../answer-poll.ts';
import { furnish } from '../furnish.ts';

const site = process.env.CANDOR_URL ?? '';
const LOOKS: Record<string, Look | undefined> = {
	'Candor’s own': undefined,
	'a quiet one': { accent: '#3d4b5c', paper: '#f8f8f8', font: 'humanist', corners: 'square' },
	'a bold one': { accent: '#b3004b', paper: '#ffe9a8', font: 'rounded' }
};
const SCREENS = [
	{ colorScheme: 'light', viewport: { width: 390, height: 844 } },
	{ colorScheme: 'dark', viewport: { width: 390, height: 844 } },
	{ colorScheme: 'light', viewport: { width: 1440, height: 900 } },
	{ colorScheme: 'dark', viewport: { width: 1440, height: 900 } }
] as const;
const slugs: Record<string, string> = {};

test.beforeAll(async () => {
	const { publish, leave } = await furnish('even');
	for (const [name, look] of Object.entries(LOOKS)) {
		const content = examplePoll({ purposes: ['quote'] });
		slugs[name] = (await publish({ ...content, title: `Even, in ${name}`, look })).slug;
	}
	await leave();
});

for (const name of Object.keys(LOOKS))
	test(`in ${name}`, async ({ browser, request }) => {
		const slug = slugs[name] ?? '';
		const receipt = await answerPoll(request, site, slug, ['sat', '9', 'More tea'], false);
		for (const screen of SCREENS) {
			const context = await browser.newContext({ ...screen, javaScriptEnabled: false });
			const page = await context.newPage();
			await page.goto(`${site}/p/${slug}`);
			const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
			if (screen.colorScheme === 'light') expect(hex(paper)).toBe(LOOKS[name]?.paper ?? '#fbfaf7');
			const yes = await measure(page, page.getByRole('button', { name: 'Yes, I take part' }));
			const no = await measure(page, page.getByRole('link', { name: 'No, thanks' }));
			expect(no).toEqual(yes);
			await page.goto(receipt);
			const all = await measure(page, page.getByRole('button', { name: 'Withdraw all' }));
			isNoLess(all, yes);
			const allow = await measure(page, page.getByRole('button', { name: 'Allow this' }).first());
			const withdraw = await measure(page, page.getByRole('button', { name: 'Withdraw this' }).first());
			isNoLess(withdraw, allow);
			await context.close();
		}
		const themed = await (await browser.newContext({ colorScheme: 'dark' })).newPage();
		await themed.goto(receipt);
		await expectAccessible(themed);
	});

type Measured = Awaited<ReturnType<typeof measure>>;

function isNoLess(back: Measured, given: Measured) {
	const { width, height, words, edge, ...drawn } = back;
	expect(drawn).toEqual({
		size: given.size,
		weight: given.weight,
		family: given.family,
		border: given.border,
		opacity: given.opacity,
		decoration: given.decoration
	});
	expect(width).toBeGreaterThanOrEqual(given.width);
	expect(height).toBeGreaterThanOrEqual(given.height);
	expect(words).toBeGreaterThanOrEqual(given.words);
	expect(edge).toBeGreaterThanOrEqual(given.edge);
}

/** As it is drawn: sizes in pixels; contrast of its words with what is behind them, and of its edge with the page. */
async function measure(page: Page, button: Locator) {
	const box = await button.boundingBox();
	const behind = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	const style = await button.evaluate((element) => {
		const { color, backgroundColor, borderTopColor, borderTopWidth, fontSize, fontWeight, fontFamily } =
			getComputedStyle(element);
		const { opacity, textDecorationLine } = getComputedStyle(element);
		return {
			...{ color, backgroundColor, borderTopColor, borderTopWidth, fontSize, fontWeight, fontFamily },
			...{ opacity, textDecorationLine }
		};
	});
	const face = over(style.backgroundColor, hex(behind));
	return {
		size: style.fontSize,
		weight: style.fontWeight,
		family: style.fontFamily,
		border: style.borderTopWidth,
		opacity: style.opacity,
		decoration: style.textDecorationLine,
		width: Math.round(box?.width ?? 0),
		height: Math.round(box?.height ?? 0),
		words: contrast(over(style.color, face), face),
		edge: contrast(over(style.borderTopColor, hex(behind)), hex(behind))
	};
}

const parts = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
const hex = (colour: string): string =>
	`#${parts(colour)
		.slice(0, 3)
		.map((part) => part.toString(16).padStart(2, '0'))
		.join('')}`;
/** A colour, which may let through what is under it. */
const over = (colour: string, under: string): string => mixed(under, hex(colour), parts(colour)[3] ?? 1);
