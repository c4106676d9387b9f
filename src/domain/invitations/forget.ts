// What this room holds about a person, and how each lets go.
const offTheList =
	'deleted when they say stop, when they ask or erase their answers, when the list is deleted, and when its stated days are over';

export const HELD = [
	...['address_mac', 'sealed', 'added_on', 'bounced_on'].map((column) => ({
		table: 'contact.listed',
		column,
		letsGo: offTheList
	})),
	...['link', 'list_id', 'address_mac', 'letters', 'last_letter_on', 'answered_on'].map((column) => ({
		table: 'contact.invitation',
		column,
		letsGo: offTheList
	})),
	...['address_mac', 'stopped_on'].map((column) => ({
		table: 'contact.stop',
		column,
		letsGo: 'never: it is how a stop is honoured for ever. It holds no address'
	})),
	{ table: 'address_list', column: 'made_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'invitation_round', column: 'sent_by', letsGo: 'emptied when the account is deleted' },
	{ table: 'contact.invitation', column: 'round_id', letsGo: offTheList }
];
