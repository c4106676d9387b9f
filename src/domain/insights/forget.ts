// What this room holds about a person, and how each lets go.
const withAnswer = 'deleted with the answer it belongs to';

export const HELD = [
	...[
		...['reading', 'coding', 'shown_words', 'board_counted'],
		...['model_asked', 'model_proposal', 'model_vector'],
		...['auto_reading', 'auto_coding', 'audit_drawn', 'second_coding']
	].map((table) => ({
		table,
		column: 'response_id',
		letsGo: withAnswer
	})),
	...['purpose', 'model_id', 'model_version', 'asked_on', 'refused', 'failed_at', 'tries'].map((column) => ({
		table: 'model_asked',
		column,
		letsGo: 'deleted with the answer, and when consent to that machine is taken back'
	})),
	...['purpose', 'model_id', 'model_version', 'made_on', 'vector'].map((column) => ({
		table: 'model_vector',
		column,
		letsGo: 'deleted with the answer, and when consent to that machine is taken back'
	})),
	{
		table: 'model_proposal',
		column: 'new_theme',
		letsGo: 'deleted with the answer, and when consent to that machine is taken back'
	},
	{ table: 'coding', column: 'words_hash', letsGo: withAnswer },
	...['words_hash', 'masked'].map((column) => ({ table: 'shown_words', column, letsGo: withAnswer })),
	...['came', 'read_since', 'again', 'read_again', 'said'].map((column) => ({
		table: 'board_counted',
		column,
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
	...['account_id', 'by_mail', 'feed_hash', 'stop_hash', 'followed_at', 'told', 'told_at'].map((column) => ({
		table: 'theme_following',
		column,
		letsGo: 'deleted with the membership: its letters, and the address of its feed, end with it'
	})),
	...['account_id', 'by_mail', 'stop_hash', 'followed_at', 'told_edition', 'told_at'].map((column) => ({
		table: 'board_following',
		column,
		letsGo: 'deleted with the membership: its letters end with it'
	})),
	// What the machine found in somebody's answer, and what a second reader did.
	...[
		...['auto_reading.needs_reader', 'auto_reading.suggested', 'auto_coding.score'],
		...['audit_drawn.given', 'audit_drawn.known', 'second_coding.themes', 'second_coding.first_themes']
	].map((name) => ({
		table: name.slice(0, name.indexOf('.')),
		column: name.slice(name.indexOf('.') + 1),
		letsGo: withAnswer
	})),
	{ table: 'assigner', column: 'learnt_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'audit_draw', column: 'drawn_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'second_coding', column: 'read_by', letsGo: 'emptied when the account is deleted' }
];
