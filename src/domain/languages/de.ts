import type { Words } from './en.ts';
import { board, how, promises } from './de/board.ts';
import { busy } from './de/busy.ts';
import { device } from './de/device.ts';
import { keep } from './de/keep.ts';
import { kinds } from './de/kinds.ts';
import { letters, widened } from './de/letters.ts';
import { doubts, stored, verify } from './de/proof.ts';
import { again, lost, missing, outcome, receipt, stop } from './de/receipt.ts';
import { road } from './de/road.ts';
import { consent, statement } from './de/statement.ts';

export const de: Words = {
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
