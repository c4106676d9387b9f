// What this room holds about a person, and how each lets go.
const account = 'deleted with the account';

export const HELD = [
	{ table: 'account', column: 'email', letsGo: account },
	{ table: 'account', column: 'name', letsGo: account },
	{ table: 'account', column: 'password_hash', letsGo: account },
	{ table: 'session', column: 'account_id', letsGo: account },
	{ table: 'session', column: 'device', letsGo: 'deleted when the session ends, and with the account' },
	{
		table: 'account_link',
		column: 'email',
		letsGo: 'deleted with the workspace, or when the invitation is taken back'
	},
	{ table: 'account_link', column: 'account_id', letsGo: account },
	{ table: 'account_link', column: 'invited_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'attempt', column: 'subject_mac', letsGo: 'deleted by the daily round' },
	{ table: 'attempt', column: 'tries', letsGo: 'deleted by the daily round' },
	{ table: 'attempt', column: 'since', letsGo: 'deleted by the daily round' },
	{ table: 'session', column: 'handle', letsGo: 'deleted when the session ends, and with the account' },
	{ table: 'session', column: 'id_hash', letsGo: 'deleted when the session ends, and with the account' }
];
