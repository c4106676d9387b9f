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

/** What is true of the house whatever it asks, taken from an earlier statement where this one has nothing: where it is
 *  reached, who reads, who works on the answers, where they lie. What people would agree to anew with each poll (who pays, on
 *  whose behalf, who decides, who else receives) is for the author to say. */
export function withHouseFacts(intent: Intent, { asker, seenBy, processors, countries }: Intent): Intent {
	return {
		...intent,
		asker: {
			...intent.asker,
			address: intent.asker.address || asker.address,
			contact: intent.asker.contact || asker.contact
		},
		seenBy: {
			...intent.seenBy,
			raw: intent.seenBy.raw || seenBy.raw,
			totals: intent.seenBy.totals || seenBy.totals
		},
		processors: intent.processors ?? structuredClone(processors),
		countries: intent.countries || countries
	};
}

/** Nothing was written yet but the name that a new poll is given. */
export function isBlankIntent(intent: Intent): boolean {
	// Asked while it is typed: what is too long to be kept is not blank, and no error.
	const read = intentSchema.safeParse(intent);
	if (!read.success) return false;
	const blank = intentSchema.parse({ asker: { name: read.data.asker.name } });
	return JSON.stringify(read.data) === JSON.stringify(blank);
}
