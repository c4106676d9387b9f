// Automatic only where an audit did not find otherwise: a theme that was wrong too often, and not by chance, is given to nobody
// more without a reader. What was given before stays: it moves only when a person takes another version into use.
import type { Tx } from '#db/open.ts';
import { currentThemes, idsCountedUnder, type Codebook } from '../codebook.ts';
import type { Assigned } from '../words/assign.ts';
import type { Of } from './assigner.store.server.ts';
import { listDraws } from './audit.store.server.ts';
import { precisionOf, readDrawn } from './read-drawn.ts';

/** What precision must reach, the rule of the board. */
const SURE = 0.9;

/** Themes, as they count now, whose precision lies wholly under 0.9: in the last draw, whichever version that audited, or in any
 *  that audited this one. The version learnt after another draw may give them again. Inside forPurpose. */
export async function withheldThemes(
	tx: Tx,
	of: Of,
	questionIds: readonly string[],
	book: Codebook,
	version: number | null
): Promise<Set<string>> {
	const draws = await listDraws(tx, of);
	const withheld = new Set<string>();
	for (const { number } of draws.filter(({ assigner }, at) => at === 0 || assigner === version)) {
		const drawn = await readDrawn(tx, of, questionIds, book, number);
		for (const { id } of currentThemes(book)) {
			const precision = precisionOf(drawn, id);
			if (precision && precision.high < SURE) withheld.add(id);
		}
	}
	return withheld;
}

/** The same, by every id that counts under them: a version gives themes by the ids that it learnt. */
export async function withheldIds(
	...[tx, of, questionIds, book, version]: Parameters<typeof withheldThemes>
): Promise<Set<string>> {
	const themes = await withheldThemes(tx, of, questionIds, book, version);
	return new Set([...themes].flatMap((id) => idsCountedUnder(book, id)));
}

/** These themes are suggested only; whoever is left without a theme needs a reader. */
export const leaveToReader = <A extends Assigned>(found: readonly A[], withheld: ReadonlySet<string>): A[] =>
	found.map((answer) => {
		if (!answer.themes.some(({ themeId, automatic }) => automatic && withheld.has(themeId))) return answer;
		const themes = answer.themes.map((theme) =>
			withheld.has(theme.themeId) ? { ...theme, automatic: false } : theme
		);
		return { ...answer, themes, needsReader: !themes.some(({ automatic }) => automatic) };
	});
