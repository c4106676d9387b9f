// What this room holds about a person, and how each lets go.
export const HELD = [
	{ table: 'consent', column: 'response_id', letsGo: 'deleted with the response' },
	{ table: 'consent', column: 'given', letsGo: 'deleted with the response' },
	{ table: 'consent', column: 'given_on', letsGo: 'deleted with the response' },
	{ table: 'consent', column: 'given_at', letsGo: 'deleted with the response' },
	{ table: 'consent', column: 'withdrawn_at', letsGo: 'deleted with the response' },
	{
		table: 'erasure_log',
		column: 'mark',
		letsGo:
			'stays: it leads to a response only where one is still held, as in a back-up, and only with the secret'
	}
];
