// What cannot be read in a look: colours below AA are refused, with how far they fall short and the nearest that would do.
import { contrast, FOR_WORDS, nearest } from './contrast.ts';
import { OWN, surfacesOf, type Look } from './look.ts';

export type LookProblem = {
	field: 'accent' | 'paper' | 'logo';
	sentence: string;
	/** The nearest colour that can be read; '' where another colour would not help. */
	better: string;
};

/** Empty when all can be read. */
export function lookProblems({ accent, paper, logo }: Look): LookProblem[] {
	const page = paper ?? OWN.paper;
	const found: LookProblem[] = [];
	const words = [OWN.ink, OWN.bad, OWN.due];
	const least = Math.min(...words.map((word) => contrast(word, page)));
	const isReadable = least >= FOR_WORDS;
	if (!isReadable)
		found.push({
			field: 'paper',
			sentence: `Words on this background reach only ${ratio(least)}; ${FOR_WORDS} to 1 is the least that people can read (WCAG AA). Choose a lighter one.`,
			better: nearest(page, '#ffffff', () => words, FOR_WORDS)
		});
	// Measured against the page that would do: one fault is told once.
	const ground = isReadable ? page : nearest(page, '#ffffff', () => words, FOR_WORDS);
	const own = accent ?? OWN.accent;
	const low = Math.min(...surfacesOf(own, ground).map((surface) => contrast(own, surface)));
	if (low < FOR_WORDS)
		found.push({
			field: accent ? 'accent' : 'paper',
			sentence: accent
				? `Links and marks in this colour reach only ${ratio(low)}; ${FOR_WORDS} to 1 is the least that people can read (WCAG AA). Choose a darker one.`
				: `Links and marks on this background reach only ${ratio(low)}; ${FOR_WORDS} to 1 is the least that people can read (WCAG AA). Choose a lighter one.`,
			better: accent
				? nearest(own, '#000000', (tried) => surfacesOf(tried, ground), FOR_WORDS)
				: nearest(ground, '#ffffff', () => [own], FOR_WORDS)
		});
	if (logo && logo.alt.trim() === '')
		found.push({
			field: 'logo',
			sentence: 'Say what the logo shows: a name, as a rule. It is read out to people who do not see it.',
			better: ''
		});
	return found;
}

/** Cut, not rounded: 4.49 is not 4.5. */
const ratio = (value: number): string => `${(Math.floor(value * 10) / 10).toFixed(1)} to 1`;
