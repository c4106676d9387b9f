import { count } from '../board/count.ts';

/** How many people answered a poll, in words, as they were counted last; under the smallest group shown only that it is so. */
export function sayAnswered({ people, k }: { people: number | null; k: number }): string {
	if (people === null) return `Fewer than ${k} people counted so far`;
	return people === 1 ? 'One person answered' : `${count(people)} people answered`;
}
