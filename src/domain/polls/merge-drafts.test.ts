import fc from 'fast-check';
import { expect, test } from 'vitest';
import { examplePoll } from '../../../tests/support/example-poll.ts';
import { mergeDrafts } from './merge-drafts.ts';
import { pollContentSchema, type PollContent } from './poll.ts';
import { isEntries, isFields, isSame, type Entry } from './versions/content-tree.ts';

/** What somebody may do to a draft: from words of their own, so that whose they are can be told. */
type Edit = {
	what: 'title' | 'benefit' | 'months' | 'reword' | 'add' | 'remove' | 'move' | 'option' | 'kind';
	at: number;
	n: number;
};
const edit: fc.Arbitrary<Edit> = fc.record({
	what: fc.constantFrom('title', 'benefit', 'months', 'reword', 'add', 'remove', 'move', 'option', 'kind'),
	at: fc.nat(5),
	n: fc.nat(3)
});
const edits = fc.array(edit, { maxLength: 6 });

function apply(base: PollContent, who: string, all: readonly Edit[]): PollContent {
	const content = structuredClone(base);
	const { questions, intent } = content;
	for (const { what, at, n } of all) {
		const question = questions[at % Math.max(1, questions.length)];
		if (what === 'title') content.title = `${who} ${n}`;
		if (what === 'benefit') intent.benefit = `${who} ${n}`;
		if (what === 'months') intent.retention.months = 1 + n + (who === 'mine' ? 10 : 20);
		if (what === 'add')
			questions.splice(
				at,
				0,
				...pollContentSchema.parse({
					questions: [{ kind: 'long', id: `${who}${questions.length}x${n}`, title: who }]
				}).questions
			);
		if (!question) continue;
		if (what === 'reword') question.title = `${who} ${n}`;
		if (what === 'remove') questions.splice(questions.indexOf(question), 1);
		if (what === 'move') questions.push(...questions.splice(questions.indexOf(question), 1));
		if (what === 'option' && question.kind === 'single')
			question.options.push({ id: `${who}${question.options.length}`, label: who });
		if (what === 'kind')
			questions[questions.indexOf(question)] =
				pollContentSchema.parse({ questions: [{ kind: 'short', id: question.id, title: `${who} ${n}` }] })
					.questions[0] ?? question;
	}
	const ids = questions.map(({ id }) => id);
	content.questions = questions.filter(({ id }, at) => ids.indexOf(id) === at);
	return pollContentSchema.parse(content);
}

/** Every field that is no field of fields, by its path. */
function leaves(value: unknown, path = ''): [string, unknown][] {
	if (isEntries(value) && value.length > 0)
		return value.flatMap((entry: Entry) => leaves(entry, `${path}/${entry.id}`));
	if (isFields(value)) return Object.entries(value).flatMap(([key, each]) => leaves(each, `${path}/${key}`));
	// Of two who took out and put in questions, each list is gone; no word is.
	return path === '/questions' ? [] : [[path, value]];
}

const base = examplePoll();
const clashesAt = (clashes: { path: string }[], leaf: string) => {
	const path = leaf.slice(1).replaceAll('/', '.');
	return clashes.some(
		(clash) => path === clash.path || path.startsWith(clash.path === '' ? '' : `${clash.path}.`)
	);
};

test('whoever changed alone is taken as they are', () => {
	fc.assert(
		fc.property(edits, (all) => {
			const one = apply(base, 'mine', all);
			expect(mergeDrafts(base, one, base)).toEqual({ content: one, clashes: [] });
			expect(mergeDrafts(base, base, one)).toEqual({ content: one, clashes: [] });
			expect(mergeDrafts(base, one, one)).toEqual({ content: one, clashes: [] });
		})
	);
});

