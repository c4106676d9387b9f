// Which polls the road in front of SvelteKit is for: those that ask everybody the same, in the same words. Everything that
// makes a page one person's, other than what they said, is SvelteKit's.
import type { Database } from '#db/open.ts';
import { chooseLanguage } from '#domain/languages/choose-language.ts';
import { inLanguage, languagesOf } from '#domain/polls/in-language.ts';
import { isLimited, openingOf } from '#domain/polls/opening.ts';
import type { PollContent } from '#domain/polls/poll.ts';
import { publishedOf, type Published } from '#domain/polls/published.ts';
import { isFile, type Question } from '#domain/polls/question.ts';
import { NONE_TAKEN } from '#domain/polls/quota.ts';

const judged = new WeakMap<PollContent, boolean>();

/** Contents are frozen: each is judged once. */
export function isPlain(content: PollContent): boolean {
	const known = judged.get(content);
	if (known !== undefined) return known;
	const { intent, questions, hidden = [], scores = [] } = content;
	const asksTheSame = intent.identity !== 'identified' && hidden.length === 0 && scores.length === 0;
	const isSo = asksTheSame && !JSON.stringify(content).includes('{{') && questions.every(isAskedAlike);
	judged.set(content, isSo);
	return isSo;
}

const isAskedAlike = (question: Question): boolean =>
	!isFile(question) &&
	!question.show &&
	!question.after?.length &&
	!('order' in question && question.order === 'random');

/** The poll as it stands at this moment, if it is one of these and takes answers. */
export async function openPlainPoll(db: Database, slug: string, now: Date): Promise<Published | null> {
	const poll = await publishedOf(db).current(slug);
	if (!poll || isLimited(poll.sharing) || !isPlain(poll.version.content)) return null;
	const { questions } = poll.version.content;
	const { closed, sharing } = poll;
	return openingOf({ closed, sharing, questions, taken: NONE_TAKEN }, now) === 'open' ? poll : null;
}

const translated = new WeakMap<PollContent, Map<string, PollContent>>();

/** As it is read by whoever's browser says this. */
export function readBy(content: PollContent, accepted: string | null): PollContent {
	const language = chooseLanguage(languagesOf(content), { asked: null, accepted });
	const known = translated.get(content) ?? new Map<string, PollContent>();
	const read = known.get(language) ?? Object.freeze(inLanguage(content, language).content);
	translated.set(content, known.set(language, read));
	return read;
}
