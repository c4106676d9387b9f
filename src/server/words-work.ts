// Long work on words in a thread of its own, so that the server answers meanwhile. It tells how far it is, and can be stopped.
import { Worker } from 'node:worker_threads';
import type { Progress, WordsResults, WordsTask } from '../domain/insights/words/words-task.ts';
import { kindOf } from './note-error.ts';
import { sourceFile } from './source-file.ts';

/** The thread runs from the source, as npm start itself does: plain Node reads TypeScript. */
const WORKER = 'src/server/words-worker.ts';
/** More than this no task may take; a hundred thousand answers take half of it. */
const MOST_MEGABYTES = 900;

export type Watching = { progress?: (progress: Progress) => void; signal?: AbortSignal };

/**
 * Does one task. Stopped by the signal it throws its reason, and nothing of the task is left. What went wrong inside is told by
 * its name alone, since a message could hold somebody's words.
 */
export function doWords<K extends WordsTask['kind']>(
	task: Extract<WordsTask, { kind: K }>,
	{ progress, signal }: Watching = {}
): Promise<WordsResults[K]> {
	return new Promise((resolve, reject) => {
		if (signal?.aborted) return reject(signal.reason);
		const worker = new Worker(sourceFile(WORKER), {
			workerData: task,
			resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES }
		});
		const stop = () => {
			reject(signal?.reason);
			void worker.terminate();
		};
		signal?.addEventListener('abort', stop, { once: true });
		worker.on('message', (said: { progress: Progress } | { result: WordsResults[K] }) => {
			if ('progress' in said) progress?.(said.progress);
			else resolve(said.result);
		});
		worker.on('error', (cause) => reject(new Error(`The work on words failed: ${kindOf(cause)}`)));
		worker.on('exit', () => {
			signal?.removeEventListener('abort', stop);
			reject(new Error('The work on words ended before it was done.'));
		});
	});
}
