// A browser that only reads one person's answers needs no schema of a question, no export, no count and no other language:
// this takes them out of the domain's files before they are bundled. What is left is the code that the server runs.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, type ESTree, type Plugin } from 'vite';
import { z } from 'zod';

/** Of a question kind: all but reading an answer and saying it. */
const NOT_OF_A_KIND = [
	...['name', 'schema', 'blank', 'value', 'gap', 'columns', 'tally', 'meanings', 'limit', 'formValues']
];
/** By what a browser fills in the lines of an address: the page says it. */
const BY_BROWSER = /, autocomplete: '[^']+'/g;
/** Of the words of the road: what the script says itself. */
const OF_THE_ROAD = [
	...[
		'part',
		'goOn',
		'lookOver',
		'back',
		'nothingStored',
		'needLook',
		'nothingLost',
		'email',
		'emailIs',
		'again'
	],
	...['titles', 'titles.questions', 'titles.review', 'noAnswer', 'send', 'changeSomething']
];

/** Files read in place of others: what they are called where they are imported, and what stands in them. */
const inPlaceOf = (domain: string, language: string): [pattern: RegExp, code: string][] => [
	[/^zod$/, SMALL_ZOD],
	[
		/\/languages\/(words|en)\.ts$/,
		`import { kinds } from '${domain}/languages/${language}/kinds.ts';
		import { road } from '${domain}/languages/${language}/road.ts';
		import { device } from '${domain}/languages/${language}/device.ts';
		export const en = { kinds, road, device };
		export const wordsFor = () => en;`
	],
	[
		/\/kind\.ts$/,
		`import { kinds } from '${domain}/languages/${language}/kinds.ts';
		export const PLAIN = kinds;
		export const kind = (_id, file) => file;`
	],
	// The server has put the answers in this person's order.
	[/\/order\.ts$/, 'export const inOwnOrder = (question) => question;'],
	// A browser has one poll, and few pages to turn.
	[/\/made-once\.ts$/, 'export const madeOnce = (make) => make;'],
	// Files are read by the server alone.
	[
		/\/file\.ts$/,
		`export const MOST_MEGABYTES = Infinity, schema = undefined;
		export const file = { control: 'one', read: () => ({ value: null }), describe: () => '' };`
	],
	// Whether an address can be written to is the server's to say; what is none at all is told at once.
	[
		/\/email-address\.ts$/,
		'export const readEmail = (given) => (/^\\S+@\\S+\\.\\S+$/.test(given.trim()) ? given : null);'
	],
	[/\/zoned-time\.ts$/, 'export const sayMomentIn = () => "";'],
	// Few days are said, so nothing is kept to say them faster.
	[
		/\/calendar\.ts$/,
		`export const sayDay = (day, language) => day && new Date(day)
			.toLocaleDateString(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });`
	]
];

/** What reading an answer asks of Zod, and no more: an address, a day, one of a list, and a record of those. */
const SMALL_ZOD = `
	const check = (holds) => ({
		max: (most) => check((value) => value.length <= most && holds(value)),
		safeParse: (data) => ({ success: holds(data), data })
	});
	export const z = {
		email: () => check((value) => ${String(z.regexes.email)}.test(value)),
		iso: { date: () => check((value) => /^\\d{4}-\\d\\d-\\d\\d$/.test(value) && new Date(value).toJSON()?.startsWith(value)) },
		enum: (list) => check((value) => list.includes(value)),
		object: (of) => check((value) => Object.entries(of).every(([name, each]) => each.safeParse(value[name]).success))
	};`;

export function onlyWhatAnsweringNeeds(language: string, domain: string): Plugin {
	const others = inPlaceOf(domain, language);
	const spoken = wordsOfReading(domain);
	return {
		name: 'candor-only-what-answering-needs',
		enforce: 'pre',
		resolveId(id) {
			const at = others.findIndex(([pattern]) => pattern.test(id));
			return at < 0 ? undefined : `\0answering:${at}`;
		},
		load: (id) => others[Number(/^\0answering:(\d)$/.exec(id)?.[1] ?? NaN)]?.[1],
		transform(code, id) {
			if (id.includes('/domain/polls/'))
				return without(code.replaceAll(BY_BROWSER, ''), id, (name) => NOT_OF_A_KIND.includes(name));
			if (id.endsWith('/kinds.ts')) return without(code, id, (name) => !/\./.test(name) && !spoken.has(name));
			if (id.endsWith('/road.ts')) return without(code, id, (name) => !OF_THE_ROAD.includes(name));
			return undefined;
		}
	};
}

/** All that reading an answer may say, and saying one: every word that their code names. */
function wordsOfReading(domain: string): Set<string> {
	const folder = join(domain, 'polls/question-kinds');
	const files = readdirSync(folder).filter(
		(name) => name.endsWith('.ts') && !/test|^kind\.|^file\./.test(name)
	);
	const read = [...files.map((name) => join(folder, name)), join(domain, 'answers/contact.ts')];
	const code = read.map((path) =>
		without(readFileSync(path, 'utf8'), path, (name) => NOT_OF_A_KIND.includes(name))
	);
	const named = code.join('\n').matchAll(/\b(?:words|says|PLAIN)\.(\w+)(?:\.(\w+))?/g);
	return new Set([...named].flatMap(([, name = '', inside = '']) => [name, inside]));
}

type Cut = { from: number; to: number; by: string };

/** What is gone of a property: the whole, or some of the words in its list, called as `titles.review`. */
function goneOf(
	part: ESTree.ObjectPropertyKind,
	isGone: (name: string) => boolean,
	before = ''
): ESTree.Span[] {
	if (part.type !== 'Property' || part.key.type !== 'Identifier') return [];
	const name = before + part.key.name;
	if (isGone(name)) return [part];
	const inside = before === '' && part.value.type === 'ObjectExpression' ? part.value.properties : [];
	return inside.flatMap((one) => goneOf(one, isGone, `${name}.`));
}

/** The code without these properties of what it declares. What is declared and used by nobody may then be left out. */
function without(code: string, id: string, isGone: (name: string) => boolean): string {
	const cuts: Cut[] = [];
	for (const node of parseSync(id, code).program.body) {
		const declared = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
		if (declared?.type !== 'VariableDeclaration') continue;
		for (const { init } of declared.declarations) {
			if (!init || init.type === 'ArrowFunctionExpression' || init.type === 'Literal') continue;
			cuts.push({ from: init.start, to: init.start, by: '/* @__PURE__ */ (() => (' });
			const bare = init.type === 'TSSatisfiesExpression' ? init.expression : init;
			for (const part of bare.type === 'ObjectExpression' ? bare.properties : [])
				for (const { start, end } of goneOf(part, isGone))
					cuts.push({ from: start, to: end + (code[end] === ',' ? 1 : 0), by: '' });
			cuts.push({ from: init.end, to: init.end, by: '))()' });
		}
	}
	return cuts.reduceRight((left, { from, to, by }) => left.slice(0, from) + by + left.slice(to), code);
}
