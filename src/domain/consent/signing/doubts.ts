// Why something is not a receipt of ours, in plain words.
import { en, type Words } from '../../languages/en.ts';
import type { Doubt } from './verify-receipt.ts';

type Said = { title: string; sentence: string };

/** `claims`: the server it says it comes from. Nobody has checked that. */
export function sayDoubt(why: Doubt, claims = '', says: Words['doubts'] = en.doubts): Said {
	const said = (title: string, sentence: string): Said => ({ title, sentence });
	switch (why) {
		case 'empty':
			return said(says.empty, says.emptySays);
		case 'not-signed':
			return said(says.unsigned, says.unsignedSays);
		case 'not-a-receipt':
			return said(says.noReceipt, says.noReceiptSays);
		case 'wrong-algorithm':
			return said(says.algorithm, says.algorithmSays);
		case 'unknown-key':
			return said(says.key, says.keySays);
		case 'other-server':
			return said(says.server, says.serverSays(claims));
		case 'altered':
			return said(says.altered, says.alteredSays);
		case 'signed-by-retired-key':
			return said(says.retired, says.retiredSays);
		case 'not-readable':
			return said(says.unread, says.unreadSays);
	}
}
