// Two people changed the same draft at the same time: what each of them changed is kept, field by field. Only where both
// changed the same field otherwise, somebody has to choose.
import { pollContentSchema, type PollContent } from './poll.ts';
import {
	inside,
	isEntries,
	isFields,
	isSame,
	keysOf,
	type Entry,
	type Fields
} from './versions/content-tree.ts';

/** The same field, changed by both. A value is undefined where the field, or its entry, was taken out. */
export type Clash = { path: string; mine: unknown; theirs: unknown };
export type Merged = { content: PollContent; clashes: Clash[] };

/** The path of the order of a list: its own, and this. */
const ORDER = '#order';

/**
 * What both changed since `base`. In clashes `content` holds mine until somebody chooses; `chosen` names the paths in which
 * theirs is taken. Nothing is ever dropped without standing in `clashes`.
 */
export function mergeDrafts(
	base: PollContent,
	mine: PollContent,
	theirs: PollContent,
	chosen: readonly string[] = []
): Merged {
	const clashes: Clash[] = [];
	const merged = pollContentSchema.safeParse(
		mergeField('', base, mine, theirs, (clash) => {
			clashes.push(clash);
			return chosen.includes(clash.path) ? clash.theirs : clash.mine;
		})
	);
	if (merged.success) return { content: merged.data, clashes };
	// Together they are more than a poll can hold: one of them as a whole.
	return {
		content: chosen.includes('') ? theirs : mine,
		clashes: [{ path: '', mine, theirs }]
	};
}

/** Notes a clash and returns what stands there meanwhile. */
type Clashes = (clash: Clash) => unknown;

function mergeField(path: string, base: unknown, mine: unknown, theirs: unknown, clash: Clashes): unknown {
	if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
	if (isSame(base, mine)) return theirs;
	// Where both began to translate, their texts are put together; where one took a language out, somebody has to choose.
	if (base === undefined && isFields(mine) && isFields(theirs) && TRANSLATIONS.test(path))
		return mergeFields(path, {}, mine, theirs, clash);
	if (isFields(base) && isFields(mine) && isFields(theirs) && isOneKind(base, mine, theirs))
		return mergeFields(path, base, mine, theirs, clash);
	if (isEntries(base) && isEntries(mine) && isEntries(theirs))
		return mergeEntries(path, base, mine, theirs, clash);
	return clash({ path, mine, theirs });
}

const TRANSLATIONS = /^translations(\.[^.]+)?$/;

/** A question of another kind has other fields: it is taken as a whole. */
const isOneKind = (base: Fields, mine: Fields, theirs: Fields) =>
	isSame(base.kind, mine.kind) && isSame(base.kind, theirs.kind);

function mergeFields(path: string, base: Fields, mine: Fields, theirs: Fields, clash: Clashes): Fields {
	const merged = keysOf(base, mine, theirs).map((key): [string, unknown] => [
		key,
		mergeField(inside(path, key), base[key], mine[key], theirs[key], clash)
	]);
	return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

function mergeEntries(
	path: string,
	base: Entry[],
	mine: Entry[],
	theirs: Entry[],
	clash: Clashes
): unknown[] {
	const find = (list: Entry[], id: string) => list.find((entry) => entry.id === id);
	return mergeOrder(path, idsOf(base), idsOf(mine), idsOf(theirs), clash).flatMap((id) => {
		const merged = mergeField(inside(path, id), find(base, id), find(mine, id), find(theirs, id), clash);
		return merged === undefined ? [] : [merged];
	});
}

const idsOf = (list: Entry[]) => list.map((entry) => entry.id);

/** The ids of both lists, in the order of whoever moved something; whatever the other added stands after what it stood after. */
function mergeOrder(
	path: string,
	base: string[],
	mine: string[],
	theirs: string[],
	clash: Clashes
): string[] {
	const everywhere = base.filter((id) => mine.includes(id) && theirs.includes(id));
	const orderIn = (list: string[]) => list.filter((id) => everywhere.includes(id));
	const [myOrder, theirOrder] = [orderIn(mine), orderIn(theirs)];
	const theyMoved = !isSame(theirOrder, everywhere);
	const bothMoved = theyMoved && !isSame(myOrder, everywhere) && !isSame(myOrder, theirOrder);
	const isTheirs = bothMoved
		? isSame(clash({ path: inside(path, ORDER), mine: myOrder, theirs: theirOrder }), theirOrder)
		: theyMoved;
	return isTheirs ? insertAfter(theirs, mine) : insertAfter(mine, theirs);
}

function insertAfter(list: string[], others: string[]): string[] {
	const all = [...list];
	others.forEach((id, at) => {
		if (!all.includes(id)) all.splice(all.indexOf(others[at - 1] ?? '') + 1, 0, id);
	});
	return all;
}

/** Whether a path names the order of a list; that list's path, or null. */
export const orderOf = (path: string): string | null =>
	path.endsWith(`.${ORDER}`) ? path.slice(0, -ORDER.length - 1) : null;
