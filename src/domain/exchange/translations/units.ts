// What a file of translations holds, whatever its format: each text of the poll, where it stands, and its words in one language.
import { textsOf } from '../../polls/change-translations.ts';
import type { ChangedOriginals } from '../../polls/changed-originals.ts';
import type { PollContent } from '../../polls/poll.ts';
import { translatable } from '../../polls/translatable.ts';
import { stringWords } from '../../polls/versions/string-place.ts';

export const MOST = { bytes: 4_000_000, units: 20_000, text: 100_000, depth: 60 } as const;

export type WrittenUnit = {
	path: string;
	/** Question 3: answer 2. */
	place: string;
	source: string;
	/** '' where nothing is written yet. */
	target: string;
	/** It was made of other words than `source`. */
	isOld: boolean;
};

/** As it stands in a file that came back. */
export type ReadUnit = {
	path: string;
	/** The original that was translated; null where the file does not say. */
	source: string | null;
	target: string;
};
export type ReadFile = {
	/** The language that the file says it is in; null where it says none. */
	language: string | null;
	units: ReadUnit[];
};

export function unitsOf(content: PollContent, tag: string, changed: ChangedOriginals): WrittenUnit[] {
	const texts = textsOf(content, tag);
	const old = new Set(Object.keys(changed[tag] ?? {}));
	return translatable(content).map(({ path, words }) => ({
		path,
		place: stringWords(content, path),
		source: plain(words),
		target: plain(texts.get(path) ?? ''),
		isOld: old.has(path)
	}));
}

// Controls, halves of characters and what is no character: XML has no way to write them, and nobody means them.
const UNWRITABLE =
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Words as every format can hold them: lines end in one way. */
export const plain = (words: string): string => words.replace(UNWRITABLE, '').replace(/\r\n?/g, '\n');
