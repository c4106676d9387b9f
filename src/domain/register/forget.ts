// What this room holds about a person, and how each lets go.
const request = 'deleted three years after the request was answered';

export const HELD = [
	...[
		'kind',
		'received_on',
		'due_on',
		'extended_until',
		'extension_reason',
		'answered_on',
		'outcome',
		'note',
		'noted_at'
	].map((column) => ({ table: 'rights_request', column, letsGo: request })),
	{ table: 'rights_request', column: 'noted_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'register_officer', column: 'contact', letsGo: 'replaced or emptied by an owner' }
];
