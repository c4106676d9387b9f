const LENGTH = 5;
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** An id that is not taken, and that nobody who adds something at the same moment gets as well. An id, once given, never
 *  changes: answers refer to it. */
export function freshId(prefix: string, taken: string[]): string {
	const some = crypto.getRandomValues(new Uint8Array(LENGTH));
	const id = prefix + [...some].map((byte) => LETTERS[byte % LETTERS.length]).join('');
	return taken.includes(id) ? freshId(prefix, taken) : id;
}
