import { expect, test } from 'vitest';
import { toCondition, type Referred } from './to-condition.ts';
import { CannotSay, readTree } from './tree.ts';

const FRUIT = new Map([
	['apple', 'a'],
	['pear', 'p']
]);
const KNOWN: Record<string, Referred> = {
	age: { of: 'q1', values: null },
	fruit: { of: 'q2', values: FRUIT },
	fruit_apple: { of: 'q2', choice: 'a', values: FRUIT }
};
const refer = (name: string): Referred => {
	const found = new Map(Object.entries(KNOWN)).get(name.replace(/^that\.|\.NAOK$/g, ''));
	if (!found) throw new CannotSay(`names “${name}”, which is no question`);
	return found;
};
const read = (rule: string) => toCondition(rule, refer);
const all = (...of: object[]) => ({ join: 'all', of });
const is = (value: string) => ({ of: 'q2', compare: 'is', value });

const SAID: [string, object | null][] = [
	[
		'${age} >= 15 and ${age}<=49',
		all({ of: 'q1', compare: 'at-least', value: '15' }, { of: 'q1', compare: 'at-most', value: '49' })
	],
	['18 < ${age}', all({ of: 'q1', compare: 'more-than', value: '18' })],
	["selected(${fruit}, 'apple')", all(is('a'))],
	["${fruit} != 'apple'", { join: 'none', of: [is('a')] }],
	["not(${fruit} = 'apple' or ${fruit}='pear')", { join: 'none', of: [is('a'), is('p')] }],
	["${fruit} = ''", all({ of: 'q2', compare: 'not-answered' })],
	['!is_empty(age.NAOK)', all({ of: 'q1', compare: 'answered' })],
	['fruit_apple.NAOK == "Y" && age > 3', all(is('a'), { of: 'q1', compare: 'more-than', value: '3' })],
	['count(that.fruit) > 0', all({ of: 'q2', compare: 'answered' })],
	['count-selected(${fruit}) < 2', { join: 'none', of: [all(is('a'), is('p'))] }],
	["{fruit} anyof ['apple', 'pear']", { join: 'any', of: [is('a'), is('p')] }],
	['{fruit} notempty', all({ of: 'q2', compare: 'answered' })],
	[
		"{fruit} contains 'pear' and !({age} > 3 or {age} < 1)",
		all(is('p'), {
			join: 'none',
			of: [
				{ of: 'q1', compare: 'more-than', value: '3' },
				{ of: 'q1', compare: 'less-than', value: '1' }
			]
		})
	],
	['1', null],
	["true() or ${fruit} = 'apple'", null]
];
test.each(SAID)('%s is said exactly', (rule, condition) => expect(read(rule)).toEqual(condition));

const UNSAID: [string, string][] = [
	['${age} + 1 > 3', 'computes'],
	['${age} = ${fruit}', 'two answers'],
	["${fruit} = 'plum'", 'not among the answers'],
	['regex(${age}, "x")', 'regex()'],
	['${gone} = 1', 'no question'],
	['count(fruit) == 1', 'counts'],
	['${age} >', 'breaks off'],
	['"open', 'cannot be read'],
	['false()', 'never holds'],
	[`${'('.repeat(200)}1${')'.repeat(200)}`, 'too many brackets'],
	['today() > ${age}', 'today()'],
	[
		`${'${age}=1 or '.repeat(90)}\${age}=1 and ${Array.from({ length: 60 }, (_each, at) => `\${age}=${at}`).join(' and ')}`,
		'joins more'
	]
];
test.each(UNSAID)('%s is left out, and says why', (rule, why) => {
	expect(() => read(rule)).toThrow(CannotSay);
	expect(() => read(rule)).toThrow(why);
});

test('a rule of a hundred thousand characters ends soon', () => {
	const began = performance.now();
	for (const rule of [
		'('.repeat(100_000),
		'${a} and '.repeat(20_000),
		`'${'\\'.repeat(100_000)}`,
		'.'.repeat(100_000)
	])
		expect(() => readTree(rule)).toThrow(CannotSay);
	expect(performance.now() - began).toBeLessThan(20_000);
});
