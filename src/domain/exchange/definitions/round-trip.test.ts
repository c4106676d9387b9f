// Import, edit, export, import: nothing is lost on the way, in any format and for every file at hand.
import { expect, test } from 'vitest';
import { examplePoll } from '../../../../tests/support/example-poll.ts';
import { allFiles } from '../../../../tests/support/definition-files.ts';
import { blankContent, pollContentSchema, type PollContent } from '../../polls/poll.ts';
import { canonicalJson, fingerprintOf } from '../../polls/fingerprint.ts';
import { blankQuestion, KIND_IDS } from '../../polls/question-kinds/kinds.ts';
import { FORMAT_IDS, writeDefinition, type Format } from './formats.ts';
import { readDefinition } from './read-definition.ts';

const files = allFiles();
const through = async (content: PollContent, format: Format) =>
	(await readDefinition({ name: 'back', bytes: (await writeDefinition(content, format)).file })).content;
const formatOf = (name: string): Format =>
	name.includes('.xls') ? 'xlsform' : name.endsWith('.lss') ? 'limesurvey' : 'surveyjs';

test.each(files)('$name comes back the same from every format', async ({ name, bytes }) => {
	const { content } = await readDefinition({ name, bytes });
	expect(content.questions.length).toBeGreaterThan(0);
	for (const format of FORMAT_IDS)
		expect([format, await through(content, format)]).toEqual([format, content]);
});

test.each(files)('$name, one title edited: only that differs', async ({ name, bytes }) => {
	const { content } = await readDefinition({ name, bytes });
	const edited = structuredClone(content);
	const [first] = edited.questions;
	if (first) first.title = 'Edited & <em>escaped</em> {here}';
	expect(await through(edited, formatOf(name))).toEqual(edited);
});

test('what a person changes in the other tool is what counts', async () => {
	const [household] = files;
	if (!household) throw new Error('no file');
	const { content } = await readDefinition(household);
	const { file } = await writeDefinition(content, 'surveyjs');
	const changed = Buffer.from(
		file.toString('utf8').replace('How many people live here?', 'How many are you?')
	);
	const back = (await readDefinition({ name: 'back.json', bytes: changed })).content;
	expect(back.questions.find(({ id }) => id === 'people')?.title).toBe('How many are you?');
	expect(
		back.questions.filter(
			(question, at) => JSON.stringify(question) !== JSON.stringify(content.questions[at])
		)
	).toHaveLength(1);
});

test('every kind of question comes back whole from every format', async () => {
	const content = blankContent();
	content.title = 'Every kind';
	// A page at the very end has nothing on it, and LimeSurvey no place to note it.
	content.questions = KIND_IDS.toReversed().map((kind, at) => ({
		...blankQuestion(kind, `k${at}`),
		title: `A ${kind}`,
		preferNot: at % 2 === 0
	}));
	for (const question of content.questions)
		for (const option of 'options' in question ? question.options : []) option.label = `Answer ${option.id}`;
	const { title, questions } = content;
	for (const format of FORMAT_IDS) {
		const back = await through(content, format);
		expect([format, back]).toMatchObject([format, { title, questions }]);
	}
});

test('Candor’s own file keeps the intent, is the same byte for byte, and hashes to the fingerprint', async () => {
	const content = examplePoll();
	const { file } = await writeDefinition(content, 'candor');
	const read = await readDefinition({ name: 'x.candor.json', bytes: file });
	expect(read.content.intent).toEqual(content.intent);
	expect((await writeDefinition(read.content, 'candor')).file.equals(file)).toBe(true);
	expect(file.toString('utf8')).toBe(canonicalJson(content));
	expect(fingerprintOf(read.content)).toBe(fingerprintOf(content));
});

test('other formats come with an empty intent', async () => {
	for (const { name, bytes } of files)
		expect((await readDefinition({ name, bytes })).content.intent).toEqual(blankContent().intent);
});

test('a content of earlier versions parses to itself: its fingerprint stays', () => {
	const content = examplePoll();
	expect(Object.keys(pollContentSchema.parse(structuredClone(content)))).not.toContain('translations');
	expect(canonicalJson(pollContentSchema.parse(structuredClone(content)))).toBe(canonicalJson(content));
	expect(canonicalJson(content)).not.toContain('"code"');
});
