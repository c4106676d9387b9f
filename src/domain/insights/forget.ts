// What this room holds about a person, and how each lets go.
const withAnswer = 'deleted with the answer it belongs to';

export const HELD = [
	...['reading', 'coding', 'shown_words'].map((table) => ({
		table,
		column: 'response_id',
		letsGo: withAnswer
	})),
	{ table: 'codebook_event', column: 'made_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'reading', column: 'read_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'coding', column: 'coded_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'shown_words', column: 'released_by', letsGo: 'emptied when the account is deleted' },
	{
		table: 'theme_comment',
		column: 'written_by',
		letsGo: 'emptied when the account is deleted; what was said stays'
	},
	{
		table: 'theme_following',
		column: 'account_id',
		letsGo: 'deleted with the membership: its letters, and the address of its feed, end with it'
	}
];
