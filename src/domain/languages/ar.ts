import type { Words } from './en.ts';
import { kinds } from './ar/kinds.ts';
import { again, lost, missing, outcome, receipt, stop } from './ar/receipt.ts';
import { road } from './ar/road.ts';
import { consent, statement } from './ar/statement.ts';

export const ar: Words = { statement, consent, road, kinds, receipt, lost, again, stop, outcome, missing };
