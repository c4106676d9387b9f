// Whether a page can be read and pressed however somebody shows it: narrow, in large letters, with more space between them.
import { expect, type Page } from '@playwright/test';

/** WCAG 1.4.12, as a reader's own style sheet sets it; and letters of twice the size (1.4.4). */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
	p { margin-bottom: 2em !important; }`;
const TWICE = 'html { font-size: 212.5% !important; }';

/** A sheet set by script is let through by a policy that takes no style written in a page. */
const withStyle = (page: Page, css: string) =>
	page.evaluate((words) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(words);
		document.adoptedStyleSheets = words ? [sheet] : [];
	}, css);

/** What stands out to the side, or is cut off. A box out of sight is read aloud and is meant to be. */
const cutOff = (page: Page) =>
	page.evaluate(() => {
		const wide = document.documentElement.clientWidth;
		const said = (one: Element) =>
			`${one.tagName} ${one.className} “${(one.textContent ?? '').trim().slice(0, 40)}”`;
		const isHidden = (one: Element | null): boolean =>
			one !== null && (getComputedStyle(one).clipPath !== 'none' || isHidden(one.parentElement));
		const all = [...document.querySelectorAll('body *')].filter(
			(one) => one.getClientRects().length > 0 && !isHidden(one)
		);
		const outside = all.filter((one) => {
			const { left, right } = one.getBoundingClientRect();
			return (right > wide + 1 || left < -1) && !one.closest('.table-scroll, datalist');
		});
		const cut = all.filter((one) => {
			const { overflowX, overflowY } = getComputedStyle(one);
			const isText = !one.matches('input, textarea, select, svg, img');
			return (
				isText &&
				((overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1) ||
					(overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1)) &&
				!one.matches('.table-scroll')
			);
		});
		return [...outside, ...cut].map(said);
	});

/** Targets smaller than 24 by 24 pixels with no room of 24 pixels around them (WCAG 2.5.8). A link within a sentence may be. */
const tooSmall = (page: Page) =>
	page.evaluate(() => {
		const inSentence = (one: Element) =>
			one.matches('a') &&
			getComputedStyle(one).display === 'inline' &&
			(one.parentElement?.textContent ?? '').trim().length > (one.textContent ?? '').trim().length + 1;
		const targets = [
			...document.querySelectorAll('a[href], button, summary, input:not([type=hidden]), select, textarea')
		]
			.filter((one) => one.getClientRects().length > 0)
			.map((one) => {
				const label = one.closest('label');
				const { left, top, width, height } = (label ?? one).getBoundingClientRect();
				const isSmall = width < 23.9 || height < 23.9;
				return { one, isSmall, left, top, width, height, x: left + width / 2, y: top + height / 2 };
			});
		const touches = (a: (typeof targets)[number], b: (typeof targets)[number]) => {
			if (b.isSmall) return Math.hypot(a.x - b.x, a.y - b.y) < 24;
			const x = Math.max(b.left, Math.min(a.x, b.left + b.width));
			const y = Math.max(b.top, Math.min(a.y, b.top + b.height));
			return Math.hypot(a.x - x, a.y - y) < 12;
		};
		return targets
			.filter(({ one, isSmall }) => isSmall && !inSentence(one))
			.filter((a) => targets.some((b) => a !== b && a.one.closest('label') !== b.one && touches(a, b)))
			.map(({ one, width, height }) => `${one.tagName} “${one.textContent}” ${width}×${height}`);
	});

/** Leaves the page as it was. 1280 pixels at 400 % are 320. */
export async function expectToFit(page: Page, name: string) {
	const before = page.viewportSize() ?? { width: 1280, height: 720 };
	const found: Record<string, string[]> = {};
	for (const [how, width, css] of [
		['at 320 pixels', 320, ''],
		['at 320 pixels, spaced', 320, SPACED],
		['in letters of twice the size', 1280, TWICE],
		['in letters of twice the size, on a phone', 390, TWICE]
	] as const) {
		await page.setViewportSize({ width, height: 640 });
		await withStyle(page, css);
		const faults = await cutOff(page);
		if (faults.length > 0) found[how] = faults;
		if (css) continue;
		const small = await tooSmall(page);
		if (small.length > 0) found['too small'] = small;
	}
	await withStyle(page, '');
	await page.setViewportSize(before);
	expect(found, name).toEqual({});
}
