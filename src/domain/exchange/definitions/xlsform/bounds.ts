// Constraints of an XLSForm that are a plain range: `. >= 18 and . <= 99`. Whatever else they say is left out, in words.
import { CannotSay, readTree, type Comparison, type Node } from '../conditions/tree.ts';

export type Range = {
	least?: number;
	most?: number;
	from?: string;
	until?: string;
	longest?: number;
	atLeast?: number;
	atMost?: number;
};
type Found = { settings: Range; why: string; changed: string };

export function boundsOf(constraint: string, kind: string, whole: boolean): Found {
	try {
		const tree = readTree(constraint);
		const sides = tree.is === 'join' && tree.join === 'and' ? tree.of : [tree];
		const ranges = sides.map((side) => rangeOf(side, kind, whole));
		const isStrict = ranges.some(({ strict }) => strict);
		return {
			settings: Object.assign({}, ...ranges.map(({ range }) => range)),
			why: '',
			changed: isStrict ? 'The bounds themselves are allowed here; in the file they were not.' : ''
		};
	} catch (cause) {
		if (!(cause instanceof CannotSay)) throw cause;
		return { settings: {}, why: `It ${cause.message}.`, changed: '' };
	}
}

const FLIPPED: Partial<Record<Comparison, Comparison>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
const isSelf = (node: Node | undefined) => node?.is === 'name' && node.name === '.';

function rangeOf(side: Node, kind: string, whole: boolean): { range: Range; strict: boolean } {
	if (side.is !== 'compare') throw new CannotSay('is more than a range');
	const how = isSelf(side.right) ? FLIPPED[side.how] : side.how in FLIPPED ? side.how : undefined;
	const limit = valueOf(isSelf(side.right) ? side.left : side.right);
	if (!how || limit === null) throw new CannotSay('is no range between numbers or days');
	const isLeast = how.startsWith('>');
	const isStrict = !how.endsWith('=');
	const exact = typeof limit === 'number' ? limit + (isStrict ? (isLeast ? 1 : -1) : 0) : limit;
	if (side.left.is === 'call' && isSelf(side.left.of[0]) && typeof exact === 'number') {
		if (/^count-selected$/.test(side.left.name) && kind === 'several')
			return { range: isLeast ? { atLeast: exact } : { atMost: exact }, strict: false };
		if (/^(string-length|strlen)$/.test(side.left.name) && /^(short|long)$/.test(kind) && !isLeast)
			return { range: { longest: exact }, strict: false };
	}
	if (!isSelf(side.left) && !isSelf(side.right)) throw new CannotSay('compares more than the answer');
	if (kind === 'date' && typeof limit === 'string' && !isStrict)
		return { range: isLeast ? { from: limit } : { until: limit }, strict: false };
	if (!/^(number|slider)$/.test(kind) || typeof limit !== 'number' || typeof exact !== 'number')
		throw new CannotSay('is no range between numbers or days');
	const bound = whole ? exact : limit;
	return { range: isLeast ? { least: bound } : { most: bound }, strict: isStrict && !whole };
}

/** A number, or a day as YYYY-MM-DD. */
function valueOf(node: Node): number | string | null {
	if (node.is === 'number') return node.value;
	if (node.is === 'call' && node.name === 'date' && node.of[0]) return valueOf(node.of[0]);
	return node.is === 'text' && /^\d{4}-\d{2}-\d{2}$/.test(node.value) ? node.value : null;
}
