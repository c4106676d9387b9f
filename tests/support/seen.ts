// What axe does not see of a page: that focus and choice show, also in the device's own colours; that nothing moves; that a page
// read from the right is mirrored.
import { expect, type Page } from '@playwright/test';

/** Goes over everything that can be reached, after a key, so that the browser shows where somebody is. */
async function withoutOutline(page: Page): Promise<string[]> {
	const before = await page.evaluateHandle(() => document.activeElement);
	await page.keyboard.press('Tab');
	return page.evaluate((stood) => {
		const shows = (one: Element | null) => {
			if (!one) return false;
			const { outlineStyle, outlineWidth } = getComputedStyle(one);
			return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
		};
		const all = document.querySelectorAll<HTMLInputElement>(
			'a[href], button, summary, input:not([type=hidden], [tabindex="-1"]), select, textarea'
		);
		const silent = [...all]
			.filter((one) => one.getClientRects().length > 0)
			// Of radios the first: the browser remembers in which of them somebody stood.
			.filter((one) => !one.matches('[type=radio]') || one === document.getElementsByName(one.name)[0])
			.filter((one) => {
				one.focus();
				return document.activeElement === one && !shows(one) && !shows(one.closest('label'));
			});
		// Whoever goes on by keys goes on from where they stood.
		const back = stood === document.body ? all[0] : stood;
		if (back instanceof HTMLElement) back.focus();
		return silent.map((one) => one.outerHTML.slice(0, 120));
	}, before);
}

/** What is chosen is told by the browser's own mark, or else by an edge that what is not chosen lacks. */
const chosenAlike = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const edge = (one: Element) => parseFloat(getComputedStyle(one).borderTopWidth);
		return [...document.querySelectorAll<HTMLInputElement>('input:checked')]
			.filter((one) => Number(getComputedStyle(one).opacity) === 0)
			.filter((one) => {
				const label = one.closest('label');
				const others = document.querySelectorAll(`[name="${one.name}"]:not(:checked)`);
				const other = [...others].find((each) => getComputedStyle(each).opacity === '0')?.closest('label');
				return !label || !other || edge(label) < edge(other) + 2;
			})
			.map((one) => one.outerHTML.slice(0, 120));
	});

/** In colours that the device chooses, light or dark. */
export async function expectSeenInForcedColours(page: Page, name: string) {
	await page.emulateMedia({ forcedColors: 'active' });
	expect(await chosenAlike(page), `${name}: chosen`).toEqual([]);
	expect(await withoutOutline(page), `${name}: focus`).toEqual([]);
	const silent = await page
		.locator('.notice')
		.evaluateAll((all) => all.filter((one) => getComputedStyle(one).borderTopWidth === '0px').length);
	expect(silent, `${name}: notices without an edge`).toBe(0);
	await page.emulateMedia({ forcedColors: 'none' });
	expect(await withoutOutline(page), `${name}: focus in our colours`).toEqual([]);
}

/** For people whom motion makes ill. */
export async function expectStill(page: Page, name: string) {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const moving = await page.evaluate(() =>
		[...document.querySelectorAll('*')]
			.filter((one) => {
				const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(one);
				const lasts = `${transitionDuration}, ${animationDuration}`.split(', ').map(parseFloat);
				return Math.max(...lasts) > 0.01 || scrollBehavior === 'smooth';
			})
			.map(({ tagName }) => tagName)
	);
	expect(moving, name).toEqual([]);
	await page.emulateMedia({ reducedMotion: 'no-preference' });
}

/** Read from the right: nothing keeps to the left, and what is ticked stands on the right of its words. */
export async function expectMirrored(page: Page, name: string) {
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	const left = await page.evaluate(() => {
		const shown = [...document.querySelectorAll('main *')].filter((one) => one.getClientRects().length > 0);
		const aligned = shown.filter(
			(one) =>
				['left', '-webkit-left'].includes(getComputedStyle(one).textAlign) && !one.matches('[dir=ltr], code')
		);
		const beside = shown.filter((one) => {
			if (!one.matches('label') || getComputedStyle(one).flexDirection !== 'row') return false;
			const [box, words] = [one.querySelector('input'), one.querySelector('span')];
			if (!box || !words || getComputedStyle(one).display !== 'flex') return false;
			return box.getBoundingClientRect().left < words.getBoundingClientRect().left;
		});
		const lists = shown.filter(
			(one) => one.matches('ul, ol') && parseFloat(getComputedStyle(one).paddingLeft) > 0
		);
		return [...aligned, ...beside, ...lists].map((one) => one.outerHTML.slice(0, 120));
	});
	expect(left, name).toEqual([]);
}
