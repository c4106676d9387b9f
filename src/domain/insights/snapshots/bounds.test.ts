import { expect, test } from 'vitest';
import { forcesAnybody } from './audit.ts';
import { pinAnybody } from './bounds.ts';

/** Four groups that two questions make of forty people; three of them stand alone between the two. */
const standings = new Map([
	['0,1,3', 3],
	['0,1,4', 17],
	['0,2,3', 20]
]);

test('sums of which no two give anybody away do so together, where they fit in one way only', () => {
	expect(pinAnybody([[0, 20]], standings)).toBe(false);
	// Of 40 people 20 said it; 12 of the 20 in one group, 11 of the 23 in another: all of the three did.
	expect(
		pinAnybody(
			[
				[0, 20],
				[1, 12],
				[3, 11]
			],
			standings
		)
	).toBe(true);
	expect(
		pinAnybody(
			[
				[0, 20],
				[1, 12],
				[3, 9]
			],
			standings
		)
	).toBe(false);
});

test('"fewer than ten" counts as well: two more people, and eleven who said it, are two who said it', () => {
	const gram = [
		[22, 22],
		[22, 24]
	];
	expect(
		forcesAnybody(
			[
				[0, 0, 9],
				[1, 11]
			],
			gram
		)
	).toBe(true);
	expect(
		forcesAnybody(
			[
				[0, 0, 9],
				[1, 9]
			],
			gram
		)
	).toBe(false);
});
