import { expect, test } from 'vitest';
import { inGroups } from './in-groups.ts';

test('whoever comes while one act is under way goes together in the next, up to the most', async () => {
	const groups: number[][] = [];
	const first = Promise.withResolvers<void>();
	const give = inGroups(3, async (items: number[]) => {
		groups.push(items);
		if (groups.length === 1) await first.promise;
		return items.map((item) => item * 10);
	});
	const one = give('poll', 1);
	await Promise.resolve();
	await Promise.resolve();
	const others = [2, 3, 4, 5].map((item) => give('poll', item));
	first.resolve();
	expect(await Promise.all([one, ...others])).toEqual([10, 20, 30, 40, 50]);
	expect(groups).toEqual([[1], [2, 3, 4], [5]]);
});

test('one key does not wait for another, and a group that fails tells all of its own and nobody else', async () => {
	const stuck = Promise.withResolvers<void>();
	let isBroken = true;
	const give = inGroups(10, async (items: string[]) => {
		if (items.includes('stuck')) await stuck.promise;
		if (items.includes('wrong') && isBroken) throw new Error('the database is away');
		return items;
	});
	const waits = give('one poll', 'stuck');
	const [wrong, beside] = await Promise.allSettled([give('another', 'wrong'), give('another', 'beside')]);
	expect([wrong.status, beside.status]).toEqual(['rejected', 'rejected']);
	isBroken = false;
	expect(await give('another', 'wrong')).toBe('wrong');
	stuck.resolve();
	expect(await waits).toBe('stuck');
});
