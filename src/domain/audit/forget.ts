// What this room holds about a person: members only, and never in the chain itself.
const account = 'deleted with the account; the chain still verifies, and nothing leads from it to them';
const sealed = 'a seal that nothing opens once its salt is deleted with the account';

export const HELD = [
	{ table: 'audit_who', column: 'account_id', letsGo: account },
	{ table: 'audit_who', column: 'salt', letsGo: account },
	{ table: 'audit_entry', column: 'who_commitment', letsGo: sealed },
	{ table: 'audit_entry', column: 'whom_commitment', letsGo: sealed }
];
