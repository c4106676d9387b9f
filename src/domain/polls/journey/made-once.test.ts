import { expect, test, vi } from 'vitest';
import { madeOnce } from './made-once.ts';

test('what is frozen is made of once; what may change is made of anew', () => {
	const make = vi.fn(({ n }: { n: number }) => ({ twice: 2 * n }));
	const made = madeOnce(make);
	const published = Object.freeze({ n: 1 });
	const draft = { n: 1 };
	expect(made(published)).toBe(made(published));
	expect(made(Object.freeze({ n: 3 }))).toEqual({ twice: 6 });
	expect(made(draft)).toEqual({ twice: 2 });
	draft.n = 2;
	expect(made(draft)).toEqual({ twice: 4 });
	expect(make).toHaveBeenCalledTimes(4);
});
