// What the team says about the fields of the draft: given once at the top of the editor, shown beside each.
import { createContext } from 'svelte';

export type Talk = {
	/** The page where it is said. */
	href: string;
	/** Open threads about this field. */
	count: (field: string) => number;
};

export const [useTalk, giveTalk] = createContext<Talk>();
