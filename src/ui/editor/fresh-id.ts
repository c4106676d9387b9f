/** The first of prefix1, prefix2, … that is not taken. An id, once given, never changes: answers refer to it. */
export function freshId(prefix: string, taken: string[]): string {
	let at = 1;
	while (taken.includes(`${prefix}${at}`)) at += 1;
	return `${prefix}${at}`;
}