test('no word of either is lost: it stands in the draft, or somebody is asked', () => {
	fc.assert(
		fc.property(edits, edits, (his, hers) => {
			const [mine, theirs] = [apply(base, 'mine', his), apply(base, 'theirs', hers)];
			const { content, clashes } = mergeDrafts(base, mine, theirs);
			const [before, after] = [new Map(leaves(base)), new Map(leaves(content))];
			for (const [path, value] of leaves(mine))
				if (!isSame(value, before.get(path)))
					expect(isSame(after.get(path), value) || clashesAt(clashes, path)).toBe(true);
			for (const [path, value] of leaves(theirs))
				if (!isSame(value, before.get(path)))
					expect([path, isSame(after.get(path), value) || clashesAt(clashes, path)]).toEqual([path, true]);
			for (const [path] of before)
				if (!after.has(path)) {
					const gone = [mine, theirs].some((each) => !leaves(each).some(([leaf]) => leaf === path));
					expect(gone).toBe(true);
				}
		}),
		{
			numRuns: 300,
			examples: [[[{ what: 'add', at: 0, n: 0 }], Array<Edit>(6).fill({ what: 'remove', at: 0, n: 0 })]]
		}
	);
});

test('the same is asked, whoever of the two is asked, and choosing theirs everywhere gives what they see', () => {
	fc.assert(
		fc.property(edits, edits, (his, hers) => {
			const [mine, theirs] = [apply(base, 'mine', his), apply(base, 'theirs', hers)];
			const here = mergeDrafts(base, mine, theirs);
			const there = mergeDrafts(base, theirs, mine);
			const paths = here.clashes.map(({ path }) => path);
			expect([...paths].sort()).toEqual(there.clashes.map(({ path }) => path).sort());
			const taken = mergeDrafts(base, mine, theirs, paths).content;
			const ids = (content: PollContent) => content.questions.map(({ id }) => id).sort();
			expect(ids(taken)).toEqual(ids(there.content));
			expect(
				new Map(leaves({ ...taken, questions: taken.questions.toSorted((a, b) => a.id.localeCompare(b.id)) }))
			).toEqual(
				new Map(
					leaves({
						...there.content,
						questions: there.content.questions.toSorted((a, b) => a.id.localeCompare(b.id))
					})
				)
			);
		}),
		{ numRuns: 300 }
	);
});

test('the same field changed by both is asked about, with both', () => {
	const mine = { ...base, title: 'Mine' };
	const theirs = { ...base, title: 'Theirs', intent: { ...base.intent, rights: 'Other rights' } };
	const { content, clashes } = mergeDrafts(base, mine, theirs);
	expect(clashes).toEqual([{ path: 'title', mine: 'Mine', theirs: 'Theirs' }]);
	expect([content.title, content.intent.rights]).toEqual(['Mine', 'Other rights']);
	expect(mergeDrafts(base, mine, theirs, ['title']).content.title).toBe('Theirs');
});

test('one moves a question while another rewords it: both are done', () => {
	const mine = structuredClone(base);
	mine.questions.push(...mine.questions.splice(0, 1));
	const theirs = structuredClone(base);
	const [first] = theirs.questions;
	if (first) first.title = 'Reworded';
	const { content, clashes } = mergeDrafts(base, mine, theirs);
	expect(clashes).toEqual([]);
	expect(content.questions.at(-1)?.title).toBe('Reworded');
});

test('one takes out what another rewords: somebody is asked', () => {
	const mine = structuredClone(base);
	mine.questions.shift();
	const theirs = structuredClone(base);
	const [first] = theirs.questions;
	if (first) first.title = 'Reworded';
	const { clashes } = mergeDrafts(base, mine, theirs);
	expect(clashes).toMatchObject([{ path: 'questions.when', mine: undefined }]);
	expect(mergeDrafts(base, mine, theirs, ['questions.when']).content.questions[0]?.title).toBe('Reworded');
});

test('together more than a poll can hold: asked as a whole, and nothing breaks', () => {
	const many = (who: string): PollContent => ({
		...base,
		intent: { ...base.intent, automatic: [] },
		questions: pollContentSchema.parse({
			questions: Array.from({ length: 200 }, (_each, n) => ({ kind: 'short', id: `${who}${n}` }))
		}).questions
	});
	const { content, clashes } = mergeDrafts(base, many('a'), many('b'));
	expect(clashes.map(({ path }) => path)).toEqual(['']);
	expect(content.questions).toHaveLength(200);
});
