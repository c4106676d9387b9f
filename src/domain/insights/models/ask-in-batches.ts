import type { Database } from '#db/open.ts';
import type { Member } from '../../workspaces/membership.ts';
import { askModel, type About } from './ask-model.ts';
import { inBatches, type AskedAbout } from './in-batches.ts';
import type { Model } from './model.ts';

const BATCHES = 5;

/** Has a model propose themes for the next answers, as many as one press may ask about. */
export const askInBatches = (
	db: Database,
	by: Member,
	model: Model,
	about: About,
	now: Date,
	signal: AbortSignal
): Promise<AskedAbout> => inBatches(BATCHES, () => askModel(db, by, model, about, now, signal));
