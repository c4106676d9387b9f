// Numbers as people write them: a comma or a point before decimals, spaces between thousands.
import type { KindWords } from './kind.ts';

/** The number, or null where it is none. A comma and a point together are not guessed at. */
export function readNumber(given: string): number | null {
	const plain = given
		.trim()
		.replaceAll(/[\s\u00a0\u202f’']/g, '')
		.replace(/^[−–]/, '-');
	if (!/^[+-]?\d{1,15}([.,]\d{1,10})?$/.test(plain)) return null;
	return Number(plain.replace(',', '.'));
}

/** What a number outside its bounds is told; '' when it lies within. */
export function boundsProblem(
	value: number,
	{ least, most }: { least?: number | undefined; most?: number | undefined },
	words: KindWords
): string {
	if (least !== undefined && value < least) return words.orMore(least);
	if (most !== undefined && value > most) return words.orLess(most);
	return '';
}
