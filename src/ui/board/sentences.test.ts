import { expect, test } from 'vitest';
import { nextSentence, sentencesOf } from './sentences.ts';

const TEXT = '  The wait was long. Nobody rang back!\nThe tea was lovely.  ';
const said = (at: { start: number; end: number } | null) => at && TEXT.slice(at.start, at.end);

test('sentences stand where they were written, without the blanks around them', () => {
	expect(sentencesOf(TEXT).map(said)).toEqual([
		'The wait was long.',
		'Nobody rang back!',
		'The tea was lovely.'
	]);
	expect(sentencesOf(' \n ')).toEqual([]);
	expect(sentencesOf('很好。等待太长。').map(({ words }) => words)).toEqual(['很好。', '等待太长。']);
});

test('one walks from sentence to sentence, forth and back, and around', () => {
	const all = sentencesOf(TEXT).map(said);
	const forth: (string | null)[] = [];
	let at: ReturnType<typeof nextSentence> = null;
	for (let step = 0; step < 4; step += 1) forth.push(said((at = nextSentence(TEXT, at, 1))));
	expect(forth).toEqual([...all, all[0]]);
	expect(said(nextSentence(TEXT, at, -1))).toBe(all[2]);
	expect(said(nextSentence(TEXT, null, -1))).toBe(all[2]);
	expect(nextSentence('', null, 1)).toBeNull();
});

test('from a part that was marked with the pointer it goes on after it', () => {
	const part = { start: TEXT.indexOf('rang'), end: TEXT.indexOf('back') };
	expect(said(nextSentence(TEXT, part, 1))).toBe('The tea was lovely.');
	expect(said(nextSentence(TEXT, part, -1))).toBe('The wait was long.');
	expect(nextSentence(TEXT, part, 1)).toMatchObject({ number: 3, of: 3 });
});
