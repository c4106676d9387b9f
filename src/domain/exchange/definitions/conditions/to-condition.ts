// A rule of another tool as a condition of ours: only where it says exactly the same; else why not.
import { condition, type Clause, type Condition } from '../../../polls/journey/condition.ts';
import { CannotSay, readTree, type Node } from './tree.ts';

/** What a name in a rule stands for. */
export type Referred = {
	/** The id of the question here. */
	of: string;
	part?: string;
	/** The name stands for one choice: comparing it with yes asks whether that was chosen. */
	choice?: string;
	/** Ids of what can be answered, by what the file calls them; null where anything may be written. */
	values: ReadonlyMap<string, string> | null;
};
/** Finds what a name stands for, or throws CannotSay. `bare`: it was written without brackets. */
export type Refer = (name: string, bare: boolean) => Referred;

type Group = { join: 'all' | 'any' | 'none'; of: Piece[] };
type Piece = Clause | Group;
type Said = Piece | 'always' | 'never';

/** The condition; null where it always holds. Throws CannotSay with why it cannot be said. */
export function toCondition(text: string, refer: Refer): Condition | null {
	const said = say(readTree(text), refer);
	if (said === 'always') return null;
	if (said === 'never') throw new CannotSay('never holds');
	const read = condition.safeParse('compare' in said ? { join: 'all', of: [said] } : said);
	if (!read.success) throw new CannotSay('joins more than can be joined here');
	return read.data;
}

/** Both together; null: always. */
export function both(one: Condition | null, other: Condition | null): Condition | null {
	if (!one || !other) return one ?? other;
	const read = condition.safeParse(join('all', [one, other]));
	if (!read.success) throw new CannotSay('joins more than can be joined here');
	return read.data;
}

function say(node: Node, refer: Refer): Said {
	switch (node.is) {
		case 'join':
			return join(
				node.join === 'and' ? 'all' : 'any',
				node.of.map((each) => say(each, refer))
			);
		case 'not':
			return not(say(node.of, refer));
		case 'compare':
			return compare(node, refer);
		case 'call':
			return call(node, refer);
		case 'number':
			return node.value === 0 ? 'never' : 'always';
		case 'name': {
			if (node.bare && /^(true|false)$/i.test(node.name))
				return /^true$/i.test(node.name) ? 'always' : 'never';
			const found = refer(node.name, node.bare);
			if (found.choice !== undefined) return clause(found, 'is', found.choice);
			throw new CannotSay('asks whether an answer is true, without comparing it');
		}
		default:
			throw new CannotSay('compares nothing');
	}
}

function join(how: 'all' | 'any', of: Said[]): Said {
	const [nothing, all] = how === 'all' ? (['always', 'never'] as const) : (['never', 'always'] as const);
	if (of.includes(all)) return all;
	const flat = of.flatMap((each): Piece[] => {
		if (each === 'always' || each === 'never') return [];
		return 'join' in each && each.join === how ? each.of : [each];
	});
	const once = new Map(flat.map((piece) => [JSON.stringify(piece), piece]));
	const pieces = [...once.values()];
	const [only] = pieces;
	if (!only) return nothing;
	return pieces.length === 1 ? only : { join: how, of: pieces };
}

function not(said: Said): Said {
	if (said === 'always') return 'never';
	if (said === 'never') return 'always';
	if ('compare' in said) {
		if (said.compare === 'answered') return { ...said, compare: 'not-answered' };
		if (said.compare === 'not-answered') return { ...said, compare: 'answered' };
		return { join: 'none', of: [said] };
	}
	if (said.join === 'any') return { join: 'none', of: said.of };
	if (said.join === 'none')
		return said.of.length === 1 ? (said.of[0] ?? 'always') : { join: 'any', of: said.of };
	return { join: 'none', of: [said] };
}

function clause({ of, part }: Referred, compare: Clause['compare'], value?: string): Clause {
	return { of, ...(part === undefined ? {} : { part }), compare, ...(value === undefined ? {} : { value }) };
}

type Compared = Extract<Node, { is: 'compare' }>;
const FLIPPED: Record<string, Compared['how']> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
const SIGNS: Record<string, Clause['compare']> = {
	'<': 'less-than',
	'<=': 'at-most',
	'>': 'more-than',
	'>=': 'at-least'
};

