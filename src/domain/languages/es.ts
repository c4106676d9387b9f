import type { Words } from './en.ts';
import { board, how, promises } from './es/board.ts';
import { busy } from './es/busy.ts';
import { device } from './es/device.ts';
import { keep } from './es/keep.ts';
import { kinds } from './es/kinds.ts';
import { letters, widened } from './es/letters.ts';
import { doubts, stored, verify } from './es/proof.ts';
import { again, lost, missing, outcome, receipt, stop } from './es/receipt.ts';
import { road } from './es/road.ts';
import { consent, statement } from './es/statement.ts';

export const es: Words = {
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
