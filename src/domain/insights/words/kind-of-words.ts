// What kind of finding an answer holds: first by what was asked; its words may only propose an exception, or say nothing.
import type { AsksFor } from '../../polls/question-kinds/words.ts';
import { KIND_OF_ASKING, type ThemeKind } from '../theme.ts';
import { ENGLISH } from './kind-cues.ts';
import { wordsOf } from './tokens.ts';

/** What words can tell of themselves. */
export type ToldKind = Extract<ThemeKind, 'pain-point' | 'praise' | 'want'>;
export type KindCues = {
	praise: ReadonlySet<string>;
	pain: ReadonlySet<string>;
	/** Turn what stands up to three words after them. */
	not: ReadonlySet<string>;
	/** As they stand in the text: that something is asked for, that nothing is amiss, that something is. */
	wants: RegExp;
	praises: RegExp;
	pains: RegExp;
};
/** A detector a language. A language without one is not guessed at. */
const CUES: Record<string, KindCues | undefined> = { en: ENGLISH };

export const hasKindDetector = (language: string | null): boolean =>
	language !== null && CUES[language] !== undefined;

/** The kind that the words alone speak for; null where they do not, speak for several, or nobody wrote rules for the language. */
export function toldKind(text: string, language: string | null): ToldKind | null {
	const cues = language === null ? undefined : CUES[language];
	if (!cues) return null;
	const { praise, pain } = weigh(text, cues);
	// Somebody who asks for something and complains with it: the complaint is why.
	if (pain > praise) return 'pain-point';
	if (praise > pain) return 'praise';
	return pain === 0 && cues.wants.test(text) ? 'want' : null;
}

/** The kind of an answer to a question that asks for this. Words that plainly say otherwise are an exception to what was asked. */
export function kindOfWords(text: string, asksFor: AsksFor, language: string | null): ThemeKind | null {
	const asked = KIND_OF_ASKING[asksFor];
	const told = toldKind(text, language);
	if (asked === null || told === null) return asked ?? told;
	if (asked === 'pain-point' || asked === 'praise') return told === 'want' ? asked : told;
	return asked;
}

/** What a theme over these answers is most likely: the kind of more than half of them, else what was asked; null where neither
 *  says. `byWords`: nobody wrote rules for the language, so what was asked stands alone. */
export function kindOfMany(
	texts: readonly string[],
	asksFor: AsksFor,
	language: string | null
): { kind: ThemeKind | null; byWords: boolean } {
	const times = new Map<ThemeKind, number>();
	for (const text of texts) {
		const kind = kindOfWords(text, asksFor, language);
		if (kind !== null) times.set(kind, (times.get(kind) ?? 0) + 1);
	}
	const [most] = [...times].filter(([, count]) => count * 2 > texts.length);
	return { kind: most?.[0] ?? KIND_OF_ASKING[asksFor], byWords: hasKindDetector(language) };
}

function weigh(text: string, cues: KindCues): { praise: number; pain: number } {
	const words = wordsOf(text);
	let praise = (text.match(cues.praises) ?? []).length * 2;
	let pain = (text.match(cues.pains) ?? []).length * 2;
	words.forEach((word, at) => {
		const turned = words.slice(Math.max(0, at - 3), at).some((before) => cues.not.has(before));
		if (cues.praise.has(word)) {
			if (turned) pain += 1;
			else praise += 1;
		}
		// “No delay” praises; “did not help” is in the words themselves.
		if (cues.pain.has(word)) {
			if (turned) praise += 1;
			else pain += 1;
		}
	});
	return { praise, pain };
}
