// How the questions are spread over pages. A page ends where the author says so, after each question if they wish, and
// where what follows hangs on an answer that is still to be given: no page needs a script to change under the person's hands.
import { asks, type Question } from '../question.ts';
import { clausesOf } from './condition.ts';
import { madeOnce } from './made-once.ts';
import { namesIn } from './pipe.ts';
import type { Asked } from './walk.ts';

/** The questions, page by page; every question stands on one. */
export const pagesOf = madeOnce((asked: Asked): Question[][] => {
	const pages: Question[][] = [];
	let page: Question[] = [];
	const turn = () => {
		if (page.length > 0) pages.push(page);
		page = [];
	};
	for (const question of asked.questions) {
		const before = page.at(-1);
		const isFull = asked.paging === 'one' && before !== undefined && asks(before);
		if (isFull || question.kind === 'page' || before?.after?.length || dependsOn(question, page, asked))
			turn();
		page.push(question);
	}
	turn();
	return pages;
});

function dependsOn(question: Question, page: readonly Question[], { scores = [] }: Asked): boolean {
	if (page.length === 0) return false;
	const named = [
		...(question.show ? clausesOf(question.show).map(({ of }) => of) : []),
		...namesIn(question)
	];
	const ids = named.flatMap((name) =>
		name.startsWith('score.')
			? (scores.find(({ id }) => `score.${id}` === name)?.add.map(({ of }) => of) ?? [])
			: [name]
	);
	return page.some(({ id }) => ids.includes(id));
}
