// English: the words that the other languages say, each in its own way.
import { kinds } from './en/kinds.ts';
import { again, lost, missing, outcome, receipt, stop } from './en/receipt.ts';
import { road } from './en/road.ts';
import { consent, statement } from './en/statement.ts';

export const en = { statement, consent, road, kinds, receipt, lost, again, stop, outcome, missing };

/** All that the product says to a person who answers. A language is whole when it has each of them. */
export type Words = typeof en;
