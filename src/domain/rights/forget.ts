// What this room holds about a person, and how each lets go.
export const HELD = ['link', 'sent_on', 'expires_on', 'answer', 'answered_on'].map((column) => ({
	table: 'contact.letter',
	column,
	letsGo: 'deleted with the contact'
}));
