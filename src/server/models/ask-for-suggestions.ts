// One press of a button: a model is asked within the request. No transaction is open meanwhile, so nobody else waits.
import { Refused } from '#domain/errors.ts';
import { askInBatches } from '#domain/insights/models/ask-in-batches.ts';
import { embedAnswers } from '#domain/insights/models/embed-answers.ts';
import type { About } from '#domain/insights/models/ask-model.ts';
import type { AskedAbout } from '#domain/insights/models/in-batches.ts';
import type { Model, ModelProblem } from '#domain/insights/models/model.ts';
import type { Database } from '#db/open.ts';
import type { Member } from '#domain/workspaces/membership.ts';

/** Shorter than a proxy waits; pressed again, it goes on where it was. */
const PRESS_MS = 50_000;
/** Workspaces for which a model is being asked: a second press would send the same answers again. */
const underWay = new Set<string>();

export const askForSuggestions: Press = (...of) => press(askInBatches, of);
export const askForVectors: Press = (...of) => press(embedAnswers, of);

type Press = (db: Database, by: Member, model: Model, about: About, left: AbortSignal) => Promise<void>;

async function press(
	ask: typeof askInBatches | typeof embedAnswers,
	[db, by, model, about, left]: Parameters<Press>
): Promise<void> {
	if (underWay.has(by.workspaceId))
		throw new Refused('The model is being asked already. Wait a minute, then load this page anew.');
	underWay.add(by.workspaceId);
	try {
		const signal = AbortSignal.any([left, AbortSignal.timeout(PRESS_MS)]);
		mustHaveWorked(await ask(db, by, model, about, new Date(), signal));
	} finally {
		underWay.delete(by.workspaceId);
	}
}

const WHY: Record<ModelProblem['code'], string> = {
	'too-slow': 'The model took too long.',
	unreachable: 'The model could not be reached. Whoever runs this server can see to it.',
	refused: 'The model’s server refused, or failed. Whoever runs this server can see to it.',
	'not-taken': 'The model’s server would not take the answer.',
	'too-long': 'The model said far too much.',
	'not-understood': 'What the model said could not be understood.',
	stopped: 'It was stopped.'
};

function mustHaveWorked({ asked, failed, problem }: AskedAbout): void {
	// What ended for its time alone went well.
	if (!problem || (problem === 'stopped' && asked > 0)) {
		if (asked > 0 && failed === asked)
			throw new Refused(
				'What the model said could not be understood. It is asked again in an hour at the earliest.'
			);
		return;
	}
	const understood = asked - failed;
	throw new Refused(
		understood > 0
			? `${WHY[problem]} What it proposed for the ${understood} answers before that is here.`
			: `${WHY[problem]} Nothing is kept.`
	);
}
