import { expect, test, vi } from 'vitest';
import { readTogether } from './read-together.ts';

test('a crowd shares a read, and nobody is told what was true before they came', async () => {
	let value = 'old';
	let reads = 0;
	const read = readTogether(async () => {
		reads += 1;
		const seen = value;
		await new Promise((resolve) => setTimeout(resolve, 50));
		return seen;
	});
	const first = Array.from({ length: 50 }, () => read('poll'));
	await vi.waitFor(() => expect(reads).toBe(1), { interval: 1 });
	value = 'new';
	const second = Array.from({ length: 50 }, () => read('poll'));
	expect(await Promise.all(second)).toEqual(Array(50).fill('new'));
	expect(new Set(await Promise.all(first))).toEqual(new Set(['old']));
	expect(reads).toBe(2);
});

test('a read that fails fails for those who shared it, and the next is begun anew', async () => {
	let works = false;
	const read = readTogether(async () => {
		if (!works) throw new Error('no database');
		return 'there';
	});
	await expect(Promise.all([read('poll'), read('poll')])).rejects.toThrow('no database');
	works = true;
	expect(await read('poll')).toBe('there');
});

test('what is asked about one poll does not wait for another', async () => {
	const read = readTogether((key: string) =>
		key === 'slow' ? new Promise<string>(() => {}) : Promise.resolve(key)
	);
	void read('slow');
	expect(await read('quick')).toBe('quick');
});
