// The pages of the road as they are asked for: each is named by all that it is made of, and what is its person's.
import { goOn, openPage } from '#domain/answers/answering.ts';
import { dayOf } from '#domain/calendar.ts';
import { wordsFor } from '#domain/languages/words.ts';
import { optionalWordings } from '#domain/consent/wording.ts';
import type { PollContent } from '#domain/polls/poll.ts';
import type { AnswerValue } from '#domain/polls/answer-value.ts';
import { asks, type Question } from '#domain/polls/question.ts';
import { describeAnswer } from '#domain/polls/question-kinds/kinds.ts';
import { numberIn, readForm, type Carried } from '../carried.ts';
import type { Wish } from './asked.ts';
import type { Own, Row } from './pieces.ts';
import { readBy } from './plain-poll.ts';

export type PageFor = { name: string; own: Own };
type Poll = { version: { content: PollContent; fingerprint: string } };
type Coming = { wish: Wish; megabytes: number; now: Date };

const KEY = /^[A-Za-z0-9_-]{22}$/;

/** The page that this form leads to; null where it is anything but the usual one. `newKey`: for a form that has no number. */
export function pageAfter(
	step: 'agree' | 'next',
	poll: Poll,
	form: URLSearchParams,
	{ wish, megabytes, now }: Coming
): PageFor | null {
	const { content: written, fingerprint } = poll.version;
	const carried = readForm(form);
	const { key, ticked } = carried;
	if (!KEY.test(key) || carried.fingerprint !== fingerprint || carried.kept) return null;
	if (!isOffered(ticked, written, wish)) return null;
	const content = readBy(written, wish.accepted);
	const named = (at: string) =>
		`${step} ${at} ${dayOf(now)} ${wish.noSharing} ${ticked.join()} ${wish.accepted}`;
	if (step === 'agree') {
		if (Object.keys(carried.values).length > 0) return null;
		const { page } = openPage(content, form, 0, {}, key);
		return page && { name: named('0'), own: { code: key, carried: null, rows: null } };
	}
	const next = goOn(content, form, numberIn(form, 'page'), megabytes);
	if (Object.keys(next.problems).length > 0) return null;
	if (next.step === 'review')
		return next.left.length > 0
			? null
			: {
					name: named('review'),
					own: { code: key, carried: fieldsOf(carried), rows: rowsOf(content, next.asked, next.read) }
				};
	const { page } = next;
	// Who was on that page before finds there what they said.
	if (!page || page.questions.some(({ id }) => isSaid(carried, id))) return null;
	return { name: named(`page ${page.number}`), own: { code: key, carried: fieldsOf(carried), rows: null } };
}

/** What was ticked, each once and of what is offered: the page carries it on as it came. */
const isOffered = (ticked: string[], content: PollContent, { noSharing }: Wish): boolean => {
	const offered = optionalWordings(content, { noSharing }).map(({ purpose }) => String(purpose));
	return new Set(ticked).size === ticked.length && ticked.every((each) => offered.includes(each));
};

const isSaid = ({ values }: Carried, id: string): boolean =>
	Object.keys(values).some((name) => name.split('.')[1] === id);

const fieldsOf = ({ values }: Carried): [string, string][] =>
	Object.entries(values).flatMap(([name, all]) => all.map((value): [string, string] => [name, value]));

/** The answers in words, as the list of them shows them. */
export const rowsOf = (
	content: PollContent,
	questions: readonly Question[],
	values: Record<string, AnswerValue>
): Row[] => {
	const { kinds } = wordsFor(content.language);
	return questions.filter(asks).map((question) => {
		const value = values[question.id];
		return { id: question.id, said: value === undefined ? '' : describeAnswer(question, value, kinds) };
	});
};
