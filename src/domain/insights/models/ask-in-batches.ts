import type { Database } from '#db/open.ts';
import type { Member } from '../../workspaces/membership.ts';
import { askModel, type About } from './ask-model.ts';
import { ModelProblem, type Model } from './model.ts';

const BATCHES = 5;

/** `failed`: of so many of those asked about nothing that could be read came back. */
export type AskedAbout = { asked: number; failed: number; problem: ModelProblem['code'] | null };

/** Asks about the next answers, a batch at a time: what was proposed stays where a later batch fails, or is stopped. */
export async function askInBatches(
	db: Database,
	by: Member,
	model: Model,
	about: About,
	now: Date,
	signal: AbortSignal
): Promise<AskedAbout> {
	let [asked, failed] = [0, 0];
	try {
		for (let batch = 0; batch < BATCHES; batch += 1) {
			const one = await askModel(db, by, model, about, now, signal);
			asked += one.sent;
			failed += one.failed;
			// Where none of a batch was understood the model itself may be broken: the others are not spent on it.
			if (one.sent === 0 || one.failed === one.sent) break;
		}
		return { asked, failed, problem: null };
	} catch (cause) {
		if (cause instanceof ModelProblem) return { asked, failed, problem: cause.code };
		throw cause;
	}
}
