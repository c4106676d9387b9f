// Themes for answers nobody has read: given only where it is safe, suggested where it is likely, else left to a reader.
import { columnsIn, numbersIn, weightsIn, type Assigner } from './assigner.ts';
import type { Asked } from './features.ts';
import { saysNothing } from './no-content.ts';
import { rowCount } from './rows.ts';
import { COLUMNS, vectorise, type Space } from './space.ts';
import { probabilityOf } from './threshold.ts';

export type Given = {
	themeId: string;
	/** By the shares among the examples it was learnt from. */
	probability: number;
	/** True: safe enough to count without a reader. */
	automatic: boolean;
};
export type Assigned = {
	/** Most likely first. */
	themes: Given[];
	/** No theme could be given safely, though the answer says something. */
	needsReader: boolean;
};
/** What stands of each theme for one answer: its score, and how likely it is. */
export type ScoredTheme = { themeId: string; score: number; probability: number };

const AT_ONCE = 1000;

/** One result an answer, in their order. An answer's result hangs on itself and the assigner alone. */
export function assign(
	assigner: Assigner,
	answers: readonly Asked[],
	say: (done: number, of: number) => void = () => {}
): Assigned[] {
	const score = scorer(assigner);
	const assigned: Assigned[] = [];
	for (let from = 0; from < answers.length; from += AT_ONCE) {
		say(from, answers.length);
		const some = answers.slice(from, from + AT_ONCE);
		score(some).forEach((themes, at) =>
			assigned.push(
				saysNothing(some[at]?.text ?? '') ? { themes: [], needsReader: false } : decide(assigner, themes)
			)
		);
	}
	return assigned;
}

function decide(assigner: Assigner, scored: ScoredTheme[]): Assigned {
	const themes = assigner.themes.flatMap(({ themeId, likely, safe }, at): Given[] => {
		const { score = -Infinity, probability = 0 } = scored[at] ?? {};
		const automatic = safe !== null && score >= safe;
		return automatic || score >= likely ? [{ themeId, probability, automatic }] : [];
	});
	themes.sort((a, b) => b.probability - a.probability || (a.themeId < b.themeId ? -1 : 1));
	return { themes, needsReader: !themes.some((theme) => theme.automatic) };
}

/** Scores of every theme, in the assigner's order. */
export function scorer(assigner: Assigner): (answers: readonly Asked[]) => ScoredTheme[][] {
	const columns = columnsIn(assigner.columns);
	const rarity = new Float32Array(COLUMNS);
	numbersIn(assigner.rarity).forEach((value, at) => (rarity[columns[at] ?? 0] = value));
	const place = new Int32Array(COLUMNS).fill(-1);
	columns.forEach((column, at) => (place[column] = at));
	const space: Space = { language: assigner.language, documents: assigner.documents, rarity };
	// Side by side, so that one walk through an answer scores every theme.
	const count = assigner.themes.length;
	const lines = columns.length + assigner.questions.length + 1;
	const weights = new Float64Array(lines * count);
	assigner.themes.forEach((theme, at) =>
		weightsIn(theme).forEach((weight, line) => (weights[line * count + at] = weight))
	);
	return (answers) => {
		const rows = vectorise(
			space,
			answers.map((answer) => answer.text)
		);
		return Array.from({ length: rowCount(rows) }, (_each, row) => {
			const sums = new Float64Array(count);
			const add = (line: number, value: number) => {
				for (let at = 0; at < count; at += 1)
					sums[at] = (sums[at] ?? 0) + value * (weights[line * count + at] ?? 0);
			};
			add(lines - 1, 1);
			const asked = assigner.questions.indexOf(answers[row]?.question ?? '');
			if (asked >= 0) add(columns.length + asked, 1);
			for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1) {
				const line = place[rows.columns[at] ?? 0] ?? -1;
				if (line >= 0) add(line, rows.values[at] ?? 0);
			}
			return assigner.themes.map((theme, at) => {
				const score = sums[at] ?? 0;
				return { themeId: theme.themeId, score, probability: probabilityOf(theme, score, theme.prior) };
			});
		});
	};
}
