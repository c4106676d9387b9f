// A poll's content as a tree of fields: how comparing and merging walk through it, whatever kinds of question there are.
import canonicalize from 'canonicalize';

export type Fields = Record<string, unknown>;
/** An entry of a list that is known by its id, wherever it stands. */
export type Entry = Fields & { id: string };

export const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isEntry = (value: unknown): value is Entry => isFields(value) && typeof value.id === 'string';

/** A list whose entries go by ids, each its own. An empty list is one, too. */
export const isEntries = (value: unknown): value is Entry[] =>
	Array.isArray(value) &&
	value.every(isEntry) &&
	new Set(value.map((entry) => entry.id)).size === value.length;

/** Equal in content, in whatever order the keys stand. */
export const isSame = (one: unknown, other: unknown): boolean =>
	one === other || (canonicalize(one) ?? '') === (canonicalize(other) ?? '');

/** The keys of either, in the order in which they stand. */
export const keysOf = (...all: Fields[]): string[] => [...new Set(all.flatMap((each) => Object.keys(each)))];

export const inside = (path: string, key: string): string => (path ? `${path}.${key}` : key);

/** Which of `after` stand where they stood, relative to each other: the most of them for which that is true. */
export function stayedInOrder(before: readonly string[], after: readonly string[]): Set<string> {
	const common = after.filter((id) => before.includes(id));
	const at = common.map((id) => before.indexOf(id));
	const longest: string[][] = [];
	common.forEach((id, here) => {
		const ahead = longest.filter((_chain, earlier) => (at[earlier] ?? 0) < (at[here] ?? 0));
		const best = ahead.reduce<string[]>((most, chain) => (chain.length > most.length ? chain : most), []);
		longest.push([...best, id]);
	});
	return new Set(longest.reduce<string[]>((most, chain) => (chain.length > most.length ? chain : most), []));
}
