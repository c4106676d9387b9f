// All responses in parts, so that a large poll is marked by and by and it can be told how far that is.

/** A part of all ids: from the first up to the last, both with it. */
export type Slice = { from: string; to: string };

/** So many parts of all ids, about equally many responses in each, because their ids are random. */
export const slicesOf = (many: number): Slice[] => {
	const bound = (at: number) => Math.ceil((at * 2 ** 32) / many);
	const id = (head: number, rest: string) => `${head.toString(16).padStart(8, '0')}-${rest}`;
	return Array.from({ length: many }, (_slice, at) => ({
		from: id(bound(at), '0000-0000-0000-000000000000'),
		to: id(bound(at + 1) - 1, 'ffff-ffff-ffff-ffffffffffff')
	}));
};
