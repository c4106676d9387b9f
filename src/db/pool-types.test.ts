import { expect, test, vi } from 'vitest';
import { learnTypes, openLine } from './line.ts';
import { openPool } from './pool.ts';

vi.mock(import('./line.ts'), async (load) => ({ ...(await load()), learnTypes: vi.fn(), openLine: vi.fn() }));

// npm run faults ended the whole of Candor: a line was cut while the driver asked for types by itself.
test('types are asked for once, however often a line cannot be opened; and again where they could not be had', async () => {
	const pool = openPool('postgres://nowhere', 1, {});
	vi.mocked(learnTypes).mockRejectedValueOnce(new Error('away'));
	await expect(pool.reserve()).rejects.toThrow('away');
	vi.mocked(learnTypes).mockResolvedValue({ parsers: {}, serializers: {} });
	vi.mocked(openLine).mockRejectedValue(new Error('cut'));
	for (let n = 0; n < 3; n += 1) await expect(pool.reserve()).rejects.toThrow('cut');
	expect(learnTypes).toHaveBeenCalledTimes(2);
});
