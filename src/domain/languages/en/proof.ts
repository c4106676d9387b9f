// What is shown of a consent receipt that somebody checks, and what the stored columns are called.
import { formsOf } from '../forms.ts';

const { day } = formsOf('en-GB');

export const verify = {
	title: 'Check a consent receipt',
	says: 'Whoever answered a poll here can take a signed receipt of what they agreed to. This page tells whether such a receipt is genuine and unaltered, and what it says. Nothing that you give it is stored.',
	another: 'Check another',
	file: 'The signed file',
	fileHelp: 'It ends in .jws.',
	paste: 'Or paste what is in it',
	check: 'Check it',
	elsewhere: 'How this can be checked elsewhere',
	keysAt:
		'The file is a compact JWS (RFC 7515), signed with Ed25519. Any JOSE program can use our public keys; with the days they were made and retired, they are at:',
	standard:
		'What is signed is a consent receipt by ISO/IEC TS 27560 in the W3C Data Privacy Vocabulary, as JSON-LD.',
	anonymous:
		'A poll that takes answers anonymously gives no receipts: nothing there leads from an answer to the person who gave it, so there is nobody the receipt could be about.',
	genuine: 'Genuine',
	signedOn: (on: string) =>
		`This server signed it on ${day(on)}, and nothing in it was altered since. It tells how things stood on that day; whoever holds the private link can take a newer one.`,
	whatItSays: 'What it says',
	poll: 'The poll',
	decision: 'For the decision',
	changed: 'Last changed',
	on: (on: string) => day(on),
	kept: 'Kept until',
	keptUntil: (on: string) => `${day(on)}, then deleted`,
	agreed: 'Agreed to',
	nothing: 'Nothing, as of that day.',
	notAgreed: 'Not agreed to',
	state: {
		again: (on: string) => `given again on ${day(on)}`,
		given: (on: string) => `given on ${day(on)}`,
		withdrawn: (on: string) => `withdrawn on ${day(on)}`,
		refused: (on: string) => `refused on ${day(on)}`
	},
	key: 'Signed with the key',
	keyInUse: (made: string) => `Made on ${day(made)} and in use today.`,
	keyRetired: (made: string, retired: string) =>
		`Made on ${day(made)} and retired on ${day(retired)}; what it signed before stays genuine.`,
	tooLarge: 'This is too large to be a receipt',
	tooLargeSays: 'A receipt has at most a megabyte. Choose the file that ends in .jws.'
};

/** Why something is not a receipt of ours. */
export const doubts = {
	empty: 'There is nothing to check yet',
	emptySays: 'Choose the file that ends in .jws, or paste what is in it.',
	unsigned: 'This carries no signature',
	unsignedSays:
		'It looks like the receipt as data (.json). Anybody could have typed it. Take the signed file that ends in .jws and check that one.',
	noReceipt: 'This is not a signed consent receipt',
	noReceiptSays:
		'A signed receipt is one long line in three parts, with a dot between them, and says of itself that it is a receipt. If you copied it, part of it may be missing.',
	algorithm: 'This is not signed the way we sign',
	algorithmSays:
		'Our receipts are signed with Ed25519 and nothing else. This one says that it is signed in another way, or not at all, so it is not ours as it stands.',
	key: 'No key of ours signed this',
	keySays:
		'It is signed with a key that this server never had, or the name of the key was altered. We cannot vouch for it.',
	server: 'This comes from another server',
	serverSays: (claims: string) =>
		`No key of ours signed it. It says that it was made at ${claims}; we cannot tell whether that is true. If you trust that address, check it there.`,
	altered: 'This was altered',
	alteredSays:
		'It names a key of ours, but the signature does not fit what it says. Something in it was changed after we signed it, be it a single letter. Do not rely on it.',
	retired: 'This was signed with a key that was no longer in use',
	retiredSays:
		'The key is one of ours, but it had been retired before the moment of signing that is written in this receipt. We do not sign with retired keys. Do not rely on it.',
	unread: 'Signed by us, but we cannot read it',
	unreadSays:
		'The signature is ours and fits, yet this version of Candor does not understand what is in it. A newer version may have made it.'
};

const workspace_id = 'The organisation’s number';
const response_id = 'The number of your response';
const poll_id = 'The poll’s number';
const question_id = 'The question’s number';
const fingerprint = 'Fingerprint of the statement';
const allowed = 'Purposes allowed now';
const delete_after = 'Deleted after';
const link = 'Keyed link to your response';

/** What each stored column is called, table by table. */
export const stored = {
	nothing: 'Nothing',
	yes: 'Yes',
	no: 'No',
	none: 'None',
	response: {
		workspace_id,
		id: response_id,
		poll_id,
		version: 'Version of the statement',
		fingerprint,
		mode: 'How much it is tied to you',
		import_id: 'Taken over with the file number',
		source_hash: 'Fingerprint of the row it was taken from',
		receipt_hash: 'Fingerprint of your receipt’s code',
		answered_on: 'Day you answered',
		sent_at: 'Moment you sent it',
		delete_after,
		allowed,
		withdrawn_at: 'Withdrawn'
	},
	answer: { workspace_id, response_id, question_id, poll_id, value: 'Stored as' },
	consent: {
		workspace_id,
		response_id,
		purpose: 'Purpose',
		number: 'Which time it was asked',
		given: 'Your choice',
		wording: 'The exact words',
		language: 'Language shown',
		fingerprint,
		given_on: 'Day you chose',
		given_at: 'Moment you chose',
		withdrawn_at: 'Taken back'
	},
	contact: {
		workspace_id,
		poll_id,
		link,
		address_mac: 'Keyed fingerprint of your address',
		sealed: 'All of this, encrypted',
		allowed,
		delete_after
	},
	/** Sealed with the contact. */
	letterLanguage: 'The language we write to you in',
	file: {
		workspace_id,
		id: 'The number of the file',
		poll_id,
		link,
		question_id,
		type: 'What kind of file it is',
		size: 'Its size in bytes'
	},
	letter: {
		workspace_id,
		poll_id,
		scope: 'Asked about the statement with the number',
		link,
		token_hash: 'Fingerprint of the letter’s link',
		sent_on: 'Day it was sent',
		expires_on: 'Could be answered until',
		answer: 'Your answer',
		answered_on: 'Day you answered it'
	},
	message: {
		workspace_id,
		id: 'The number of the message',
		kind: 'Sent as',
		poll_id,
		recipient: 'To',
		response_id,
		contact_link: link,
		outcome_number: 'About the outcome number',
		event: 'What it tells',
		made_at: 'Noted',
		next_try_at: 'Next try',
		tried_at: 'Last try',
		tries: 'Tries',
		passed_on: 'Was passed on',
		acknowledged_at: 'Received by them',
		last_problem: 'Last problem'
	}
};
