import { Damaged, NewerSchema, passOver, readArchive, type Head } from './archive.ts';
import { unwrap, WrongKey, type Unlock } from './wrapping.ts';

/** Reads a back-up to its end before anything is touched. Throws one readable line when it cannot be restored. */
export async function checkWhole(
	file: string,
	unlock: Unlock,
	known: string[],
	signal?: AbortSignal
): Promise<Head> {
	let head: Head | null = null;
	try {
		const take = {
			head: async (what: Head) => {
				if (what.migrations.some((name) => !known.includes(name))) throw new NewerSchema();
				head = what;
			},
			table: (_: unknown, rows: AsyncIterable<Buffer>) => passOver(rows)
		};
		await readArchive(await unwrap(file, unlock), take, signal);
	} catch (cause) {
		signal?.throwIfAborted();
		// Anything else, from gzip or age, is a file that is not what was written.
		throw cause instanceof NewerSchema || cause instanceof WrongKey ? cause : new Damaged();
	}
	if (!head) throw new Damaged();
	return head;
}
