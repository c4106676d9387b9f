// Double-barrelled: one answer to two questions, so nobody knows to which.
import { ONE_THING } from './one-thing.ts';
import { replaced, type Finding, type Span } from './warning.ts';
import { wordsOf, type Word } from './words-of.ts';

/** Alternatives to choose from, or one question put with both its ends. */
const CHOOSES = /\b(which|prefer|rather|between|whether|both|either|or not|own or rent|instead)\b/i;
/** The answer weighs something, so two things cannot share it. */
const WEIGHS =
	/\b(satisf\w+|happy|rate|think of|trust|like|support|agree|disagree|should|easy|hard|good|well|important|useful|clear|likely|recommend|understand|accept|want|need|know|feel|find|enjoy|value|opinion|improve[ds]?|would you)\b/i;
const SEPARATE = /^(and|&|plus)$/i;
const AUX = /^(do|does|did|is|are|was|were|have|has|had|can|could|will|would|should)$/i;
const WH = /^(what|how|when|where|who|which)$/i;
const SKIPPED = /^(the|a|an|our|your|my|its|their|this|these|to|too|also|very|more|quite|really|so|well)$/i;

type Sides = { left: Span; right: Span };

export function doubleBarrelled(text: string): Finding[] {
	return wordsOf(text).flatMap((sentence) => {
		for (const [at, word] of sentence.entries()) {
			const sides = SEPARATE.test(word.text)
				? sidesOfAnd(sentence, at)
				: word.text.toLowerCase() === 'or'
					? sidesOfOr(sentence, at)
					: null;
			if (sides && at > 0) return [finding(text, sides)];
		}
		return [];
	});
}

const finding = (text: string, { left, right }: Sides): Finding => ({
	spans: [left, right],
	reason: 'One answer cannot say yes to the one and no to the other.',
	instead: 'Ask two questions, or the one that the decision needs.',
	better: split(text, { left, right })
});

/** The text once without the right side, once without the left. Where that leaves too little, only the author can tell. */
function split(text: string, { left, right }: Sides): string[] {
	const first = replaced(text, { start: left.end, end: right.end }, '');
	const second = replaced(text, { start: left.start, end: right.start }, '');
	const mark = /[?.]\s*$/.exec(text)?.[0].trim() ?? '';
	const whole = (one: string) => (mark && !one.endsWith(mark) ? one.replace(/[,\s]*$/, mark) : one);
	return [first, second].every((one) => one.split(/\s+/).length >= 4) ? [whole(first), whole(second)] : [];
}

function sidesOfAnd(sentence: Word[], at: number): Sides | null {
	const before = sentence[at - 1];
	const after = sentence[at + 1];
	if (!before || !after) return null;
	const words = sentence.map(({ text }) => text).join(' ');
	if (ONE_THING.test(`${before.text} and ${after.text}`)) return null;
	if (before.is('Value', 'NumericValue') || after.is('Value', 'NumericValue')) return null;
	// “Marks and Spencer”, “High and Low Street”: a name.
	if (at > 1 && isName(before) && isName(after)) return null;
	// “what is news and what is an advert” tells two things apart; “when and where” is one.
	if (WH.test(after.text)) {
		const isPair = sentence.slice(0, at).some(({ text }) => same(text, after.text)) || WH.test(before.text);
		return isPair ? null : clauses(sentence, at);
	}
	if (after.is('Pronoun') && !after.is('Possessive')) return null;
	if (AUX.test(after.text) && before.breaks) return clauses(sentence, at);
	const next = sentence.slice(at + 1).find((word) => !SKIPPED.test(word.text));
	if (!next) return null;
	if (isPredicate(sentence, at)) return adjectives(sentence, at);
	if (describes(next) && (describes(before) || !isFollowedByNoun(sentence, next))) return null;
	if (/\b(both|between|following|which of|who does|from|compare|difference)\b/i.test(words)) return null;
	if (isDeed(next)) {
		const verb = deedBefore(sentence, at, next);
		if (verb >= 0) return deeds(sentence, at, verb);
	}
	return WEIGHS.test(words) &&
		!/^(did|do|does|have|has|is|are) (you|we|they|your|our|the|it)\b(?!.*\b(like|trust|understand|accept|want|need|know|satisf|happy|agree|support|enjoy))/i.test(
			words
		)
		? things(sentence, at)
		: null;
}

/** “or” parts alternatives far more often than questions: only two deeds of which the first is told in full count. */
function sidesOfOr(sentence: Word[], at: number): Sides | null {
	const words = sentence.map(({ text }) => text).join(' ');
	const next = sentence.slice(at + 1).find((word) => !SKIPPED.test(word.text));
	if (!next || CHOOSES.test(words) || sentence.slice(0, at).some((word) => word.breaks)) return null;
	if (!isDeed(next) || !/^(would|will|could|can|did|have|do)\b/i.test(words)) return null;
	const verb = deedBefore(sentence, at, next);
	return verb >= 0 && at - verb > 2 ? deeds(sentence, at, verb) : null;
}

