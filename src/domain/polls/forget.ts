// What this room holds about a person: members only. Respondents are not known here.
export const HELD = [
	{ table: 'poll', column: 'created_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'poll_draft', column: 'saved_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'poll_sharing', column: 'changed_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'poll_version', column: 'published_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'poll_closure', column: 'closed_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'poll_closure', column: 'reopened_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'poll', column: 'archived_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'poll', column: 'discarded_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'draft_change', column: 'changed_by', letsGo: 'emptied when the account is deleted' },
	{
		table: 'poll_comment',
		column: 'written_by',
		letsGo: 'emptied when the account is deleted; what was said stays'
	},
	{ table: 'poll_comment', column: 'settled_by', letsGo: 'emptied when the account is deleted' },
	...['account_id', 'field', 'seen_at'].map((column) => ({
		table: 'presence',
		column,
		letsGo: 'deleted with the account, and by the daily round once they have left'
	}))
];
