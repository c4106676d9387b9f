// The texts of a poll as they stand before whoever translates it: in parts, each with the place where it is read.
import type { PollContent } from '#domain/polls/poll.ts';
import { translatable } from '#domain/polls/translatable.ts';
import { stringPlace } from '#domain/polls/versions/string-place.ts';

export type Line = { path: string; part: string; name: string; original: string };
export type Part = { title: string; lines: Line[] };

export const linesOf = (content: PollContent): Line[] =>
	translatable(content).map(({ path, words }) => ({ path, ...stringPlace(content, path), original: words }));

/** Lines of the same part that follow each other. */
export function partsOf(lines: readonly Line[]): Part[] {
	const parts: Part[] = [];
	for (const line of lines) {
		const title = line.part || 'The poll';
		const last = parts.at(-1);
		if (last?.title === title) last.lines.push(line);
		else parts.push({ title, lines: [line] });
	}
	return parts;
}

/** More than a line of a field. */
const LONG = 60;
export const isLong = (words: string): boolean => words.length > LONG || words.includes('\n');
