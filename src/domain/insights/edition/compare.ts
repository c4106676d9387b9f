// Two polls side by side, or two periods: the shares of the same themes, and of questions that were asked alike. Only from
// what the snapshots tell, and as they know it: a share that is estimated is compared as the estimate it is.
import { whyApart } from '../../polls/compatible-questions.ts';
import type { Question } from '../../polls/question.ts';
import {
	knownTest,
	squareAndAdd,
	type Counted,
	type Difference,
	type Known
} from '../measures/compare-shares.ts';
import { adjustForLooking, isTold } from '../measures/false-discovery.ts';
import { shareTest } from '../measures/fisher.ts';
import type { MeasuredRow } from '../measures/question-measure.ts';
import { wilson } from '../measures/wilson.ts';
import type { Cell, How, SnapshotContent } from '../snapshots/snapshot.ts';
import { cellsOfTheme, periodsOf } from './trend-of.ts';

export type Side = {
	pollId: string;
	content: SnapshotContent;
	questions: readonly Question[];
	/** One of the snapshot's periods; null for all of it. */
	period: string | null;
};
/** People of so many, and the share that follows. `audited`: how many were drawn, where it is estimated. */
export type Told = Counted & Known & { how: How; audited: number | null };
/** `moved`: `a` less `b`. */
export type Compared = {
	name: string;
	a: Told | Extract<Cell, string>;
	b: Told | Extract<Cell, string>;
	/** null where one of them is not told. `isClear`: more than chance explains, with all that was looked at held in mind; never
	 *  where somebody chose whom to read on either side, since they may have chosen otherwise on the other. */
	moved: (Difference & { isClear: boolean }) | null;
};
export type Comparison = {
	/** What moved clearly first, then by share. */
	themes: (Compared & { id: string })[];
	/** Of whole polls alone. `why` it cannot be compared; '' where it can. */
	questions: { title: string; why: string; rows: Compared[] }[];
	/** Somebody chose whom to read, on either side. */
	isChosen: boolean;
};

/** Whether the two have people in common, who would be compared with themselves. */
export const overlap = (a: Side, b: Side): boolean =>
	a.pollId === b.pollId && (a.period === null || b.period === null || a.period === b.period);

export function compareSides(a: Side, b: Side, themes: readonly { id: string; name: string }[]): Comparison {
	const told = themes.flatMap(({ id, name }) => {
		const [one, other] = [themeIn(a, id), themeIn(b, id)];
		return one === null && other === null ? [] : [{ id, ...compared(name, one ?? 'few', other ?? 'few') }];
	});
	const questions = a.period === null && b.period === null ? questionsOf(a, b) : [];
	const sure = clearOnes([...told, ...questions.flatMap(({ rows }) => rows)]);
	const shareOf = ({ a, b }: Compared) =>
		Math.max(...[a, b].map((side) => (typeof side === 'object' ? side.share : 0)));
	const sorted = told.map((one) => ({ ...one, moved: sure(one) }));
	const isClear = (one: Compared) => Number(one.moved?.isClear ?? false);
	sorted.sort((one, other) => isClear(other) - isClear(one) || shareOf(other) - shareOf(one));
	return {
		isChosen: told.some(({ a, b }) => [a, b].some((one) => typeof one === 'object' && isChosen(one))),
		themes: sorted,
		questions: questions.map((question) => ({
			...question,
			rows: question.rows.map((row) => ({ ...row, moved: sure(row) }))
		}))
	};
}

function themeIn({ content, period }: Side, id: string): Compared['a'] | null {
	const theme = content.themes.find((one) => one.id === id);
	const how = (theme ?? content.themes[0])?.how ?? 'counted';
	if (period === null) {
		if (!theme) return null;
		if (theme.orMore) return 'nearly-all';
		const { people, base: of, share, low, high, audited = null } = theme;
		return { people, of, share, low, high, how, audited };
	}
	const periods = periodsOf(content);
	const at = periods?.groups.findIndex(({ label }) => label === period) ?? -1;
	const group = periods?.groups[at];
	if (!periods || !group) return null;
	const cell = cellsOfTheme(periods, id)[at] ?? 'hidden';
	if (typeof cell === 'string') return cell;
	// What was drawn stands for all of them: of a period only those who were read are told.
	return { ...cell, of: group.people, how: how === 'counted' ? how : 'chosen', audited: null };
}

function compared(name: string, a: Compared['a'], b: Compared['b']): Compared {
	const moved =
		typeof a === 'object' && typeof b === 'object' ? { ...squareAndAdd(a, b), isClear: false } : null;
	return { name, a, b, moved };
}

function questionsOf(a: Side, b: Side): Comparison['questions'] {
	return a.content.measured.flatMap((measured) => {
		const asked = a.questions.find(({ id }) => id === measured.id);
		if (!asked || measured.base === null) return [];
		const pairs = b.questions.map((question) => ({ question, why: whyApart(asked, question) }));
		const same =
			pairs.find(({ why }) => why === '') ?? pairs.find(({ question }) => question.id === asked.id);
		const other = b.content.measured.find(({ id }) => id === same?.question.id);
		if (!same || !other || other.base === null) return [];
		if (same.why) return [{ title: measured.title, why: same.why, rows: [] }];
		const [of, ofOther] = [measured.base, other.base];
		const rows = measured.rows.flatMap((row) => {
			const match = other.rows.find(({ label }) => label === row.label);
			const isAlone = row.merged.length === 0 && match?.merged.length === 0;
			if (!match || !isAlone) return [];
			return [compared(row.label, countedOf(row, of), countedOf(match, ofOther))];
		});
		return rows.length === 0 ? [] : [{ title: measured.title, why: '', rows }];
	});
}

const countedOf = ({ people, orMore }: MeasuredRow, of: number): Compared['a'] =>
	orMore
		? 'nearly-all'
		: {
				...{ people, of, share: people / of, how: 'counted', audited: null },
				...wilson(people, of)
			};

/** How sure it is that they differ by more than chance. */
function test({ a, b }: Compared): number {
	if (typeof a !== 'object' || typeof b !== 'object' || isChosen(a) || isChosen(b)) return 1;
	return a.how === 'counted' && b.how === 'counted' ? shareTest(a, b) : knownTest(a, b);
}

const isChosen = ({ how }: Told): boolean => how === 'chosen';

/** What is left of each difference once all of them are looked at together. */
function clearOnes(all: readonly Compared[]): (one: Compared) => Compared['moved'] {
	const adjusted = adjustForLooking(all.map(test));
	const sureness = new Map(all.map((one, at) => [one, adjusted[at] ?? 1]));
	return (one) => {
		const { a, moved } = one;
		if (!moved || typeof a !== 'object') return moved;
		return { ...moved, isClear: isTold(sureness.get(one) ?? 1, moved.difference, a.audited ?? a.of) };
	};
}
