// What rules and words name that is not there, comes later, or has no answer.
import { asks, type Question } from '../../question.ts';
import { clausesOf, type Clause, type Condition } from '../condition.ts';
import { END } from '../jump.ts';
import { namesIn } from '../pipe.ts';
import { nameOf, needsValue, subjectOf } from '../subject.ts';
import type { Asked } from '../walk.ts';
import type { Fault } from './find-faults.ts';

export function misnamed(asked: Asked): Fault[] {
	const { questions, scores = [], hidden = [] } = asked;
	const twice = [...questions, ...hidden]
		.map(({ id }) => id)
		.filter((id, at, ids) => ids.indexOf(id) !== at)
		.map((id) =>
			fault(
				`questions.${id}.title`,
				'Two questions are stored under the same name. Remove one and write it anew.'
			)
		);
	const lost = scores.flatMap(({ id, add }) =>
		add
			.filter(({ of }) => !questions.some((question) => question.id === of && asks(question)))
			.map(() => fault(`scores.${id}`, 'This counts a question that is gone. Take it out of the score.'))
	);
	return [...twice, ...questions.flatMap((question) => inQuestion(question, asked)), ...lost];
}

const fault = (path: string, sentence: string): Fault => ({ path, sentence, blocks: true });

function inQuestion(question: Question, asked: Asked): Fault[] {
	const { id, show, after = [] } = question;
	const at = asked.questions.indexOf(question);
	const rules = (rule: Condition | undefined, path: string, itself: boolean) =>
		rule === undefined
			? []
			: clausesOf(rule).flatMap((one) => {
					const sentence = wrongIn(one, at, itself, asked);
					return sentence ? [fault(path, sentence)] : [];
				});
	const ways = after.flatMap(({ when, to }) => {
		const path = `questions.${id}.after`;
		const there = asked.questions.findIndex((each) => each.id === to);
		const wrong =
			to === END || there > at
				? []
				: [
						fault(
							path,
							there < 0
								? 'This leads to a question that is gone. Choose where it goes on.'
								: `This leads back to “${nameOf(asked, to)}”. A poll only goes on: choose a later question, or the end.`
						)
					];
		return [...wrong, ...rules(when, path, true)];
	});
	const words = namesIn(question).flatMap((of) => {
		const sentence = wrongName(of, at, false, asked);
		return sentence ? [fault(`questions.${id}.title`, `In these words: ${sentence}`)] : [];
	});
	return [...rules(show, `questions.${id}.show`, false), ...ways, ...words];
}

function wrongIn(one: Clause, at: number, itself: boolean, asked: Asked): string {
	const wrong = wrongName(one.of, at, itself, asked);
	if (wrong) return wrong;
	const subject = subjectOf(asked, one.of);
	const name = nameOf(asked, one.of);
	if (one.part !== undefined && subject?.parts.length && !subject.parts.some(({ id }) => id === one.part))
		return `“${name}” does not have the line any more that this condition looks at. Choose another line.`;
	if (!needsValue(one.compare)) return '';
	if (!one.value?.trim()) return `Say what “${name}” is compared with.`;
	const offered = subject?.choices ?? [];
	if ((one.compare === 'is' || one.compare === 'is-not') && offered.length > 0)
		if (!offered.some(({ id }) => id.toLowerCase() === one.value?.trim().toLowerCase()))
			return `“${name}” does not offer the answer any more that this condition compares with. Choose one that it offers.`;
	return '';
}

function wrongName(of: string, at: number, itself: boolean, asked: Asked): string {
	const { questions, scores = [], hidden = [] } = asked;
	if (hidden.some(({ id }) => id === of)) return '';
	const score = scores.find(({ id }) => `score.${id}` === of);
	if (score) {
		const begun = score.add.some((part) => {
			const place = questions.findIndex(({ id }) => id === part.of);
			return place >= 0 && place < at + (itself ? 1 : 0);
		});
		return begun
			? ''
			: `the score “${nameOf(asked, of)}” counts nothing yet at this place. Move this further down.`;
	}
	const place = questions.findIndex(({ id }) => id === of);
	const question = questions[place];
	if (!question) return 'the question that it looks at is gone. Choose another one, or take this out.';
	if (place === at && !itself) return 'it looks at the question itself. Choose an earlier one.';
	if (place > at)
		return `“${nameOf(asked, of)}” comes later. Move it before this, or choose an earlier question.`;
	return asks(question) ? '' : `“${nameOf(asked, of)}” asks nothing, so it has no answer. Choose a question.`;
}
