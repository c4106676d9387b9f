// Keeps what is written on this device, and tells tabs of one form apart: what was written last stays, and the other tab says
// that it keeps nothing.
import { doorOf } from './ask.ts';
import {
	draftName,
	expiryOf,
	keepDraft,
	keptDrafts,
	letGoOfDraft,
	openStore,
	readDraft,
	type Draft,
	type Store
} from './draft.ts';
import { everythingIn, fieldIn } from './fields.ts';

export type Keeper = {
	store: Store | null;
	slug: string;
	days: number;
	/** As kept last; null while nothing was written. */
	own: Draft | null;
	/** The device takes what is written: it does not refuse, and is not full. */
	isKeeping: boolean;
	/** Another tab has this form now: nothing of this one is kept. */
	isAway: boolean;
};

export function newKeeper({ dataset }: HTMLElement): Keeper {
	const store = openStore();
	const { slug = '', days } = dataset;
	return { store, slug, days: Number(days), own: null, isKeeping: store !== null, isAway: false };
}

/** Keeps the form as it stands. `isWaiting`: Send was pressed. */
export function keep(keeper: Keeper, form: HTMLFormElement, now: number, isWaiting = false): Draft {
	const { own, days, slug, store } = keeper;
	const page = form.elements.namedItem('page');
	const draft: Draft = {
		key: fieldIn(form, 'key'),
		fingerprint: fieldIn(form, 'fingerprint'),
		began: own?.began ?? now,
		writtenAt: now,
		expires: expiryOf(now, days),
		page: page instanceof HTMLInputElement ? Number(page.value) : (own?.page ?? 0),
		fields: everythingIn(form),
		to: doorOf(form.action, 'send'),
		isWaiting
	};
	keeper.own = draft;
	if (!keeper.isAway) keeper.isKeeping = keepDraft(store, slug, draft);
	return draft;
}

/** Not to be sent by itself any more. */
export function unwait(keeper: Keeper, draft: Draft): void {
	const own = { ...draft, isWaiting: false };
	if (keeper.own?.key === draft.key) keeper.own = own;
	if (!keeper.isAway) keepDraft(keeper.store, keeper.slug, own);
}

export function letGo(keeper: Keeper, key: string): void {
	letGoOfDraft(keeper.store, keeper.slug, key);
	if (keeper.own?.key === key) keeper.own = null;
}

/** Of this poll, the latest first; those that are past their days go. */
export const drafts = ({ store, slug }: Keeper): Draft[] => keptDrafts(store, slug, Date.now());

/** Calls back when another tab writes in this form or lets go of it. `draft`: null where it is gone. */
export function watchOtherTabs(
	keeper: Keeper,
	keyHere: () => string,
	tellTab: (draft: Draft | null) => void
): void {
	addEventListener('storage', ({ key, newValue }) => {
		if (key !== draftName(keeper.slug, keyHere())) return;
		keeper.isAway = true;
		tellTab(readDraft(newValue, Date.now()));
	});
}
