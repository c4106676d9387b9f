// Words that a person wants masked besides what the mask finds, as spans of the answer as written.
import { Refused } from '../../errors.ts';
import type { MaskedSpan } from '../shown-words.store.server.ts';

const MOST = 20;

/** Each of these words, one a line, wherever it stands in the text. Throws Refused for one that stands nowhere. */
export function findMasked(text: string, asked: string): MaskedSpan[] {
	const wanted = [...new Set(asked.split('\n').map((line) => line.trim()))].filter(Boolean);
	if (wanted.length > MOST) throw new Refused(`Mask at most ${MOST} places at once.`);
	return wanted.flatMap((words) => {
		const found = placesOf(text, words);
		if (found.length === 0)
			throw new Refused('Some of these words do not stand in the answer.', {
				also: 'Write them as they stand in the answer, one place a line.'
			});
		return found;
	});
}

/** Case is no difference. Compared letter by letter, because some letters change their length with their case. */
function placesOf(text: string, words: string): MaskedSpan[] {
	const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
	return [...text.matchAll(new RegExp(escaped, 'giu'))].map(({ 0: found, index }) => ({
		start: index,
		end: index + found.length
	}));
}
