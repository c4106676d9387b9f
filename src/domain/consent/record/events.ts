// What happened to one purpose, in order: asked and given, refused, withdrawn, given again.
import { readPurpose } from '../../intents/purpose.ts';

/** One yes or no of a respondent, as it is kept. */
export type ConsentRow = {
	/** As allowed: `inform`, or under a widened statement `inform@2`. */
	purpose: string;
	number: number;
	given: boolean;
	wording: string;
	language: string;
	fingerprint: string;
	givenOn: string;
	givenAt: Date | null;
	withdrawnAt: Date | null;
};

/** The yes or no that holds: the one with the highest number. */
export const newestOf = (rows: ConsentRow[]): ConsentRow =>
	rows.reduce((one, other) => (other.number > one.number ? other : one));

/** The rows of each purpose: `inform` before the optional ones, an earlier scope of the statement before a later. */
export function byPurpose(rows: ConsentRow[]): [string, ConsentRow[]][] {
	const rank = (allowed: string): [number, string] => {
		const { purpose, scope } = readPurpose(allowed);
		return [scope, purpose === 'inform' ? '' : purpose];
	};
	return [...Map.groupBy(rows, (row) => row.purpose)].sort(([one], [other]) => {
		const [[scope, name], [otherScope, otherName]] = [rank(one), rank(other)];
		return scope - otherScope || (name < otherName ? -1 : name > otherName ? 1 : 0);
	});
}

export type ConsentState = 'ConsentGiven' | 'RenewedConsentGiven' | 'ConsentRefused' | 'ConsentWithdrawn';
/** `at`: the moment, or the day where only the day is kept. */
export type ConsentEvent = { state: ConsentState; at: Date | string; row: ConsentRow };

export const isInForce = (state: ConsentState): boolean =>
	state === 'ConsentGiven' || state === 'RenewedConsentGiven';

/** The events behind the rows of one purpose, the earliest first; the last one holds. */
export function eventsOf(rows: ConsentRow[]): ConsentEvent[] {
	const events: ConsentEvent[] = [];
	const everGiven = () => events.some((event) => isInForce(event.state));
	for (const row of [...rows].sort((a, b) => a.number - b.number)) {
		const at = row.givenAt ?? row.givenOn;
		const last = events.at(-1);
		if (row.given) {
			events.push({ state: everGiven() ? 'RenewedConsentGiven' : 'ConsentGiven', at, row });
			if (row.withdrawnAt) events.push({ state: 'ConsentWithdrawn', at: row.withdrawnAt, row });
		} else if (last && isInForce(last.state)) {
			events.push({ state: 'ConsentWithdrawn', at, row });
		} else if (!(last?.state === 'ConsentWithdrawn' && isSame(last.at, at))) {
			// A no written together with a withdrawal is that withdrawal.
			events.push({ state: 'ConsentRefused', at, row });
		}
	}
	return events;
}

const isSame = (one: Date | string, other: Date | string): boolean => String(one) === String(other);
