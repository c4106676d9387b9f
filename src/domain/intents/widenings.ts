// What a new statement takes beyond an earlier one. A machine cannot weigh words: where words that people agreed to differ,
// that counts as wider, and answers given before stay under what was said before.
import type { Intent, Party } from './intent.ts';

/** A sentence for each way in which `after` goes beyond `before`; empty when it is the same or narrower. */
export function widenings(before: Intent, after: Intent): string[] {
	const found: string[] = [];
	const differ = (was: string, is: string) => was.trim() !== is.trim();
	const say = (wider: boolean, sentence: string) => {
		if (wider) found.push(sentence);
	};
	say(differ(before.decision.text, after.decision.text), 'The decision is put in other words.');
	say(differ(before.asker.name, after.asker.name), 'Somebody else asks.');
	say(differ(before.asker.onBehalfOf, after.asker.onBehalfOf), 'It is asked on behalf of somebody else.');
	say(before.purposes.inform.basis !== after.purposes.inform.basis, 'The legal basis is another.');
	for (const purpose of after.purposes.optional) {
		const was = before.purposes.optional.find((each) => each.id === purpose.id);
		say(!was, `Answers may be used for more: “${purpose.plain}”`);
		say(
			was !== undefined && differ(was.plain, purpose.plain),
			`A use is put in other words: “${purpose.plain}”`
		);
	}
	for (const party of added(before.recipients, after.recipients))
		say(true, `${party.name} receives answers.`);
	for (const party of added(before.processors, after.processors))
		say(true, `${party.name} works on answers.`);
	say(before.identity !== after.identity, 'People are known in another way.');
	say(more(before.automatic, after.automatic), 'More is recorded without asking.');
	say(differ(before.seenBy.raw, after.seenBy.raw), 'Others read answers as they were written.');
	say(differ(before.seenBy.totals, after.seenBy.totals), 'Others see the totals.');
	say(after.seenBy.smallestGroup < before.seenBy.smallestGroup, 'Smaller groups are shown.');
	say(differ(before.countries, after.countries), 'Answers are kept in other countries.');
	say((after.retention.months ?? 0) > (before.retention.months ?? 0), 'Answers are kept for longer.');
	say(
		before.retention.then === 'delete' && after.retention.then === 'totals-only',
		'Totals stay when answers are deleted.'
	);
	say(differ(before.machines, after.machines), 'Machines are used in another way.');
	say(
		differ(before.withdrawal.until, after.withdrawal.until),
		'Until when one can withdraw is put in other words.'
	);
	return found;
}

/** Those who were not there before under the same name, country and purpose. */
function added(before: Party[] | null, after: Party[] | null): Party[] {
	const key = (party: Party) => JSON.stringify([party.name.trim(), party.country.trim(), party.why.trim()]);
	const there = new Set((before ?? []).map(key));
	return (after ?? []).filter((party) => !there.has(key(party)));
}

const more = (before: string[] | null, after: string[] | null): boolean =>
	(after ?? []).some((one) => !(before ?? []).includes(one));
