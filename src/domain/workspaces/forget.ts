// What this room holds about a person, and how each lets go.
export const HELD = [
	{ table: 'membership', column: 'account_id', letsGo: 'deleted when they leave, and with the account' },
	{ table: 'membership', column: 'role', letsGo: 'deleted when they leave, and with the account' }
];
