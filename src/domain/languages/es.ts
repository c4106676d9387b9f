import type { Words } from './en.ts';
import { kinds } from './es/kinds.ts';
import { again, lost, missing, outcome, receipt, stop } from './es/receipt.ts';
import { road } from './es/road.ts';
import { consent, statement } from './es/statement.ts';

export const es: Words = { statement, consent, road, kinds, receipt, lost, again, stop, outcome, missing };
