// The thread in which words are read: it does one task, tells how far it is, and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { doWordsTask, type WordsTask } from '../domain/insights/words/words-task.ts';

const task: WordsTask = workerData;
const result = doWordsTask(task, (progress) => parentPort?.postMessage({ progress }));
parentPort?.postMessage({ result });
