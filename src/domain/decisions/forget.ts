// What this room holds about a person: members only. Outcomes hold totals and decisions, never anybody's words.
export const HELD = [
	{ table: 'decision', column: 'recorded_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'decision', column: 'owner', letsGo: 'written by a member; changed by writing the decision anew' },
	{ table: 'decision_review', column: 'reviewed_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'outcome', column: 'published_by', letsGo: 'emptied when the account is deleted' }
];
