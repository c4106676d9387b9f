// One question on a page where the author wishes it, and how far somebody has come, in figures that are true.
import { expect, test } from 'vitest';
import { pollContentSchema } from '../poll.ts';
import { pagesFor } from './page.ts';
import { pagesOf } from './pages.ts';

const contentOf = (questions: object[], rest: object = {}) =>
	pollContentSchema.parse({ title: 'Bikes', questions, ...rest });
const THREE = [
	{ id: 'a', kind: 'yesno', title: 'One' },
	{ id: 'n', kind: 'note', title: 'Words' },
	{ id: 'b', kind: 'short', title: 'Two' },
	{ id: 'c', kind: 'long', title: 'Three' }
];
const ids = (pages: { id: string }[][]) => pages.map((page) => page.map(({ id }) => id));
const parts = (...sent: Parameters<typeof pagesFor>) => pagesFor(...sent).map(({ part }) => part);

test('together they stand on one page; one by one each has its own, and words stand with what follows them', () => {
	expect(ids(pagesOf(contentOf(THREE)))).toEqual([['a', 'n', 'b', 'c']]);
	expect(ids(pagesOf(contentOf(THREE, { paging: 'one' })))).toEqual([['a'], ['n', 'b'], ['c']]);
});

test('where everybody is asked the same, the parts are sure', () => {
	expect(parts(contentOf(THREE, { paging: 'one' }), {})).toEqual([
		{ at: 1, of: 3, isSure: true },
		{ at: 2, of: 3, isSure: true },
		{ at: 3, of: 3, isSure: true }
	]);
});

test('where the way depends on answers, what may still come is counted, and said to be the most', () => {
	const show = { join: 'all', of: [{ of: 'a', compare: 'is', value: 'yes' }] };
	const content = contentOf(
		[THREE[0] ?? {}, { id: 'b', kind: 'short', title: 'Two', show }, THREE[3] ?? {}],
		{
			paging: 'one'
		}
	);
	expect(parts(content, {})[0]).toEqual({ at: 1, of: 3, isSure: false });
	expect(parts(content, { a: 'no' })).toEqual([
		{ at: 1, of: 3, isSure: false },
		{ at: 2, of: 2, isSure: true }
	]);
});

test('a contact has the last part', () => {
	const content = contentOf(THREE, { paging: 'one', intent: { identity: 'identified' } });
	expect(parts(content, {}).at(-1)).toEqual({ at: 4, of: 4, isSure: true });
});
