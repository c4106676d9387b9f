// What the parts of the script share while a page is open.
import type { Delivery } from './deliver.ts';
import { unwait, type Keeper } from './keeper.ts';
import { hush } from './notes.ts';
import { fetchWhole } from './whole.ts';
import { formHere, type Sheet } from './sheet.ts';

export type State = {
	sheet: Sheet;
	keeper: Keeper;
	/** This form is being sent until somebody answers. */
	delivery: Delivery | null;
	/** A page is being asked for. */
	isBusy: boolean;
	/** Where the poll begins anew. */
	start: string;
};

/** Whoever goes back to change something sends anew. */
export function stopSending(state: State): void {
	const { delivery, keeper } = state;
	state.delivery = null;
	delivery?.stop();
	if (delivery && keeper.own) unwait(keeper, keeper.own);
	hush('waits');
}

/** Fetches all pages in the background; what was fetched before stays where that fails. */
export async function load({ sheet }: State): Promise<void> {
	const form = formHere();
	const whole = form && (await fetchWhole(form));
	if (whole) sheet.whole = whole;
}
