// What happened to one purpose, in order: asked and given, refused, withdrawn, given again.

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
