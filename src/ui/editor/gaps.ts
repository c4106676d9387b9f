// What is still missing, by field: given once at the top of the editor, read by every field in it.
import { createContext } from 'svelte';

/** The sentence for the field at this path; '' when nothing is missing, or before somebody tried to publish. */
export type GapOf = (path: string) => string;

export const [useGaps, giveGaps] = createContext<GapOf>();
