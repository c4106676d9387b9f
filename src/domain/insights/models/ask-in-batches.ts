import type { Database } from '#db/open.ts';
import type { Member } from '../../workspaces/membership.ts';
import { askModel, type About } from './ask-model.ts';
import { ModelProblem, type Model } from './model.ts';

const BATCHES = 5;

export type AskedAbout = { asked: number; problem: ModelProblem['code'] | null };

/** Asks about the next answers, a batch at a time: what was proposed stays where a later batch fails, or is stopped. */
export async function askInBatches(
	db: Database,
	by: Member,
	model: Model,
	about: About,
	now: Date,
	signal: AbortSignal
): Promise<AskedAbout> {
	let asked = 0;
	try {
		for (let batch = 0; batch < BATCHES; batch += 1) {
			const sent = await askModel(db, by, model, about, now, signal);
			if (sent === 0) break;
			asked += sent;
		}
		return { asked, problem: null };
	} catch (cause) {
		if (cause instanceof ModelProblem) return { asked, problem: cause.code };
		throw cause;
	}
}
