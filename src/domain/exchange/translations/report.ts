// What becomes of each text in a file of translations. Nothing is left out without being counted.
import { textsOf } from '../../polls/change-translations.ts';
import { wordsByPath } from '../../polls/changed-originals.ts';
import type { PollContent } from '../../polls/poll.ts';
import { LONGEST_WORDS } from '../../polls/translations.ts';
import { stringWords } from '../../polls/versions/string-place.ts';
import { plain, type ReadUnit } from './units.ts';

/** In the order in which they are worth reading. */
export const OUTCOMES = {
	original: 'Written, but the original has changed since the file was made',
	long: 'Too long, left out',
	duplicate: 'Twice in the file, the first was read',
	unknown: 'No such text in this poll, left out',
	missing: 'Nothing written yet',
	changed: 'Replaces what stands here',
	taken: 'New',
	same: 'As it stands here'
} as const;
export type Outcome = keyof typeof OUTCOMES;

export type Line = { outcome: Outcome; path: string; place: string; was: string; is: string };
export type Report = { lines: Line[]; words: Map<string, string>; originals: Map<string, string> };

const LONGEST_SHOWN = 300;
const short = (words: string): string =>
	words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words;

/** `words`: what would be written; `originals`: those of them that were made of another original, and which. */
export function judge(content: PollContent, tag: string, units: readonly ReadUnit[]): Report {
	const [originals, texts] = [wordsByPath(content), textsOf(content, tag)];
	const report: Report = { lines: [], words: new Map(), originals: new Map() };
	const seen = new Set<string>();
	const note = (outcome: Outcome, path: string, was = '', is = '') => {
		const place = originals.has(path) ? stringWords(content, path) : path.slice(0, 200);
		report.lines.push({ outcome, path, place, was: short(was), is: short(is) });
	};
	for (const { path, source, target } of units) {
		const [original, was, is] = [originals.get(path), texts.get(path) ?? '', plain(target)];
		if (seen.has(path)) note('duplicate', path, '', is);
		else if (original === undefined) note('unknown', path, '', is);
		else if (is.trim() === '') note(was === '' ? 'missing' : 'same', path, was);
		else if (is.length > LONGEST_WORDS) note('long', path, was, is);
		else if (is === plain(was)) note('same', path, was);
		else {
			const isOld = source !== null && plain(source) !== plain(original);
			note(isOld ? 'original' : was === '' ? 'taken' : 'changed', path, was, is);
			report.words.set(path, is);
			if (isOld) report.originals.set(path, plain(source));
		}
		seen.add(path);
	}
	for (const path of originals.keys()) if (!seen.has(path) && !texts.has(path)) note('missing', path);
	return report;
}
