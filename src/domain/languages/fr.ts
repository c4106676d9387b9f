import type { Words } from './en.ts';
import { board, how, promises } from './fr/board.ts';
import { busy } from './fr/busy.ts';
import { device } from './fr/device.ts';
import { keep } from './fr/keep.ts';
import { kinds } from './fr/kinds.ts';
import { letters, widened } from './fr/letters.ts';
import { doubts, stored, verify } from './fr/proof.ts';
import { again, lost, missing, outcome, receipt, stop } from './fr/receipt.ts';
import { road } from './fr/road.ts';
import { consent, statement } from './fr/statement.ts';

export const fr: Words = {
	statement,
	consent,
	road,
	busy,
	device,
	keep,
	kinds,
	receipt,
	lost,
	again,
	stop,
	outcome,
	missing,
	letters,
	widened,
	board,
	how,
	promises,
	verify,
	doubts,
	stored
};
