import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { standingChart } from './standing-chart.ts';
import { trendChart } from './trend-chart.ts';

const seen = (share: number) => ({ people: 20, share, low: share - 0.05, high: share + 0.05 });
const points = [0.2, null, 0.3].map((share, at) => ({
	...{ label: `2021-0${at + 1}`, of: 100 },
	seen: share === null ? null : seen(share),
	untold: share === null ? ('few' as const) : null
}));
const dots = (svg: string) => parseHTML(svg).document.querySelectorAll('[aria-label="dot"] circle').length;

test('a trend draws what is told, leaves a gap where it is not, and says what it is', () => {
	const svg = trendChart('Waiting is "<too>" long & more', points);
	expect(dots(svg)).toBe(2);
	expect(svg).toContain('aria-label="Waiting is &quot;&lt;too&gt;&quot; long &amp; more"');
	expect(svg).toContain('2 of 3 periods');
	expect(svg).toMatch(/^<svg[^>]+xmlns="http:\/\/www.w3.org\/2000\/svg"/);
	expect(trendChart('Waiting', points)).toBe(trendChart('Waiting', points));
});

test('a standing draws every theme with its interval, whatever its name is', () => {
	const name = 'A very long name of a theme that somebody wrote without ever thinking of a chart';
	const svg = standingChart('Pain points', [
		{ name: `${name} A`, ...seen(0.4) },
		{ name: `${name} <script>B`, ...seen(0.2) }
	]);
	expect(dots(svg)).toBe(2);
	expect(svg).not.toContain('<script');
});

test('of a theme that nearly everybody said the standing draws only the least', () => {
	const svg = standingChart('Pain points', [{ name: 'Waiting', ...seen(0.8), orMore: true }]);
	expect(parseHTML(svg).document.querySelector('svg')?.textContent).toContain('Waiting (or more)');
});
