// What a model suggested, judged before anything is kept: the answer is one it was asked about, the theme one it was shown or
// a name that can stand on a board, the quote one that its person wrote.
import type { Theme } from '../theme.ts';
import { MOST_NAMES, type Suggestion } from './model.ts';
import { findVerbatim } from './verbatim.ts';

export type AskedText = { responseId: string; written: string; sent: string };
export type Proposed = {
	responseId: string;
	themeId: string | null;
	newTheme: string | null;
	spanStart: number;
	spanEnd: number;
};
export type Judged = { kept: Proposed[]; refused: Map<string, number> };

export function judgeSuggestions(
	asked: readonly AskedText[],
	themes: readonly Theme[],
	suggestions: readonly Suggestion[]
): Judged {
	const kept = new Map<string, Proposed>();
	const refused = new Map<string, number>();
	for (const one of suggestions) {
		const about = asked[one.text];
		if (!about) continue;
		const under = themeOf(one, themes);
		const span = findVerbatim(about.written, about.sent, one.quote);
		if (!under || !span) refused.set(about.responseId, (refused.get(about.responseId) ?? 0) + 1);
		else {
			const proposed = {
				responseId: about.responseId,
				...under,
				spanStart: span.start,
				spanEnd: span.end
			};
			// One theme of one answer is proposed once.
			const key = `${about.responseId} ${under.themeId ?? plain(under.newTheme ?? '')}`;
			if (!kept.has(key)) kept.set(key, proposed);
		}
	}
	return { kept: [...kept.values()], refused };
}

const plain = (words: string) => words.trim().toLowerCase();

function themeOf(
	{ theme, name }: Suggestion,
	themes: readonly Theme[]
): { themeId: string; newTheme: null } | { themeId: null; newTheme: string } | null {
	if (theme !== null && theme !== undefined) {
		const shown = themes[theme];
		return shown ? { themeId: shown.id, newTheme: null } : null;
	}
	const words = (name ?? '').replace(/\s+/g, ' ').trim();
	const cannotStand = words === '' || words.length > MOST_NAMES || /\p{C}/u.test(words);
	if (cannotStand) return null;
	const same = themes.find((each) => plain(each.name) === plain(words));
	return same ? { themeId: same.id, newTheme: null } : { themeId: null, newTheme: words };
}
