// What this room holds about a person, and how each lets go.
export const HELD = [
	{ table: 'import_batch', column: 'imported_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'response', column: 'import_id', letsGo: 'deleted with the response' }
];
