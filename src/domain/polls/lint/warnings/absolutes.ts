// Absolutes: a yes-or-no over always, never, all or none, which hardly anybody can answer with yes.
import { placesOf, replaced, uncapital, type Finding } from './warning.ts';

const ABSOLUTE =
	/\b(always|never|only ever|every (single \w+|time)|all (of )?our|all the time|at all times|(?<!\bin )everything(?! (that )?you (came|wanted|needed|expected|were looking|had to)\b)|everyone|everybody|nobody|no one|nothing( at all)?|none of|whenever|without fail|without exception|whatsoever)\b/i;
const EVERY_WITH_WHENEVER = /\bevery\b(?=[^?]*\bwhen(ever)?\b)/i;
const EVERY_DONE = /\b(finish|complete|read|answer|do|check|use|attend)\s+(?<mark>every)\b/i;
/** An open question takes any answer, also to a never; and what is offered as an answer is no claim. */
const OPEN =
	/^\W*(?:\w+[,:]\s*)?(how|what|which|who|whom|whose|where|when|why|in which|on which|at which|by when|if|tell us|describe|name|list)\b/i;
const APPEAL = /\b(everyone|everybody|we all|nobody|no one)\s+(knows?|likes?|wants?|loves?|agrees?)\b/i;
const OFFERED = /\b(always,? (or|,)|or (always|never|none|nothing)\b|never,)/i;
const FREQUENCY = /\b(always|never|only ever|all the time|at all times|every (single )?time|without fail)\b/i;
const ASKS_YES_OR_NO = /^(do|does|did|are|is|was|were|have|has|can|could|will|would|should|u|you)\b/i;

export function absolutes(text: string): Finding[] {
	if (OPEN.test(text) || APPEAL.test(text) || OFFERED.test(text)) return [];
	const spans = [ABSOLUTE, EVERY_WITH_WHENEVER, EVERY_DONE]
		.flatMap((absolute) => placesOf(absolute, text))
		.filter((place, at, all) => all.findIndex((other) => other.start === place.start) === at)
		.sort((a, b) => a.start - b.start);
	if (spans.length === 0) return [];
	return [
		{
			spans,
			reason: 'One exception makes the answer no, so a no says little.',
			instead: FREQUENCY.test(text)
				? 'Ask how often, with answers from never to always.'
				: 'Ask how many, or how much.',
			better: howOften(text)
		}
	];
}

/** “Do you always check?” becomes “How often do you check?”. */
function howOften(text: string): string[] {
	const places = placesOf(FREQUENCY, text).sort((a, b) => b.start - a.start);
	if (places.length === 0 || !ASKS_YES_OR_NO.test(text) || !text.trim().endsWith('?')) return [];
	// “every time you called” goes on, and a “never … everyone” still says too much.
	if (places.some(({ words }) => /time/i.test(words))) return [];
	const bare = places.reduce((words, { start, end }) => replaced(words, { start, end }, ''), text);
	return ABSOLUTE.test(bare) ? [] : [`How often ${uncapital(bare)}`.replace(/,\s*\?/, '?')];
}
