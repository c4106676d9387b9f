// An answer cut where its span or a mask begins or ends, for those who see it as written: put together, it is the answer.
import { inOrder, masksIn, type Mask } from '../words/masks.ts';

export type Passage = {
	start: number;
	words: string;
	found: boolean;
	/** What others see here instead; '' where they see the words. */
	put: string;
};

export const masksOf = (text: string, byHand: readonly Mask[] = []): Mask[] =>
	inOrder([...masksIn(text), ...byHand]);

export function inMasks(
	text: string,
	span: { start: number; end: number },
	masks: readonly Mask[]
): Passage[] {
	const whole = span.start <= 0 && span.end >= text.length;
	const cuts = [0, text.length, span.start, span.end, ...masks.flatMap(({ start, end }) => [start, end])];
	const places = [...new Set(cuts)].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
	return places.slice(0, -1).map((start, at) => ({
		start,
		words: text.slice(start, places[at + 1]),
		found: !whole && span.start <= start && start < span.end,
		put: masks.find((mask) => mask.start <= start && start < mask.end)?.put ?? ''
	}));
}
