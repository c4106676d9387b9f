// The two purposes for which members read: the decision itself, and showing words.
import type { Reading } from '#db/scope.ts';
import { purposeUnder } from '../intents/purpose.ts';
import type { Member } from '../workspaces/membership.ts';

export const informing = (by: Member, scope: number): Reading => ({
	reader: by.accountId,
	purpose: purposeUnder('inform', scope)
});
export const quoting = (by: Member, scope: number): Reading => ({
	reader: by.accountId,
	purpose: purposeUnder('quote', scope)
});