const isName = (word: Word): boolean => /^\p{Lu}/u.test(word.text);
const describes = (word: Word): boolean => word.is('Adjective', 'Adverb') && !word.is('Noun');
const isDeed = (word: Word): boolean =>
	word.is('Verb') && !word.is('Gerund', 'Copula', 'Auxiliary', 'Modal', 'Noun', 'Adjective');

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const isFollowedByNoun = (sentence: Word[], word: Word): boolean =>
	sentence[sentence.indexOf(word) + 1]?.is('Noun') === true &&
	sentence[sentence.indexOf(word) + 1]?.is('Pronoun') === false;

/** “How clean and quiet was it”, “Is it easy to read and up to date”, “Was it done quickly and fairly”: two judgements of
 *  one thing. Before a noun (“a clear and useful answer”) they are one. */
function isPredicate(sentence: Word[], at: number): boolean {
	const opens = sentence[0]?.text.toLowerCase() ?? '';
	const after = sentence[at + 1];
	const next = sentence.slice(at + 1).find((word) => !SKIPPED.test(word.text));
	if (!after || !next) return false;
	const judged = sentence.slice(1, at).some(describes);
	if (/^(is|are|was|were)$/.test(opens) && after.is('Preposition') && !after.is('Adjective')) return true;
	if (isFollowedByNoun(sentence, next)) return false;
	const before = sentence[at - 1];
	if (before && describes(before) && (describes(next) || next.is('Gerund'))) return true;
	return judged && describes(next) && /^(is|are|was|were|how|do|does)$/.test(opens);
}

/** The verb before the conjunction that stands in the same form as the one after it; -1 when there is none. */
function deedBefore(sentence: Word[], at: number, next: Word): number {
	const form =
		['Infinitive', 'PastTense', 'PresentTense', 'Participle'].find((tag) => next.is(tag)) ?? 'Verb';
	for (let n = at - 1; n > 0; n -= 1) {
		const word = sentence[n];
		if (!word || word.breaks) return -1;
		if (isDeed(word) && !AUX.test(word.text) && (word.is(form) || form === 'Participle'))
			return /^(think|agree|say|believe|feel|try|go|come|wait)$/i.test(word.text) ? -1 : n;
	}
	return -1;
}

const span = (words: Word[], from: number, to: number): Span => ({
	start: words[from]?.start ?? 0,
	end: words[to]?.end ?? 0
});

const isTo = (word: Word | undefined): boolean => word?.text.toLowerCase() === 'to';

const deeds = (sentence: Word[], at: number, verb: number): Sides => ({
	left: span(sentence, isTo(sentence[at + 1]) && isTo(sentence[verb - 1]) ? verb - 1 : verb, at - 1),
	right: span(sentence, at + 1, sentence.length - 1)
});

const clauses = (sentence: Word[], at: number): Sides => ({
	left: span(sentence, 0, at - 1),
	right: span(sentence, at + 1, sentence.length - 1)
});

/** In “How clean and quiet was it” the words stand alone; in “Is it clear and up to date” each side goes on with the rest. */
function adjectives(sentence: Word[], at: number): Sides {
	const isHow = sentence[0]?.text.toLowerCase() === 'how';
	const says = sentence.findLastIndex((word, n) => n < at && (AUX.test(word.text) || word.is('Copula')));
	const first = sentence.findIndex(
		(word, n) => n > Math.max(1, says) && n < at && describes(word) && !isFollowedByNoun(sentence, word)
	);
	let from = isHow || first < 0 ? at - 1 : first;
	while (isHow && from > 1 && sentence[from - 1]?.is('Adverb')) from -= 1;
	const verb = sentence.findIndex((word, n) => n > at && AUX.test(word.text));
	const to = isHow && verb > 0 ? verb - 1 : sentence.length - 1;
	return { left: span(sentence, from, at - 1), right: span(sentence, at + 1, to) };
}

function things(sentence: Word[], at: number): Sides {
	let from = at - 1;
	while (
		from > 1 &&
		sentence[from - 1]?.is('Noun', 'Adjective') &&
		!sentence[from - 1]?.is('Pronoun', 'Possessive')
	)
		from -= 1;
	if (SKIPPED.test(sentence[at + 1]?.text ?? '') && SKIPPED.test(sentence[from - 1]?.text ?? '')) from -= 1;
	let to = at + 1;
	while (
		to < sentence.length - 1 &&
		!/^(of|in|at|with|for|on|to|from|when|by|here|last)$/i.test(sentence[to + 1]?.text ?? '')
	)
		to += 1;
	return { left: span(sentence, from, at - 1), right: span(sentence, at + 1, to) };
}
