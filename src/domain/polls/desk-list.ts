// How the polls of a workspace stand in its list: which state each is in, which come first, and which one looks for.
export type PollState = 'open' | 'draft' | 'closed';
type Line = { version: unknown; closed: boolean; archived: boolean };

export const stateOf = ({ version, closed }: Pick<Line, 'version' | 'closed'>): PollState =>
	version === null ? 'draft' : closed ? 'closed' : 'open';

const PLACES: PollState[] = ['open', 'draft', 'closed'];

/** What takes answers, then what is being written, then what is over; within each as it came, and the archive last. */
export const inOrder = <T extends Line>(lines: readonly T[]): T[] => {
	const placeOf = (line: T) => (line.archived ? PLACES.length : PLACES.indexOf(stateOf(line)));
	return lines.toSorted((a, b) => placeOf(a) - placeOf(b));
};

const plain = (words: string) => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a title holds all the words that somebody looks for, in any order, whatever their case and accents. */
export function isCalled(title: string, asked: string): boolean {
	const called = plain(title);
	return plain(asked)
		.split(/\s+/)
		.every((word) => called.includes(word));
}
