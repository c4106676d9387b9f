import { ModelProblem } from './model.ts';

/** What one asking came to: whom was sent, and of how many nothing that could be read came back. */
export type Sent = { sent: number; failed: number };
/** What all of them came to; `problem`: what ended them before their time. */
export type AskedAbout = { asked: number; failed: number; problem: ModelProblem['code'] | null };

/** Asks a batch at a time, `most` times at most: what came of earlier batches stays where a later one fails, or is stopped. */
export async function inBatches(most: number, ask: () => Promise<Sent>): Promise<AskedAbout> {
	let [asked, failed] = [0, 0];
	try {
		for (let batch = 0; batch < most; batch += 1) {
			const one = await ask();
			asked += one.sent;
			failed += one.failed;
			// Nobody is left; or none of them was understood, and the model itself may be broken: the others are not spent on it.
			if (one.failed === one.sent) break;
		}
		return { asked, failed, problem: null };
	} catch (cause) {
		if (cause instanceof ModelProblem) return { asked, failed, problem: cause.code };
		throw cause;
	}
}
