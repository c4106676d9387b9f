// A theme: a named finding of a codebook, and the kinds that make the lanes of the board.
import type { ASKS_FOR } from '../polls/question-kinds/words.ts';

export const THEME_KINDS = [
	'need',
	'pain-point',
	'want',
	'expectation',
	'belief',
	'tendency',
	'praise'
] as const;
export type ThemeKind = (typeof THEME_KINDS)[number];

export const LANE_NAMES: Record<ThemeKind, string> = {
	need: 'Needs',
	'pain-point': 'Pain points',
	want: 'Wants',
	expectation: 'Expectations',
	belief: 'Beliefs',
	tendency: 'Tendencies',
	praise: 'Praise'
};

export const KIND_NAMES: Record<ThemeKind, string> = {
	need: 'Need',
	'pain-point': 'Pain point',
	want: 'Want',
	expectation: 'Expectation',
	belief: 'Belief',
	tendency: 'Tendency',
	praise: 'Praise'
};

export type Theme = { id: string; name: string; kind: ThemeKind; definition: string; retired: boolean };

/** What was asked says what kind of finding an answer most likely holds; null where it says nothing. */
export const KIND_OF_ASKING: Record<(typeof ASKS_FOR)[number], ThemeKind | null> = {
	improve: 'pain-point',
	liked: 'praise',
	expect: 'expectation',
	habits: 'tendency',
	need: 'need',
	neutral: null
};
