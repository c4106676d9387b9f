// Rules as other tools write them, read into a tree: one grammar for XLSForm, LimeSurvey and SurveyJS, which differ in how
// they name a question and in what their functions are called.

export type Node =
	| { is: 'text'; value: string }
	| { is: 'number'; value: number }
	/** A question: `${age}`, `{age}`, `.`, or a bare name. `bare`: written without brackets. */
	| { is: 'name'; name: string; bare: boolean }
	| { is: 'list'; of: Node[] }
	| { is: 'call'; name: string; of: Node[] }
	| { is: 'join'; join: 'and' | 'or'; of: Node[] }
	| { is: 'not'; of: Node }
	| { is: 'compare'; how: Comparison; left: Node; right: Node };
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=' | Word;
/** Comparisons that SurveyJS writes as words. */
type Word = 'contains' | 'notcontains' | 'anyof' | 'allof' | 'empty' | 'notempty';

/** A rule that cannot be read or said; the message is a part of a sentence: `it …`. */
export class CannotSay extends Error {}

type Token = { kind: 'text' | 'number' | 'name' | 'bare' | 'mark'; text: string };

const TOKEN =
	/\s+|\$?\{\s*([^{}]{1,200}?)\s*\}|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(\d+(?:\.\d+)?(?![A-Za-z0-9_]))|([A-Za-z0-9_][A-Za-z0-9_:-]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*|\.(?![0-9.]))|(==|!=|<>|<=|>=|&&|\|\||\*=|[=<>!(),[\]+*/-])/gy;

const MOST_TOKENS = 2000;

function tokensOf(text: string): Token[] {
	const tokens: Token[] = [];
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < text.length) {
		const found = TOKEN.exec(text);
		if (!found) throw new CannotSay('cannot be read');
		const [, braced, single, double, number, bare, mark] = found;
		if (braced !== undefined) tokens.push({ kind: 'name', text: braced });
		else if (single !== undefined || double !== undefined)
			tokens.push({ kind: 'text', text: (single ?? double ?? '').replace(/\\(.)/g, '$1') });
		else if (number !== undefined) tokens.push({ kind: 'number', text: number });
		else if (bare !== undefined) tokens.push({ kind: 'bare', text: bare });
		else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark });
		if (tokens.length > MOST_TOKENS) throw new CannotSay('is too long to be read');
	}
	return tokens;
}

const SIGNS: Record<string, Comparison> = {
	'=': '=',
	'==': '=',
	eq: '=',
	equal: '=',
	'!=': '!=',
	'<>': '!=',
	ne: '!=',
	notequal: '!=',
	'<': '<',
	lt: '<',
	less: '<',
	'<=': '<=',
	le: '<=',
	lessorequal: '<=',
	'>': '>',
	gt: '>',
	greater: '>',
	'>=': '>=',
	ge: '>=',
	greaterorequal: '>=',
	'*=': 'contains',
	contains: 'contains',
	contain: 'contains',
	notcontains: 'notcontains',
	notcontain: 'notcontains',
	anyof: 'anyof',
	allof: 'allof',
	empty: 'empty',
	notempty: 'notempty'
};
const DEEPEST = 40;

/** Reads a rule. Throws CannotSay. */
export function readTree(text: string): Node {
	const tokens = tokensOf(text);
	let at = 0;
	let depth = 0;
	const peek = () => tokens[at];
	const isMark = (...texts: string[]) => {
		const next = peek();
		return next?.kind === 'mark' && texts.includes(next.text);
	};
	const isWord = (...texts: string[]) => {
		const next = peek();
		return next?.kind === 'bare' && texts.includes(next.text.toLowerCase());
	};
	const take = (mark: string) => {
		if (!isMark(mark)) throw new CannotSay('cannot be read');
		at += 1;
	};

	function joined(join: 'or' | 'and', sign: string, inner: () => Node): Node {
		const of = [inner()];
		while (isMark(sign) || isWord(join)) {
			at += 1;
			of.push(inner());
		}
		const [only] = of;
		return of.length === 1 && only ? only : { is: 'join', join, of };
	}
	const either = (): Node => joined('or', '||', both);
	const both = (): Node => joined('and', '&&', negated);
	function negated(): Node {
		depth += 1;
		if (depth > DEEPEST) throw new CannotSay('holds too many brackets inside each other');
		const isNot = isMark('!') || (isWord('not') && tokens[at + 1]?.text !== '(');
		if (isNot) at += 1;
		const node: Node = isNot ? { is: 'not', of: negated() } : compared();
		depth -= 1;
		return node;
	}
	function compared(): Node {
		const left = value();
		const next = peek();
		const how = next && next.kind !== 'text' ? SIGNS[next.text.toLowerCase()] : undefined;
		if (!next || !how || next.kind === 'name' || next.kind === 'number') return left;
		at += 1;
		if (how === 'empty' || how === 'notempty') return { is: 'compare', how, left, right: left };
		return { is: 'compare', how, left, right: value() };
	}
	function value(): Node {
		const next = peek();
		if (!next) throw new CannotSay('breaks off');
		at += 1;
		if (next.kind === 'text') return { is: 'text', value: next.text };
		if (next.kind === 'number') return { is: 'number', value: Number(next.text) };
		if (next.kind === 'name') return { is: 'name', name: next.text, bare: false };
		if (next.kind === 'bare') return named(next.text);
		if (next.text === '-' && peek()?.kind === 'number') {
			const number = Number(peek()?.text);
			at += 1;
			return { is: 'number', value: -number };
		}
		if (next.text === '[') return { is: 'list', of: listUntil(']') };
		if (next.text !== '(') throw new CannotSay('cannot be read');
		const inner = either();
		take(')');
		return inner;
	}
	function named(name: string): Node {
		if (!isMark('(')) return { is: 'name', name, bare: true };
		at += 1;
		const of = listUntil(')');
		const [only] = of;
		if (name.toLowerCase() === 'not' && of.length === 1 && only) return { is: 'not', of: only };
		return { is: 'call', name: name.toLowerCase(), of };
	}
	function listUntil(mark: string): Node[] {
		const of: Node[] = [];
		while (!isMark(mark)) {
			if (of.length > 0) take(',');
			of.push(either());
		}
		take(mark);
		return of;
	}

	const tree = either();
	if (peek()) throw new CannotSay(isMark('+', '-', '*', '/') ? 'computes with answers' : 'cannot be read');
	return tree;
}
