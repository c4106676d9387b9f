import type { Head } from './archive.ts';
import { secretMark } from './take-backup.ts';

/** The server secret under which the restored data works: this server's own, or the one that the back-up brings. */
export function chooseSecret(head: Head, own: string, lost: boolean): string {
	if (head.secretMark === secretMark(own)) return own;
	if (head.secret && head.secretMark === secretMark(head.secret)) return head.secret;
	if (lost) return own;
	throw new Error(
		'This back-up belongs to another server secret, which only an encrypted back-up brings along. Nothing was changed. ' +
			'Copy "secret" from the old secrets.json into the one in DATA_DIR, and erasures.jsonl beside it, then restore again. ' +
			'If they are lost, add --lost-secret: contacts stay sealed, and what was erased after the back-up may come back.'
	);
}
