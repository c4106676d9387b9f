// What this room holds about a person, and how each lets go.
export const HELD = [
	{ table: 'import_batch', column: 'imported_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'response', column: 'import_id', letsGo: 'deleted with the response' },
	...['response_id', 'event', 'passed_on', 'made_at', 'next_try_at', 'tried_at', 'acknowledged_at'].map(
		(column) => ({
			table: 'outbox',
			column,
			letsGo:
				'deleted with the response; where a recipient knows of it, it leads to nobody once the recipient has acknowledged the erasure, and is deleted 90 days later'
		})
	),
	{ table: 'outbox', column: 'contact_link', letsGo: 'emptied once written to; deleted with the contact' },
	{ table: 'export_row', column: 'response_id', letsGo: 'deleted when the file expires, within seven days' },
	{ table: 'webhook', column: 'set_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'export_file', column: 'made_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'outcome_telling', column: 'told_by', letsGo: 'emptied when the account is deleted' }
];
