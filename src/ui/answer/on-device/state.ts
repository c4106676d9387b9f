// What the parts of the script share while a page is open.
import type { Delivery } from './deliver.ts';
import type { Keeper } from './keeper.ts';
import { fetchWhole } from './whole.ts';
import { formHere, type Sheet } from './sheet.ts';

export type State = {
	sheet: Sheet;
	keeper: Keeper;
	/** The whole poll is on its way. */
	loading: Promise<void>;
	/** This form is being sent until somebody answers. */
	delivery: Delivery | null;
	/** A page is being asked for. */
	isBusy: boolean;
	/** Where the poll begins anew. */
	start: string;
};

/** Fetches all pages in the background; what was fetched before stays where that fails. */
export function load(state: State): Promise<void> {
	const form = formHere();
	state.loading = form
		? fetchWhole(form).then((whole) => {
				state.sheet.whole = whole ?? state.sheet.whole;
			})
		: Promise.resolve();
	return state.loading;
}
