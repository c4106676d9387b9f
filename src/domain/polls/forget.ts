// What this room holds about a person: members only. Respondents are not known here.
export const HELD = [
	{ table: 'poll', column: 'created_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'poll_draft', column: 'saved_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'poll_sharing', column: 'changed_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'poll_version', column: 'published_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'poll_closure', column: 'closed_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'poll_closure', column: 'reopened_by', letsGo: 'emptied when the account is deleted' }
];
