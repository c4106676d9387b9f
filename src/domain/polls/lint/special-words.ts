// Words that sound like a special category of data (GDPR art. 9). They only propose: whether a question about a race is one
// about bicycles is for its author to say.
import type { DataItem } from '../../intents/intent.ts';
import type { Span } from './warnings/warning.ts';

export type SpecialCategory = Exclude<DataItem['special'], 'none'>;

const WORDS: [SpecialCategory, RegExp][] = [
	[
		'health',
		/\b(your (\w+ )?health|health (problem|condition|issue|insurance|status)s?|illness(es)?|disabilit(y|ies)|disabled|impairments?|symptoms?|diagnos(is|es|ed)|medication|medicines?|doctor(['’]s)?( visits?)?|hospital|therap(y|ies|ist)|pregnan(t|cy)|mental health|depression|anxiety|chronic pain|allerg(y|ies|ic)|diabetes|cancer|krankheit(en)?|behinderung(en)?|schwanger(schaft)?|allergien?)\b/i
	],
	[
		'belief',
		/\b(religions?|religious|your (faith|beliefs?)|church|mosque|synagogue|temple|believe in god|pray(er|ing)?|atheist|konfession|kirche)\b/i
	],
	[
		'politics',
		/\b(voted?|voting|politic(s|al)|party (do|did|would) you|elections?|wing (views|party)|partei|wählen sie)\b/i
	],
	['union', /\b(trade unions?|labou?r unions?|union members?(hip)?|gewerkschaft(en)?)\b/i],
	['origin', /\b(ethnic(ity)?|racial|your race|skin colou?r|hautfarbe|ethnische)\b/i],
	['sex-life', /\b(sexual(ity|ly)?|sex life|gay|lesbian|bisexual|transgender|sexuelle)\b/i],
	[
		'biometrics',
		/\b(fingerprints?|face scans?|iris scans?|voice ?prints?|biometrics?|fingerabdr(uck|ücke))\b/i
	]
];

/** The category that the words sound like, and where; null where they sound like none. */
export function soundsSpecial(words: string): { category: SpecialCategory; span: Span } | null {
	for (const [category, pattern] of WORDS) {
		const found = pattern.exec(words);
		if (found) return { category, span: { start: found.index, end: found.index + found[0].length } };
	}
	return null;
}

export const sayCategory = (category: DataItem['special']): string => category.replace('-', ' ');
