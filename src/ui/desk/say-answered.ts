import { count } from '../board/count.ts';

/** How many people answered a poll, in words; under the smallest group shown only that it is so. */
export function sayAnswered({ people, k }: { people: number | null; k: number }): string {
	if (people === null) return `Fewer than ${k} people have answered`;
	return people === 1 ? 'One person answered' : `${count(people)} people answered`;
}
