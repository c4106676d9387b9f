// What commands that end by themselves share: on Ctrl-C or SIGTERM they end what they began, and no PostgreSQL runs on.
import { constants } from 'node:os';
import { stopWith } from './stop-with.ts';

/**
 * Runs a command. Told to stop, `signal` is aborted: `work` undoes what it began and throws, and the process ends with 130
 * or 143, as shells expect. `undone` says what that means. Work that was done by then is left done.
 */
export async function runCommand(
	undone: string,
	work: (signal: AbortSignal) => Promise<void>
): Promise<void> {
	const stopping = new AbortController();
	let code = 0;
	for (const name of ['SIGINT', 'SIGTERM'] as const)
		process.on(name, () => {
			code ||= 128 + constants.signals[name];
			stopping.abort(new Error('It was told to stop.'));
		});
	try {
		await work(stopping.signal);
	} catch (cause) {
		if (code === 0) stopWith(cause);
		console.log(`Stopped, as asked. ${undone}`);
		process.exit(code);
	}
}
