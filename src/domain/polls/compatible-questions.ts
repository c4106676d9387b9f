// Which answers to a question may be counted together, though the poll has changed since: those that were given to the same
// words. A machine cannot weigh words, so where they differ by more than a slip of spelling, they are counted apart.
import type { PollContent, PollVersion } from './poll.ts';
import type { Question } from './question.ts';
import { isEntries, isSame } from './versions/content-tree.ts';

/** A question as the newest version asks it, the versions whose answers count with it, and those whose answers do not. */
export type Pooled = { question: Question; versions: number[]; apart: Apart[] };
export type Apart = { version: number; why: string };

/** Each question of `content` with the versions that asked it alike. Versions are those in which people may have answered. */
export function poolQuestions(content: PollContent, versions: readonly PollVersion[]): Pooled[] {
	return content.questions.map((question): Pooled => {
		const asked = versions.flatMap(({ number, content: { questions } }) => {
			const earlier = questions.find((each) => each.id === question.id);
			return earlier ? [{ version: number, why: whyApart(earlier, question) }] : [];
		});
		return {
			question,
			versions: asked.filter(({ why }) => why === '').map(({ version }) => version),
			apart: asked.filter(({ why }) => why !== '')
		};
	});
}

/** What else earlier versions asked, and the newest does not: a question each, under its latest words. */
export function droppedQuestions(
	content: PollContent,
	versions: readonly PollVersion[]
): { question: Question; versions: number[] }[] {
	const kept = new Set(content.questions.map(({ id }) => id));
	const dropped = new Map<string, { question: Question; versions: number[] }>();
	for (const { number, content: earlier } of [...versions].sort((a, b) => b.number - a.number))
		for (const question of earlier.questions.filter(({ id }) => !kept.has(id)))
			dropped.set(question.id, {
				question: dropped.get(question.id)?.question ?? question,
				versions: [...(dropped.get(question.id)?.versions ?? []), number]
			});
	return [...dropped.values()];
}

/** Why answers to these two cannot be counted together; '' where they can. An answer that was only added to those offered
 *  leaves the others what they were. */
export function whyApart(earlier: Question, later: Question): string {
	if (earlier.kind !== later.kind) return 'it was another kind of question';
	if (!sameWords(earlier.title, later.title)) return 'it was asked in other words';
	const fields = new Map(Object.entries(later));
	for (const [name, was] of Object.entries(earlier)) {
		const why = WITHOUT_WEIGHT.has(name) ? '' : fieldApart(was, fields.get(name));
		if (why) return why;
	}
	return '';
}

/** What may change and the answers mean the same: how it is presented, who must answer, what it is filed under. */
const WITHOUT_WEIGHT = new Set(
	`id kind title help required preferNot dontKnow dataItem asksFor longest preselected code`.split(' ')
);

function fieldApart(was: unknown, is: unknown): string {
	if (isSame(was, is)) return '';
	if (isEntries(was) && isEntries(is)) return entriesApart(was, is);
	if (typeof was === 'string' && typeof is === 'string')
		return sameWords(was, is) ? '' : 'its ends had other words';
	if (Array.isArray(was) && Array.isArray(is)) return scaleApart(was, is);
	return 'it was answered on other terms';
}

function entriesApart(was: { id: string }[], is: { id: string }[]): string {
	for (const one of was) {
		const later = is.find(({ id }) => id === one.id);
		if (!later) return 'an answer that was offered is gone';
		const words = new Map(Object.entries(later));
		const differs = Object.entries(one).some(
			([name, value]) => typeof value === 'string' && !sameWords(value, String(words.get(name) ?? ''))
		);
		if (differs) return 'an answer had other words';
	}
	return '';
}

function scaleApart(was: unknown[], is: unknown[]): string {
	if (was.length !== is.length) return 'its scale had another number of points';
	return was.every((point, at) => sameWords(String(point), String(is[at])))
		? ''
		: 'its scale had other words';
}

const SLIP_FROM = 6;

/** The same words, whatever their case and punctuation; in a longer word one letter may be put right. */
export function sameWords(one: string, other: string): boolean {
	const [was, is] = [wordsOf(one), wordsOf(other)];
	return was.length === is.length && was.every((word, at) => isSlip(word, is[at] ?? ''));
}

const wordsOf = (text: string): string[] =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** One letter too many, too few, or another. */
function isSlip(one: string, other: string): boolean {
	if (one === other) return true;
	if (Math.min(one.length, other.length) < SLIP_FROM || /\p{N}/u.test(one + other)) return false;
	const [short, long] = one.length < other.length ? [one, other] : [other, one];
	if (long.length - short.length > 1) return false;
	let at = 0;
	while (short[at] === long[at]) at += 1;
	return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}
