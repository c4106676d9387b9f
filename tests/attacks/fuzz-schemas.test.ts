// Every schema of the domain against rubbish: it answers yes or no, never breaks, and what it lets in is what it describes.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { examplePoll } from '../support/example-poll.ts';
import { nastyValue, SEED, spoilt } from '../support/rubbish.ts';

const DOMAIN = join(import.meta.dirname, '../../src/domain');
const files = readdirSync(DOMAIN, { recursive: true, encoding: 'utf8' }).filter(
	(path) => path.endsWith('.ts') && !/\.test\.ts$/.test(path)
);

const schemas: [string, z.ZodType][] = [];
for (const file of files)
	for (const [name, value] of Object.entries(await import(join(DOMAIN, file))))
		if (value instanceof z.ZodType) schemas.push([`${file} ${name}`, value]);

const poll = examplePoll();
const WHOLE = [
	...[poll, poll.intent, poll.questions[0], poll.questions[3], poll.intent.data[0]],
	{
		email: 'a@example.org',
		name: 'A',
		password: 'four quiet words',
		workspaceName: 'A',
		workspaceAddress: 'a-b',
		role: 'reader'
	},
	{ name: 'A theme', kind: 'want', definition: '', type: 'theme-named', themeId: crypto.randomUUID() },
	{
		text: 'We do',
		owner: 'A',
		reason: 'B',
		decidedOn: '2026-11-24',
		status: 'done',
		cites: ['question:when']
	},
	{
		collectedBy: 'A',
		basis: 'B',
		source: '',
		date: '',
		quote: '',
		columns: { when: 'a' },
		values: { when: { a: 'b' } }
	},
	{
		schema: 'candor-codebook/1',
		themes: [],
		readings: [['1', 'better', [0], 0, 1]],
		words: { '0': ['1', 'better'] }
	}
];
const anything = fc.oneof(nastyValue, ...WHOLE.map(spoilt));

test('the schemas are found', () => {
	expect(schemas.length).toBeGreaterThan(15);
	for (const known of [
		'account.input.ts signInInput',
		'poll.ts pollContentSchema',
		'decision.ts decisionInput'
	])
		expect(schemas.some(([name]) => name.endsWith(known))).toBe(true);
});

test.each(schemas)('%s', (_name, schema) => {
	fc.assert(
		fc.property(anything, (value) => {
			const read = schema.safeParse(value);
			if (!read.success) return;
			// What comes out goes in again unchanged: nothing undeclared rides along.
			const again = schema.safeParse(read.data);
			expect(again.success).toBe(true);
			expect(again.data).toEqual(read.data);
			expect(Object.prototype).not.toHaveProperty('polluted');
			expect(read.data).not.toHaveProperty('polluted');
		}),
		{ seed: SEED, numRuns: 100 }
	);
});

/** Written by this server alone, or held by how long a file or a form may be. */
const HELD_OTHERWISE = [
	'consent/erasure-log.ts logEntry',
	'consent/signing/signing-key.ts publicJwk',
	'decisions/outcome.ts outcomeContent',
	'exchange/import-codebook.ts codebookFile',
	'exchange/mapping.ts mappingInput',
	'polls/answer-value.ts answerValue',
	'polls/question-kinds/offered.ts oneChosen',
	'polls/question-kinds/offered.ts manyChosen'
];

/** Files of other tools are measured before they are read (exchange/definitions/limits.ts), and what they say is cut to a
 *  poll’s own lengths, with a line in the report. */
const OTHER_TOOLS = 'exchange/definitions/';

/** Where a text may be of any length, or a list hold any number. */
function endlessIn(part: unknown, path: string): string[] {
	if (typeof part !== 'object' || part === null) return [];
	const is = (name: string): unknown => Reflect.get(part, name);
	const isShort =
		['maxLength', 'enum', 'const'].some((name) => is(name) !== undefined) ||
		['uuid', 'date'].includes(String(is('format'))) ||
		(typeof is('pattern') === 'string' && !/[*+]|,\}/.test(String(is('pattern'))));
	const isFew = is('maxItems') !== undefined || is('prefixItems') !== undefined;
	return [
		...((is('type') === 'string' && !isShort) || (is('type') === 'array' && !isFew) ? [path] : []),
		...Object.entries(part).flatMap(([name, inner]) => endlessIn(inner, `${path} ${name}`))
	];
}

test('whatever people type has an end: each text its longest, each list its most', () => {
	const endless = schemas
		.filter(([name]) => !HELD_OTHERWISE.includes(name) && !name.startsWith(OTHER_TOOLS))
		.flatMap(([name, schema]) => endlessIn(z.toJSONSchema(schema, { unrepresentable: 'any' }), name));
	expect(endless).toEqual([]);
});
