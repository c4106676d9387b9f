// A condition of ours in another tool's words; null where that tool cannot say it.
import type { Clause, Condition } from '../../../polls/journey/condition.ts';

export type Wording = {
	and: string;
	or: string;
	not: (inner: string) => string;
	clause: (clause: Clause) => string | null;
};
type Part = Clause | { join: 'all' | 'any' | 'none'; of: readonly Part[] };

export const fromCondition = (condition: Condition, wording: Wording): string | null =>
	say(condition, wording);

function say(part: Part, wording: Wording): string | null {
	if ('compare' in part) return wording.clause(part);
	const said = part.of.map((each) => {
		const words = say(each, wording);
		return words === null || 'compare' in each || each.join === 'none' ? words : `(${words})`;
	});
	if (said.some((each) => each === null)) return null;
	if (part.join === 'all') return said.join(` ${wording.and} `);
	const either = said.join(` ${wording.or} `);
	return part.join === 'any' ? either : wording.not(either);
}

/** In quotes, whichever the words do not hold themselves; null where they hold both. */
export function quoted(value: string): string | null {
	if (value.includes('\\')) return null;
	if (!value.includes("'")) return `'${value}'`;
	return value.includes('"') ? null : `"${value}"`;
}

export const isNumber = (value: string): boolean => /^-?\d{1,15}(\.\d{1,10})?$/.test(value);
