// English: the words that the other languages say, each in its own way.
import { board, how, promises } from './en/board.ts';
import { busy } from './en/busy.ts';
import { device } from './en/device.ts';
import { keep } from './en/keep.ts';
import { kinds } from './en/kinds.ts';
import { letters, widened } from './en/letters.ts';
import { doubts, stored, verify } from './en/proof.ts';
import { again, lost, missing, outcome, receipt, stop } from './en/receipt.ts';
import { road } from './en/road.ts';
import { consent, statement } from './en/statement.ts';

export const en = {
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

/** All that the product says to a person who answers. A language is whole when it has each of them. */
export type Words = typeof en;
