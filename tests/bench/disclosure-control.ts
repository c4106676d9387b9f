// The control: live counts behind a threshold alone, with up to three filters and "not". Known to give people away.
import type { Sum } from './disclosure-attack.ts';
import { K, type Person, type Said } from './disclosure-people.ts';

type Filter = { attribute: string; value: string; not: boolean };

export function filteredSums(thing: string, living: readonly Person[]): Sum<Said>[] {
	const filters = filtersOf(living);
	const queries: Filter[][] = [[]];
	for (const [at, one] of filters.entries()) {
		queries.push([one]);
		for (const [then, two] of filters.slice(at + 1).entries()) {
			queries.push([one, two]);
			for (const three of filters.slice(at + then + 2)) queries.push([one, two, three]);
		}
	}
	const seen = new Set<string>();
	return queries.flatMap((query): Sum<Said>[] => {
		const those = living.filter(({ cells }) =>
			query.every(({ attribute, value, not }) => (cells[attribute] === value) !== not)
		);
		const people = those.filter(({ said }) => said.things.has(thing)).length;
		const key = those.map(({ id }) => id).join(' ');
		if (people < K || seen.has(key)) return [];
		seen.add(key);
		return [{ members: new Set(those.map(({ said }) => said)), low: people, high: people }];
	});
}

function filtersOf(living: readonly Person[]): Filter[] {
	const values = new Map<string, Set<string>>();
	for (const { cells } of living)
		for (const [attribute, value] of Object.entries(cells))
			values.set(attribute, (values.get(attribute) ?? new Set()).add(value));
	return [...values].flatMap(([attribute, all]) =>
		[...all].flatMap((value) => [false, true].map((not) => ({ attribute, value, not })))
	);
}
