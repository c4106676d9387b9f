// Those drawn for an audit as they are known now: what the machine gave them, and what a person found.
import type { Tx } from '#db/open.ts';
import { asCounted, type Codebook } from '../codebook.ts';
import { wilson } from '../measures/wilson.ts';
import type { Of } from './assigner.store.server.ts';
import { listDrawn, listWriters } from './audit.store.server.ts';
import type { Drawn } from './estimate-shares.ts';

/** `machineIds`: what the machine alone had found in theirs. */
export type DrawnPerson = Drawn & { machineIds: string[] };

/** Those who are still there. Inside forPurpose. */
export async function readDrawn(
	tx: Tx,
	of: Of,
	questionIds: readonly string[],
	book: Codebook,
	number: number
): Promise<DrawnPerson[]> {
	const rows = await listDrawn(tx, of, number);
	const ids = rows.map(({ responseId }) => responseId);
	const now = new Map(
		(await listWriters(tx, of, questionIds, null, ids)).map((one) => [one.responseId, one])
	);
	return rows.flatMap(({ responseId, given, known }) => {
		const writer = now.get(responseId);
		if (!writer) return [];
		return [
			{
				...{ isRead: writer.isRead, themeIds: asCounted(book, writer.themeIds) },
				...{ givenIds: [...given, ...known], machineIds: given.filter((id) => !known.includes(id)) }
			}
		];
	});
}

/** Of those drawn to whom the machine alone gave a theme: in how many a person found it, too. */
export type Precision = { given: number; right: number; low: number; high: number };

export function precisionOf(drawn: readonly DrawnPerson[], themeId: string): Precision | null {
	const ofIt = drawn.filter(({ isRead, machineIds }) => isRead && machineIds.includes(themeId));
	const right = ofIt.filter(({ themeIds }) => themeIds.includes(themeId)).length;
	return ofIt.length > 0 ? { given: ofIt.length, right, ...wilson(right, ofIt.length) } : null;
}
