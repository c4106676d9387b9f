// Everybody who is marked, told apart as the statement told them: by when they came, by day, by what they are missing from.
import type { Alike } from './counting.store.server.ts';
import type { Counted } from './counted.ts';
import type { Kin } from './told-groups.ts';

/** By the snapshot that counted them first. */
export function kinOfMarked(marked: readonly Alike[]): Kin[] {
	const kin = new Map<string, Kin>();
	for (const { came, again, people } of marked) {
		const before = kin.get(`${came} ${again}`)?.people ?? 0;
		kin.set(`${came} ${again}`, { came, again, people: before + people, cells: {} });
	}
	return [...kin.values()];
}

/** Of those read, how many answered on each day. */
export function readByDay(marked: readonly Alike[]): Map<string, number> {
	const days = new Map<string, number>();
	for (const { isRead, day, people } of marked) if (isRead) days.set(day, (days.get(day) ?? 0) + people);
	return days;
}

export function absentOf(marked: readonly Alike[]): Counted['absent'] {
	const sum = (of: (one: Alike) => boolean) =>
		marked.filter(of).reduce((total, { people }) => total + people, 0);
	return { wroteNothing: sum(({ wrote }) => !wrote), notQuotable: sum(({ quotable }) => !quotable) };
}
