// What nobody would type, and somebody will send: for every schema and every form.
import fc from 'fast-check';

export const SEED = 20261124;

const NASTY = [
	...[
		'',
		' ',
		'\0',
		'a\0b',
		'\ud800',
		'x\udfff',
		'\u202e',
		'\ufeff',
		'\u{1F469}\u200d\u{1F52C}',
		'ÿ'.repeat(3)
	],
	...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '../../etc/passwd', '%00', '%'],
	...[
		"' or '1'='1",
		'<script>x</script>',
		'=1+1',
		'${7*7}',
		'{{7*7}}',
		'null',
		'undefined',
		'NaN',
		'-0',
		'1e309'
	],
	...[
		'9007199254740993',
		'-1',
		'0.5',
		'2147483648',
		'0000-01-01',
		'2026-02-30',
		'9999-12-31',
		'-000001-01-01'
	],
	...[
		'00000000-0000-0000-0000-000000000000',
		'theme:-',
		'question:',
		'/',
		'a/b/c',
		'€',
		'\r\nset-cookie: a=1'
	]
];

/** One of each way to break something: nothing, too much, no text, no header, no number, no day, no plain name, half an id. */
export const BREAKERS = [
	...['', 'long '.repeat(4_000), 'a\0b', '€ \r\nset-cookie: a=1', '9007199254740993', '0.5', '0000-01-01'],
	...['__proto__', '00000000-0000-0000-0000-00000000000']
];

export const nastyText: fc.Arbitrary<string> = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom(...NASTY) },
	{ weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
	// Halves of characters, too.
	{
		weight: 1,
		arbitrary: fc
			.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
			.map((units) => String.fromCharCode(...units))
	},
	{ weight: 1, arbitrary: fc.constantFrom(300, 5_000, 30_000).map((length) => 'long '.repeat(length)) }
);

export const nastyValue: fc.Arbitrary<unknown> = fc.oneof(
	nastyText,
	fc.constantFrom<unknown>(null, undefined, true, false, 0, -1, 0.5, 1e308, 2 ** 53, NaN, Infinity, [], {}),
	fc.constantFrom<unknown>(...[200, 2_000].map((depth) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)))),
	fc.array(nastyText, { maxLength: 4 }),
	fc.dictionary(nastyText, nastyText, { maxKeys: 4 }),
	fc.constant(JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'))
);

/** `whole` with some of its parts, however deep, replaced by rubbish, and some rubbish added. */
export function spoilt(whole: unknown): fc.Arbitrary<unknown> {
	const paths = pathsIn(whole);
	const changes = fc.array(fc.tuple(fc.nat({ max: paths.length - 1 }), nastyValue), {
		minLength: 1,
		maxLength: 3
	});
	return fc.tuple(changes, fc.option(fc.tuple(nastyText, nastyValue))).map(([list, extra]) => {
		let copy = structuredClone(whole);
		for (const [at, value] of list) copy = put(copy, paths[at] ?? [], value);
		return extra && typeof copy === 'object' && copy !== null ? { ...copy, [extra[0]]: extra[1] } : copy;
	});
}

function pathsIn(value: unknown, path: string[] = []): string[][] {
	if (typeof value !== 'object' || value === null) return [path];
	return [path, ...Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, key]))];
}

function put(whole: unknown, [key, ...rest]: string[], value: unknown): unknown {
	if (key === undefined) return value;
	if (typeof whole !== 'object' || whole === null) return whole;
	const part = put(Reflect.get(whole, key), rest, value);
	if (Array.isArray(whole)) return whole.map((each, at) => (String(at) === key ? part : each));
	return { ...whole, [key]: part };
}
