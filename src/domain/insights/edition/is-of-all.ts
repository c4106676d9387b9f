// Whether the cells of a theme may be compared with one another.
import type { CountedTheme } from '../snapshots/snapshot.ts';

/** Not where somebody chose whom to read: what is read first is what is uncertain, and that may be more of one group or period. An
 *  estimate is of all who wrote, while cells are of those alone who were read. Editions from before this was kept count as read. */
export const isOfAll = ({ how = 'counted' }: Pick<CountedTheme, 'how'>): boolean => how === 'counted';
