// What else in a poll hangs on a question: said before it is removed, and mended when it is.
import type { PollContent } from '../poll.ts';
import type { Question } from '../question.ts';
import { clausesOf, type Condition, type Part } from './condition.ts';
import { END, type Jump } from './jump.ts';
import { namesIn, withoutName } from './pipe.ts';
import { nameOf } from './subject.ts';

export type Hanger = {
	/** The question that hangs on it; or the score. */
	id: string;
	how: 'asked' | 'goes' | 'words' | 'counts';
};

const looksAt = (rule: Condition | undefined, id: string) =>
	rule !== undefined && clausesOf(rule).some(({ of }) => of === id);

/** Everything that looks at this question, leads to it, quotes it or counts it. */
export function hangersOn({ questions, scores = [] }: PollContent, id: string): Hanger[] {
	const others = questions.filter((question) => question.id !== id);
	return [
		...others.filter(({ show }) => looksAt(show, id)).map((each) => ({ id: each.id, how: 'asked' as const })),
		...others
			.filter(({ after }) => after?.some(({ when, to }) => to === id || looksAt(when, id)))
			.map((each) => ({ id: each.id, how: 'goes' as const })),
		...others
			.filter((each) => namesIn(each).includes(id))
			.map((each) => ({ id: each.id, how: 'words' as const })),
		...scores
			.filter(({ add }) => add.some(({ of }) => of === id))
			.map((each) => ({ id: `score.${each.id}`, how: 'counts' as const }))
	];
}

const SAID: Record<Hanger['how'], string> = {
	asked: 'will be asked without that condition',
	goes: 'will go on another way',
	words: 'will no longer quote the answer',
	counts: 'will no longer count it'
};

/** What removing it changes elsewhere, a sentence each. */
export const sayHangers = (content: PollContent, id: string): string[] =>
	hangersOn(content, id).map((hanger) => `“${nameOf(content, hanger.id)}” ${SAID[hanger.how]}.`);

/** The poll without this question. What led to it leads to the one after; conditions on it and quotations of it go. */
export function withoutQuestion(content: PollContent, id: string): PollContent {
	const at = content.questions.findIndex((question) => question.id === id);
	const next = content.questions[at + 1]?.id ?? END;
	const questions = content.questions
		.filter((question) => question.id !== id)
		.map((question) => mended(question, id, next));
	const scores = content.scores?.map((score) => ({
		...score,
		add: score.add.filter(({ of }) => of !== id)
	}));
	return { ...content, questions, ...(scores ? { scores } : {}) };
}

function mended(question: Question, gone: string, next: string): Question {
	const plain = withoutName(question, gone);
	if (plain.show) replaceOrRemove(plain, 'show', withoutClauses(plain.show, gone));
	if (plain.after) {
		const after = plain.after.flatMap((jump): Jump[] => {
			const to = jump.to === gone ? next : jump.to;
			if (!jump.when) return [{ to }];
			const when = withoutClauses(jump.when, gone);
			return when ? [{ when, to }] : [];
		});
		// A way to the very next question is the way it goes anyway, unless a further way follows.
		replaceOrRemove(plain, 'after', after.length > 0 ? after : undefined);
	}
	return plain;
}

function replaceOrRemove<K extends 'show' | 'after'>(question: Question, key: K, value: Question[K]): void {
	if (value === undefined) delete question[key];
	else Object.assign(question, { [key]: value });
}

function withoutClauses(rule: Condition, gone: string): Condition | undefined {
	const left = trim(rule, gone);
	return left === null || 'compare' in left ? undefined : { join: rule.join, of: left.of };
}

function trim<P extends Part>(rule: P, gone: string): P | null {
	if ('compare' in rule) return rule.of === gone ? null : rule;
	const of: readonly Part[] = rule.of;
	const left = of.flatMap((part) => trim(part, gone) ?? []);
	return left.length > 0 ? { ...rule, of: left } : null;
}
