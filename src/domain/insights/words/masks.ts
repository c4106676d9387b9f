// Masks of a text as spans, so that what the mask finds and what a person masks besides are one list, and words can be cut
// anywhere without showing half of what is masked.
import { findPersonalData, SHOWN } from './mask.ts';

/** A place in the text as written, in UTF-16 units; `put`: what stands there for others. */
export type Mask = { start: number; end: number; put: string };

/** What the mask finds. */
export const masksIn = (text: string): Mask[] =>
	findPersonalData(text).map(({ start, end, kind }) => ({ start, end, put: SHOWN[kind] }));

/** Masks in order; two that overlap are one. */
export function inOrder(masks: readonly Mask[]): Mask[] {
	const ordered: Mask[] = [];
	for (const mask of [...masks].sort((a, b) => a.start - b.start || b.end - a.end)) {
		const last = ordered.at(-1);
		if (last && mask.start < last.end)
			ordered[ordered.length - 1] = { ...last, end: Math.max(last.end, mask.end) };
		else ordered.push(mask);
	}
	return ordered;
}

/** The text from `from` to `to` with these masks in place. One that begins before stands there, and not here again. */
export function masked(text: string, masks: readonly Mask[], from = 0, to = text.length): string {
	let words = '';
	let at = from;
	for (const { start, end, put } of masks) {
		if (end <= at || start >= to) continue;
		words += text.slice(at, Math.max(at, start)) + (start >= from ? put : '');
		at = Math.min(end, to);
	}
	return words + text.slice(at, to);
}
