// The paths between questions, for a map: from each to whatever can come next.
import type { Question } from '../question.ts';
import { END } from './jump.ts';
import { sayJump } from './say.ts';
import type { Asked } from './walk.ts';

export const START = 'start';
export type Path = {
	from: string;
	to: string;
	/** next: in order; past: where questions between are not asked; jump: a way of the author's. */
	how: 'next' | 'past' | 'jump';
	/** A jump in words. */
	words: string;
};

/** So many conditional questions in a row are drawn past one by one; a longer row, only as a whole. */
const MOST_PAST = 4;

export function pathsOf(asked: Asked): Path[] {
	const { questions } = asked;
	const ids = questions.map(({ id }) => id);
	const onward = (from: string, at: number): Path[] => {
		const past: Path[] = [];
		let to = at;
		while (questions[to]?.show) {
			if (to - at < MOST_PAST)
				past.push({ from, to: ids[to] ?? END, how: to === at ? 'next' : 'past', words: '' });
			to += 1;
		}
		return [...past, { from, to: ids[to] ?? END, how: to === at ? 'next' : 'past', words: '' }];
	};
	return [
		...onward(START, 0),
		...questions.flatMap((question, at) => [
			...jumpsOf(question, at, asked),
			...(question.after?.some(({ when }) => !when) ? [] : onward(question.id, at + 1))
		])
	];
}

function jumpsOf({ id, after = [] }: Question, at: number, asked: Asked): Path[] {
	return after
		.filter(({ to }) => to === END || asked.questions.findIndex((each) => each.id === to) > at)
		.map((jump) => ({ from: id, to: jump.to, how: 'jump', words: sayJump(jump, asked) }));
}
