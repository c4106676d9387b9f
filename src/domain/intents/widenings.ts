// What a new statement takes beyond an earlier one. A machine cannot weigh words: where words that people agreed to differ,
// that counts as wider, and answers given before stay under what was said before.
import { en, type Words } from '../languages/en.ts';
import { draftDays } from './draft-days.ts';
import type { Intent, Party } from './intent.ts';

/** In which words it is said, and `shown`: the new statement as its reader sees it. */
type Said = { says?: Words['widened']; shown?: Intent };

/** A sentence for each way in which `after` goes beyond `before`; empty when it is the same or narrower. */
export function widenings(
	before: Intent,
	after: Intent,
	{ says = en.widened, shown = after }: Said = {}
): string[] {
	const found: string[] = [];
	const differ = (was: string, is: string) => was.trim() !== is.trim();
	const say = (wider: boolean, sentence: string) => {
		if (wider) found.push(sentence);
	};
	say(differ(before.decision.text, after.decision.text), says.decision);
	say(differ(before.asker.name, after.asker.name), says.asker);
	say(differ(before.asker.onBehalfOf, after.asker.onBehalfOf), says.behalf);
	say(before.purposes.inform.basis !== after.purposes.inform.basis, says.basis);
	for (const purpose of after.purposes.optional) {
		const was = before.purposes.optional.find((each) => each.id === purpose.id);
		const plain = shown.purposes.optional.find((each) => each.id === purpose.id)?.plain ?? purpose.plain;
		say(!was, says.newUse(plain));
		say(was !== undefined && differ(was.plain, purpose.plain), says.otherUse(plain));
	}
	for (const party of added(before.recipients, after.recipients))
		say(true, says.receives(nameOf(party, shown.recipients)));
	for (const party of added(before.processors, after.processors))
		say(true, says.works(nameOf(party, shown.processors)));
	say(before.identity !== after.identity, says.identity);
	say(more(before.automatic, after.automatic), says.automatic);
	say(differ(before.seenBy.raw, after.seenBy.raw), says.raw);
	say(differ(before.seenBy.totals, after.seenBy.totals), says.totals);
	say(after.seenBy.smallestGroup < before.seenBy.smallestGroup, says.smaller);
	say(differ(before.countries, after.countries), says.countries);
	say((after.retention.months ?? 0) > (before.retention.months ?? 0), says.longer);
	say(draftDays(after) > draftDays(before), says.drafts);
	say(before.retention.then === 'delete' && after.retention.then === 'totals-only', says.totalsStay);
	say(differ(before.machines, after.machines), says.machines);
	say(differ(before.withdrawal.until, after.withdrawal.until), says.withdrawal);
	return found;
}

/** Those who were not there before under the same name, country and purpose. */
function added(before: Party[] | null, after: Party[] | null): Party[] {
	const key = (party: Party) => JSON.stringify([party.name.trim(), party.country.trim(), party.why.trim()]);
	const there = new Set((before ?? []).map(key));
	return (after ?? []).filter((party) => !there.has(key(party)));
}

const nameOf = (party: Party, shown: Party[] | null): string =>
	shown?.find((each) => each.id === party.id)?.name ?? party.name;

const more = (before: string[] | null, after: string[] | null): boolean =>
	(after ?? []).some((one) => !(before ?? []).includes(one));
