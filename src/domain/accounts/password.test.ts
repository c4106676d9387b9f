// Whether an account exists must not show in how long a refusal takes: both ways do the same work, with the same parameters.
import * as argon2 from '@node-rs/argon2';
import { afterEach, expect, test, vi } from 'vitest';
import { hashPassword, passwordMatches } from './password.ts';

vi.mock('@node-rs/argon2', async (original) => {
	const real = await original<typeof argon2>();
	return { ...real, hash: vi.fn(real.hash), verify: vi.fn(real.verify) };
});
afterEach(() => vi.clearAllMocks());

/** How much work a hash says it took: memory, passes, lanes. */
const workOf = (hashed: string) => /\$m=\d+,t=\d+,p=\d+\$/.exec(hashed)?.[0];

test('where nobody has this e-mail, the guess is hashed once, with the parameters that a stored hash has', async () => {
	const stored = await hashPassword('four quiet words here');
	vi.clearAllMocks();
	expect(await passwordMatches(null, 'a guess')).toBe(false);
	expect([vi.mocked(argon2.hash).mock.calls.length, vi.mocked(argon2.verify).mock.calls.length]).toEqual([
		1, 0
	]);
	const [done] = vi.mocked(argon2.hash).mock.results;
	expect(workOf(String(await done?.value))).toBe(workOf(stored));
});

test('where somebody has it, the guess is verified once, and nothing else is done', async () => {
	const stored = await hashPassword('four quiet words here');
	vi.clearAllMocks();
	expect(await passwordMatches(stored, 'a guess')).toBe(false);
	expect([vi.mocked(argon2.hash).mock.calls.length, vi.mocked(argon2.verify).mock.calls.length]).toEqual([
		0, 1
	]);
	expect(await passwordMatches(stored, 'four quiet words here')).toBe(true);
});
