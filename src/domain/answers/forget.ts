// What this room holds about a person, and how each lets go.
const withResponse = 'deleted with the response';

export const HELD = [
	...['id', 'receipt_hash', 'answered_on', 'sent_at', 'source_hash', 'allowed', 'withdrawn_at'].map(
		(column) => ({
			table: 'response',
			column,
			letsGo: 'deleted when its holder erases it, and when its days are over'
		})
	),
	{ table: 'answer', column: 'response_id', letsGo: withResponse },
	{ table: 'answer', column: 'value', letsGo: withResponse },
	{ table: 'submission', column: 'body_mac', letsGo: 'deleted 100 days after it was sent' },
	...['sealed', 'link', 'allowed', 'address_mac'].map((column) => ({
		table: 'contact.person',
		column,
		letsGo: 'deleted when the response is erased or its days are over'
	})),
	...['link', 'type', 'size', 'sealed'].map((column) => ({
		table: 'contact.file',
		column,
		letsGo: 'deleted with the contact, and when its person takes it back'
	})),
	...['code_hash', 'sealed', 'kept_on', 'delete_after'].map((column) => ({
		table: 'kept_draft',
		column,
		letsGo: 'deleted when its person sends it or throws it away, and when its days are over'
	})),
	{ table: 'submission', column: 'key_hash', letsGo: 'deleted 100 days after it was sent' }
];
