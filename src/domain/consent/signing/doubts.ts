// Why something is not a receipt of ours, in plain words.
import type { Doubt } from './verify-receipt.ts';

/** `claims`: the server it says it comes from. Nobody has checked that. */
export const sayDoubt = (why: Doubt, claims = ''): { title: string; sentence: string } => DOUBTS[why](claims);

const DOUBTS: Record<Doubt, (claims: string) => { title: string; sentence: string }> = {
	empty: () => ({
		title: 'There is nothing to check yet',
		sentence: 'Choose the file that ends in .jws, or paste what is in it.'
	}),
	'not-signed': () => ({
		title: 'This carries no signature',
		sentence:
			'It looks like the receipt as data (.json). Anybody could have typed it. Take the signed file that ends in .jws and check that one.'
	}),
	'not-a-receipt': () => ({
		title: 'This is not a signed consent receipt',
		sentence:
			'A signed receipt is one long line in three parts, with a dot between them, and says of itself that it is a receipt. If you copied it, part of it may be missing.'
	}),
	'wrong-algorithm': () => ({
		title: 'This is not signed the way we sign',
		sentence:
			'Our receipts are signed with Ed25519 and nothing else. This one says that it is signed in another way, or not at all, so it is not ours as it stands.'
	}),
	'unknown-key': () => ({
		title: 'No key of ours signed this',
		sentence:
			'It is signed with a key that this server never had, or the name of the key was altered. We cannot vouch for it.'
	}),
	'other-server': (claims) => ({
		title: 'This comes from another server',
		sentence: `No key of ours signed it. It says that it was made at ${claims}; we cannot tell whether that is true. If you trust that address, check it there.`
	}),
	altered: () => ({
		title: 'This was altered',
		sentence:
			'It names a key of ours, but the signature does not fit what it says. Something in it was changed after we signed it, be it a single letter. Do not rely on it.'
	}),
	'signed-by-retired-key': () => ({
		title: 'This was signed with a key that was no longer in use',
		sentence:
			'The key is one of ours, but it had been retired before the moment of signing that is written in this receipt. We do not sign with retired keys. Do not rely on it.'
	}),
	'not-readable': () => ({
		title: 'Signed by us, but we cannot read it',
		sentence:
			'The signature is ours and fits, yet this version of Candor does not understand what is in it. A newer version may have made it.'
	})
};
