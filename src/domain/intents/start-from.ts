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
	const blank = intentSchema.parse({ asker: { name: intent.asker.name } });
	return JSON.stringify(intentSchema.parse(intent)) === JSON.stringify(blank);
}
