// Numbers of people in the words of the register: nobody, fewer than the smallest group, or how many.
import { protectPeople } from '../insights/disclosure.ts';

export const fewerThan = (k: number): string => `fewer than ${k}`;

/** All who are held. */
export const sayPeople = (people: number, k: number): string =>
	people === 0 ? 'nobody' : people < k ? fewerThan(k) : String(people);

/** Some of `base`: never so close to all of them that the rest could be told. */
export function sayPart(people: number, base: number, k: number): string {
	if (people === 0) return 'nobody';
	const shown = protectPeople(people, base, k);
	if (!shown) return fewerThan(k);
	return shown.orMore && people < base ? `${shown.people} or more` : String(people);
}