function compare({ how, left, right }: Compared, refer: Refer): Said {
	if (how === 'empty') return clause(asReferred(left, refer), 'not-answered');
	if (how === 'notempty') return clause(asReferred(left, refer), 'answered');
	if (isValue(left) && !isValue(right))
		return compare({ is: 'compare', how: FLIPPED[how] ?? how, left: right, right: left }, refer);
	if (left.is === 'call') return compareCount(left, how, right, refer);
	if (right.is === 'list') return compareList(left, how, right.of, refer);
	const found = asReferred(left, refer);
	const value = valueOf(right);
	if (value === null) throw new CannotSay('compares two answers with each other');
	if (value.trim() === '' && (how === '=' || how === '!='))
		return clause(found, how === '=' ? 'not-answered' : 'answered');
	const sign = SIGNS[how];
	if (sign) {
		if (found.choice !== undefined) throw new CannotSay('computes with a choice');
		return clause(found, sign, value);
	}
	const isNegated = how === '!=' || how === 'notcontains';
	const isContains = (how === 'contains' || how === 'notcontains') && found.values === null;
	const plain = isContains ? clause(found, 'contains', value) : equals(found, value);
	return isNegated ? not(plain) : plain;
}

/** A choice that stands for itself is chosen or not: `Y`, `1` and `true` say that it is. */
function equals(found: Referred, value: string): Said {
	if (found.choice !== undefined) {
		if (!/^(y|yes|1|true)$/i.test(value)) throw new CannotSay(`compares a choice with “${value}”`);
		return clause(found, 'is', found.choice);
	}
	const known = found.values?.get(value);
	if (found.values && known === undefined)
		throw new CannotSay(`compares with “${value}”, which is not among the answers offered`);
	return clause(found, 'is', known ?? value);
}

function compareList(left: Node, how: Compared['how'], of: Node[], refer: Refer): Said {
	const found = asReferred(left, refer);
	const each = of.map((node) => equals(found, valueOf(node) ?? ''));
	if (how === 'anyof' || ((how === '=' || how === 'contains') && of.length === 1)) return join('any', each);
	if (how === 'allof' || how === 'contains') return join('all', each);
	throw new CannotSay('compares with a list');
}

const COUNTING = new Set(['count', 'count-selected', 'string-length', 'strlen', 'length']);

/** Counts can be told from none, and from all; nothing between. */
function compareCount(call_: Extract<Node, { is: 'call' }>, how: string, right: Node, refer: Refer): Said {
	const [first] = call_.of;
	const value = valueOf(right);
	if (!COUNTING.has(call_.name) || !first || call_.of.length !== 1 || value === null)
		throw new CannotSay(`uses ${call_.name}(), which has no counterpart here`);
	const found = asReferred(first, refer);
	const number = Number(value);
	const all = call_.name.startsWith('count') && found.values ? [...new Set(found.values.values())] : [];
	if ((how === '>' && number === 0) || (how === '>=' && number === 1) || (how === '!=' && number === 0))
		return clause(found, 'answered');
	if ((how === '=' && number === 0) || (how === '<' && number === 1) || (how === '<=' && number === 0))
		return clause(found, 'not-answered');
	const every = (): Said =>
		join(
			'all',
			all.map((id) => clause(found, 'is', id))
		);
	if (all.length > 0 && number === all.length && (how === '=' || how === '>=')) return every();
	if (all.length > 0 && number === all.length && (how === '<' || how === '!=')) return not(every());
	throw new CannotSay('counts how many were chosen');
}

function call({ name, of }: Extract<Node, { is: 'call' }>, refer: Refer): Said {
	const [first, second] = of;
	if (name === 'true') return 'always';
	if (name === 'false') return 'never';
	if (first && (name === 'is_empty' || name === 'empty'))
		return clause(asReferred(first, refer), 'not-answered');
	if (first && name === 'selected' && second) {
		const value = valueOf(second);
		if (value === null) throw new CannotSay('compares two answers with each other');
		return equals(asReferred(first, refer), value);
	}
	throw new CannotSay(`uses ${name}(), which has no counterpart here`);
}

const isValue = (node: Node): boolean =>
	node.is === 'text' ||
	node.is === 'number' ||
	(node.is === 'name' && node.bare && /^(true|false)$/i.test(node.name));

function valueOf(node: Node): string | null {
	if (node.is === 'text') return node.value;
	if (node.is === 'number') return String(node.value);
	if (node.is === 'name' && node.bare && isValue(node)) return node.name.toLowerCase();
	if (node.is === 'call') throw new CannotSay(`uses ${node.name}(), which has no counterpart here`);
	return null;
}

function asReferred(node: Node, refer: Refer): Referred {
	if (node.is === 'name') return refer(node.name, node.bare);
	if (node.is === 'call') throw new CannotSay(`uses ${node.name}(), which has no counterpart here`);
	throw new CannotSay('compares something that is not an answer');
}
