// The script reads answers by the code of the server, of which the build takes out much: here the two are held to each other.
import fc from 'fast-check';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { examplePoll } from '../../tests/support/example-poll.ts';
import { goOn } from '../domain/answers/answering.ts';
import type { Words } from '../domain/languages/en.ts';
import { wordsFor } from '../domain/languages/words.ts';
import { pollContentSchema } from '../domain/polls/poll.ts';
import { isFile, questionSchema, type Question } from '../domain/polls/question.ts';
import { blankQuestion, describeAnswer, KIND_IDS, readAnswer } from '../domain/polls/question-kinds/kinds.ts';
import { formOf } from '../domain/polls/question-kinds/reading.ts';
import { buildScript, LANGUAGES } from './answering-script.ts';

const MOST_BYTES = 15_000;
const READING = new URL('../ui/answer/on-device/reading.ts', import.meta.url).pathname;

test.each(LANGUAGES)('the script in %s weighs at most 15 kB, compressed as it travels', async (language) => {
	const { code } = await buildScript(language);
	expect(brotliCompressSync(code).length).toBeLessThanOrEqual(MOST_BYTES);
});

type Reading = {
	goOn: typeof goOn;
	readAnswer: typeof readAnswer;
	describeAnswer: typeof describeAnswer;
	kinds: Words['kinds'];
};
const isReading = (given: object): given is Reading => 'goOn' in given && 'readAnswer' in given;

async function readingIn(language: string): Promise<Reading> {
	const { code } = await buildScript(language, READING);
	const path = join(mkdtempSync(join(tmpdir(), 'candor-script-')), 'reading.mjs');
	writeFileSync(path, code);
	const built: object = await import(path);
	if (!isReading(built)) throw new Error('the script was built without what it reads by');
	return built;
}

const things = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: id.toUpperCase() }));
/** Every kind, with what makes it more than plain, required or not, with "Prefer not to say" or without. */
const question: fc.Arbitrary<Question> = fc
	.record({
		kind: fc.constantFrom(...KIND_IDS),
		required: fc.boolean(),
		preferNot: fc.boolean(),
		other: fc.option(fc.constant({ label: 'Another' }), { nil: undefined }),
		none: fc.option(fc.constant({ label: 'None' }), { nil: undefined }),
		choose: fc.boolean(),
		bounds: fc.constantFrom({}, { least: 2, most: 7 }, { whole: true }, { longest: 5 }, { dontKnow: true }),
		days: fc.constantFrom({}, { from: '2026-03-01', until: '2026-09-30' })
	})
	.map(({ bounds, days, choose, ...plain }) =>
		questionSchema.parse({
			...JSON.parse(JSON.stringify(blankQuestion(plain.kind, 'q1'))),
			...JSON.parse(JSON.stringify({ ...plain, ...bounds, ...days })),
			title: 'One',
			options: things,
			items: things,
			columns: things,
			...(choose && ['matrix', 'picture'].includes(plain.kind) ? { choose: 'several' } : {}),
			...(plain.kind === 'picture' ? { options: things.map((each) => ({ ...each, alt: 'x' })) } : {})
		})
	);
const said = fc.constantFrom(
	...[
		'',
		'a',
		'b',
		'z',
		'1',
		'3',
		'7',
		'25',
		'50',
		'100',
		'1,5',
		'-2',
		'yes',
		'no',
		'dont-know',
		'prefer-not',
		'~other'
	],
	...[
		'~none',
		'like',
		'dislike',
		'A',
		'Some words',
		'2026-02-30',
		'2026-05-01',
		'2024-02-29',
		'0999-01-01',
		'18:30',
		'25:00'
	],
	...['ada@example.org', 'ada@', 'é@example.org', '+44 113 496 0000', '٠١٢٣٤٥٦']
);
const ENDINGS = [
	...[
		'',
		'.other',
		'.prefer-not',
		'.a',
		'.b',
		'.c',
		'.d',
		'.a.i',
		'.a.s',
		'.b.i',
		'.a.with',
		'.a.without',
		'.b.with'
	],
	...['.b.without', '.0.best', '.0.worst', '.1.best', '.1.worst', '.street', '.code', '.place', '.country']
];
const form = fc
	.array(fc.tuple(fc.constantFrom(...ENDINGS), fc.array(said, { minLength: 1, maxLength: 2 })), {
		maxLength: 6
	})
	.map((fields) => Object.fromEntries(fields.map(([ending, values]) => [`q.q1${ending}`, values])));

test.each(LANGUAGES)('in %s it reads, refuses and says every answer as the server does', async (language) => {
	const script = await readingIn(language);
	const { kinds } = wordsFor(language);
	const tried = new Set<string>();
	fc.assert(
		fc.property(question, form, (asked, values) => {
			if (isFile(asked)) return;
			const read = readAnswer(asked, formOf(values), kinds);
			expect(script.readAnswer(asked, formOf(values), script.kinds)).toEqual(read);
			if ('problem' in read || read.value === null) return;
			tried.add(asked.kind);
			expect(script.describeAnswer(asked, read.value, script.kinds)).toBe(
				describeAnswer(asked, read.value, kinds)
			);
		}),
		{ numRuns: 3000, seed: 7 }
	);
	expect(tried.size).toBeGreaterThan(20);
});

test('it goes the same way through a poll that branches, scores and counts', async () => {
	const script = await readingIn('en');
	const low = { join: 'all', of: [{ of: 'score.s1', compare: 'less-than', value: '7' }] };
	const content = pollContentSchema.parse({
		...examplePoll({ identity: 'identified' }),
		scores: [{ id: 's1', name: 'How well', add: [{ of: 'nps' }] }],
		questions: [
			{
				id: 'own',
				kind: 'yesno',
				title: 'Own one?',
				required: true,
				after: [{ when: { join: 'all', of: [{ of: 'own', compare: 'is', value: 'no' }] }, to: 'end' }]
			},
			{ id: 'nps', kind: 'nps', title: 'Recommend?' },
			{ id: 'why', kind: 'long', title: 'Why {{nps}}?', required: true, show: low }
		]
	});
	fc.assert(
		fc.property(
			fc.constantFrom('', 'yes', 'no', 'maybe'),
			fc.constantFrom('', '3', '9', '12'),
			fc.constantFrom('', 'words'),
			fc.constantFrom('', 'ada@example.org', 'ada'),
			fc.constantFrom(0, 1, 2, 3, 999),
			(own, nps, why, email, number) => {
				const sent = formOf({ 'q.own': [own], 'q.nps': [nps], 'q.why': [why], 'contact.email': [email] });
				expect(script.goOn(content, sent, number)).toEqual(goOn(content, sent, number, Infinity));
			}
		)
	);
});
