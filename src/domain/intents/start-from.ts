// A new statement that starts from an earlier one of the same workspace.
import { intentSchema, type Intent } from './intent.ts';

/** Everything that was said, but for what is new each time: the decision, its dates, and the data, which belong to questions
 *  that are not there yet. */
export const startFrom = (earlier: Intent): Intent =>
	intentSchema.parse({
		...structuredClone(earlier),
		decision: { ...earlier.decision, text: '', dueOn: '' },
		tellBack: { ...earlier.tellBack, dueOn: '' },
		data: []
	});

/** Nothing was written yet but the name that a new poll is given. */
export function isBlankIntent(intent: Intent): boolean {
	// Asked while it is typed: what is too long to be kept is not blank, and no error.
	const read = intentSchema.safeParse(intent);
	if (!read.success) return false;
	const blank = intentSchema.parse({ asker: { name: read.data.asker.name } });
	return JSON.stringify(read.data) === JSON.stringify(blank);
}
