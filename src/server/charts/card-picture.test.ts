import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { asPng, canBeDrawn } from './as-png.ts';
import { cardPicture, type PicturedCard } from './card-picture.ts';

const card: PicturedCard = {
	...{
		kind: 'Pain point',
		title: 'The wait was too long',
		poll: 'How was our service?',
		workspace: 'Riverside'
	},
	...{ people: 1114, orMore: false, base: 6000, share: 0.19, low: 0.16, high: 0.22 },
	...{ edition: 3, countedOn: '28 November 2026' }
};
const wordsOf = (svg: string) => parseHTML(svg).document.querySelector('svg')?.textContent ?? '';

test('a card says its figure, its interval, of whom, and of which edition it is; twice it is the same', () => {
	const words = wordsOf(cardPicture(card));
	for (const part of [
		'The wait was too long',
		'19 %',
		'1,114 of 6,000 people, 16 % to 22 %',
		'“How was our service?”'
	])
		expect(words).toContain(part);
	expect(words).toContain('Edition 3, counted on 28 November 2026');
	expect(cardPicture(card)).toBe(cardPicture(card));
});

test('a name is somebody’s text: it is escaped, cut, and cannot break the picture', () => {
	const title = `<script>alert("1")</script> & ${'W'.repeat(400)} \u0000 \ud800 x`;
	const svg = cardPicture({ ...card, title });
	expect(svg).not.toContain('<script');
	expect(svg).not.toMatch(/[\u0000\ud800]/);
	expect(parseHTML(svg).document.querySelectorAll('text').length).toBeLessThan(14);
});

test('a PNG is drawn with the product’s typeface; where that lacks a letter none is drawn', async () => {
	const png = await asPng(cardPicture(card));
	expect([...png.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
	expect(png.length).toBeGreaterThan(20_000);
	const arabic = cardPicture({ ...card, title: 'الانتظار طويل' });
	expect(canBeDrawn(arabic)).toBe(false);
	await expect(asPng(arabic)).rejects.toThrow(/SVG/);
});
