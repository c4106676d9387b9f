// A number of people that stands beside the others: who speaks against a theme, and who is missing. Held to the same rules.
import { protectPeople } from '../disclosure.ts';
import type { Ledger } from './ledger.ts';
import type { Aside } from './snapshot.ts';

/** `few`: fewer than the smallest group. `hidden`: with what was told before, it would say something of somebody. */
export function tellAside(ledger: Ledger, thing: string, people: number, k: number): Aside {
	const shown = protectPeople(people, ledger.total, k);
	const most = shown?.orMore ? ledger.total : shown?.people;
	const number = [[ledger.everybody, shown?.people ?? 0, most ?? k - 1] as const];
	if (ledger.changed === 0) ledger.takeBack(thing, () => true);
	if (!ledger.mayTell(thing, number)) return 'hidden';
	ledger.note(thing, number);
	if (!ledger.pins(thing)) return shown ?? 'few';
	ledger.takeBack(thing, () => true);
	return 'hidden';
}
