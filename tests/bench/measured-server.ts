// A server in a process of its own, with a meter in it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Used } from './meter.ts';

const METER = fileURLToPath(new URL('meter.ts', import.meta.url));

export type MeasuredServer = {
	port: number;
	used(): Promise<Used>;
	/** Bytes that are held once all that is not needed has been let go of. */
	heap(): Promise<number>;
	stop(): Promise<void>;
};

/** Starts `script` and waits until it has said `ready`. */
export async function startMeasured(
	script: string,
	{ args = [], env = {}, ready, port }: { args?: string[]; env?: object; ready: string; port: number }
): Promise<MeasuredServer> {
	const server = spawn(process.execPath, ['--import', METER, script, ...args], {
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'pipe', 'ipc']
	});
	const ended = once(server, 'exit');
	let said = '';
	server.stderr?.on('data', (chunk) => (said += chunk));
	await new Promise<void>((resolve, reject) => {
		server.stdout?.on('data', (chunk) => {
			said += chunk;
			if (said.includes(ready)) resolve();
		});
		void ended.then(() => reject(new Error(`${script} ended: ${said}`)));
	});
	const ask = async (what: string) => {
		const told = once(server, 'message');
		server.send(what);
		const [said] = await told;
		return said;
	};
	return {
		port,
		used: () => ask('used'),
		heap: () => ask('heap'),
		async stop() {
			server.kill('SIGTERM');
			await ended;
		}
	};
}
