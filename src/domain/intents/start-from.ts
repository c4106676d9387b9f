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

/** What is true of the house whatever it asks, taken from an earlier statement where this one has nothing: who asks, who
 *  reads, who else receives, where it is kept. */
export function withHouseFacts(intent: Intent, earlier: Intent): Intent {
	const { asker, seenBy } = earlier;
	return {
		...intent,
		asker: filled(intent.asker, asker),
		decision: filled(intent.decision, { owner: earlier.decision.owner }),
		seenBy: { ...intent.seenBy, ...filled(pick(intent.seenBy), pick(seenBy)) },
		recipients: intent.recipients ?? structuredClone(earlier.recipients),
		processors: intent.processors ?? structuredClone(earlier.processors),
		countries: intent.countries || earlier.countries
	};
}

const pick = ({ raw, totals }: Intent['seenBy']) => ({ raw, totals });

/** Each text that is empty, from the earlier one. */
const filled = <Texts extends Record<string, string>>(texts: Texts, earlier: Partial<Texts>): Texts => {
	const taken = Object.entries(earlier).filter(([key]) => !texts[key]?.trim());
	return { ...texts, ...Object.fromEntries(taken) };
};

/** Nothing was written yet but the name that a new poll is given. */
export function isBlankIntent(intent: Intent): boolean {
	// Asked while it is typed: what is too long to be kept is not blank, and no error.
	const read = intentSchema.safeParse(intent);
	if (!read.success) return false;
	const blank = intentSchema.parse({ asker: { name: read.data.asker.name } });
	return JSON.stringify(read.data) === JSON.stringify(blank);
}
