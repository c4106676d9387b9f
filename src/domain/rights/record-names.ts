// What each stored column is called where a person reads their own record. A test compares with the tables.

export const RESPONSE_NAMES: Record<string, string> = {
	workspace_id: 'The organisation’s number',
	id: 'The number of your response',
	poll_id: 'The poll’s number',
	version: 'Version of the statement',
	fingerprint: 'Fingerprint of the statement',
	mode: 'How much it is tied to you',
	import_id: 'Taken over with the file number',
	source_hash: 'Fingerprint of the row it was taken from',
	receipt_hash: 'Fingerprint of your receipt’s code',
	answered_on: 'Day you answered',
	sent_at: 'Moment you sent it',
	delete_after: 'Deleted after',
	allowed: 'Purposes allowed now',
	withdrawn_at: 'Withdrawn'
};
export const ANSWER_NAMES: Record<string, string> = {
	workspace_id: 'The organisation’s number',
	response_id: 'The number of your response',
	question_id: 'The question’s number',
	poll_id: 'The poll’s number',
	value: 'Stored as'
};
export const CONSENT_NAMES: Record<string, string> = {
	workspace_id: 'The organisation’s number',
	response_id: 'The number of your response',
	purpose: 'Purpose',
	number: 'Which time it was asked',
	given: 'Your choice',
	wording: 'The exact words',
	language: 'Language shown',
	fingerprint: 'Fingerprint of the statement',
	given_on: 'Day you chose',
	given_at: 'Moment you chose',
	withdrawn_at: 'Taken back'
};
export const CONTACT_NAMES: Record<string, string> = {
	workspace_id: 'The organisation’s number',
	poll_id: 'The poll’s number',
	link: 'Keyed link to your response',
	address_mac: 'Keyed fingerprint of your address',
	sealed: 'Your address, encrypted',
	allowed: 'Purposes allowed now',
	delete_after: 'Deleted after'
};
export const LETTER_NAMES: Record<string, string> = {
	workspace_id: 'The organisation’s number',
	poll_id: 'The poll’s number',
	scope: 'Asked about the statement with the number',
	link: 'Keyed link to your response',
	token_hash: 'Fingerprint of the letter’s link',
	sent_on: 'Day it was sent',
	expires_on: 'Could be answered until',
	answer: 'Your answer',
	answered_on: 'Day you answered it'
};
export const MESSAGE_NAMES: Record<string, string> = {
	workspace_id: 'The organisation’s number',
	id: 'The number of the message',
	kind: 'Sent as',
	poll_id: 'The poll’s number',
	recipient: 'To',
	response_id: 'The number of your response',
	contact_link: 'Keyed link to your response',
	outcome_number: 'About the outcome number',
	event: 'What it tells',
	made_at: 'Noted',
	next_try_at: 'Next try',
	tried_at: 'Last try',
	tries: 'Tries',
	passed_on: 'Was passed on',
	acknowledged_at: 'Received by them',
	last_problem: 'Last problem'
};

/** A stored value in words. */
export function sayStored(value: unknown): string {
	if (value === null || value === undefined) return 'Nothing';
	if (value === true) return 'Yes';
	if (value === false) return 'No';
	if (value instanceof Date) return value.toISOString();
	if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
		return value.join(', ') || 'None';
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
