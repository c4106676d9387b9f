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

test('an estimated figure is told as one, and not as Wilson’s of a count that does not come to it', () => {
	const estimated = { people: 64, base: 170, share: 0.28, low: 0.21, high: 0.34 };
	const words = wordsOf(cardPicture({ ...card, ...estimated, how: 'estimated', audited: 120 }));
	expect(words).toContain('about 28 %');
	expect(words).toContain('from 120 drawn at random, 21 % to 34 %');
	expect(words).not.toMatch(/Wilson|64|170/);
	expect(wordsOf(cardPicture({ ...card, how: 'chosen' }))).toContain('somebody chose to read');
});

test('of what nearly everybody said only the least is told, with an interval that holds the truth', () => {
	// As an edition of before kept it.
	const nearly = { people: 50, base: 60, orMore: true, share: 50 / 60, low: 0.72, high: 0.91 };
	const words = wordsOf(cardPicture({ ...card, ...nearly }));
	expect(words).toContain('over 83 %');
	expect(words).toContain('50 or more of 60 people, 72 % to 100 %');
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
