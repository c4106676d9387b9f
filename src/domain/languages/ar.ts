import type { Words } from './en.ts';
import { board, how, promises } from './ar/board.ts';
import { busy } from './ar/busy.ts';
import { device } from './ar/device.ts';
import { keep } from './ar/keep.ts';
import { kinds } from './ar/kinds.ts';
import { letters, widened } from './ar/letters.ts';
import { doubts, stored, verify } from './ar/proof.ts';
import { again, lost, missing, outcome, receipt, stop } from './ar/receipt.ts';
import { road } from './ar/road.ts';
import { consent, statement } from './ar/statement.ts';

export const ar: Words = {
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
