// Counts the boards of large polls in a thread of its own, so that the server answers meanwhile: a million answers are read,
// drawn again and audited there, in memory that ends the thread before it ends the server.
import { Worker } from 'node:worker_threads';
import type { CountingTask } from './counting-worker.ts';
import { noteFailure } from './note-error.ts';

const MOST_MEGABYTES = 512;
/** Not before the server answers. */
const FIRST_MS = 3_000;
/** A thread that ended by itself is followed by another; not at once, since it may end the same way. */
const AGAIN_MS = 60_000;

export function startCounting(webUrl: string): () => Promise<void> {
	let worker: Worker | undefined;
	let again: NodeJS.Timeout;
	let isStopped = false;
	const start = () => {
		const workerData: CountingTask = { webUrl };
		worker = new Worker(new URL('counting-worker.ts', import.meta.url), {
			workerData,
			resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES }
		});
		worker.on('error', (cause) => noteFailure('Counting boards', cause));
		worker.on('exit', () => {
			if (!isStopped) again = setTimeout(start, AGAIN_MS).unref();
		});
	};
	again = setTimeout(start, FIRST_MS).unref();
	return async () => {
		isStopped = true;
		clearTimeout(again);
		// What is not committed is rolled back, and counted after the next start.
		await worker?.terminate();
	};
}
