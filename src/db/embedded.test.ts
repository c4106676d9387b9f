import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { findRunning, sharedMegabytes, startEmbedded } from './embedded.ts';
import { ensureRoles } from './roles.ts';

vi.setConfig({ testTimeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), 'candor-embedded-'));
const pidFile = join(folder, 'postgres', 'postmaster.pid');
const secrets = { superPassword: 'super', ownerPassword: 'owner' };
const fast = { fsync: 'off' };
const children: ChildProcess[] = [];

afterAll(async () => {
	for (const child of children) child.kill('SIGKILL');
	rmSync(folder, { recursive: true, force: true });
});

const until = (found: () => boolean) => expect.poll(found, { interval: 5, timeout: 30_000 }).toBe(true);

/** A process of its own that starts the server, to be killed. */
function appElsewhere(): ChildProcess {
	const script = `import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))};
		await startEmbedded(${JSON.stringify(folder)}, ${JSON.stringify(secrets)}, ${JSON.stringify(fast)});
		console.log('ready');`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	children.push(child);
	return child;
}

test('killed, then stopped, while its files are made for the first time: the next start works', async () => {
	const killed = appElsewhere();
	await until(() => readdirSync(folder).length > 0);
	killed.kill('SIGKILL');
	await once(killed, 'exit');

	const before = readdirSync(folder);
	const stopping = new AbortController();
	const stopped = expect(startEmbedded(folder, secrets, fast, stopping.signal)).rejects.toBe('stop');
	await until(() => readdirSync(folder).some((name) => !before.includes(name)));
	stopping.abort('stop');
	await stopped;
	// Of the one that was killed something may still be written; the start below lets go of it.
	const left = readdirSync(folder).filter((name) => !before.includes(name));
	expect(left, 'neither half a database nor a password is left').toEqual([]);

	const server = await startEmbedded(folder, secrets, fast);
	expect(findRunning(folder, secrets)).toBe(server.ownerUrl);
	await server.stop();
	expect(readdirSync(folder)).toEqual(['postgres']);
	expect(findRunning(folder, secrets)).toBeNull();
});

test('a process number left behind that now belongs to another program is not touched, nor believed', async () => {
	const innocent = spawn('sleep', ['60'], { stdio: 'ignore' });
	children.push(innocent);
	writeFileSync(pidFile, `${innocent.pid}\n${join(folder, 'postgres')}\n1\n54321\n\n127.0.0.1\n`);
	expect(findRunning(folder, secrets)).toBeNull();
	const server = await startEmbedded(folder, secrets, fast);
	await server.stop();
	expect(innocent.signalCode).toBeNull();
});

test('a server that outlived its app is ended, and the next one takes over', async () => {
	const killed = appElsewhere();
	if (killed.stdout) await once(killed.stdout, 'data');
	killed.kill('SIGKILL');
	await once(killed, 'exit');
	const outlived = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
	process.kill(outlived, 0);
	const server = await startEmbedded(folder, secrets, fast);
	await until(() => !existsSync(`/proc/${outlived}/cmdline`) || isEmpty(`/proc/${outlived}/cmdline`));
	await server.stop();
});

/** Ended, and not yet reaped by the process it fell to. */
const isEmpty = (file: string) => readFileSync(file, 'utf8') === '';

test('on its own server the roles follow the secret of the folder; on any other they belong to the first', async () => {
	const { ownerUrl, stop } = await startEmbedded(folder, secrets, fast);
	await ensureRoles(ownerUrl, 'first');
	await expect(ensureRoles(ownerUrl, 'put back')).rejects.toThrow('another DATA_DIR');
	await ensureRoles(ownerUrl, 'first');
	await ensureRoles(ownerUrl, 'put back', { ours: true });
	await ensureRoles(ownerUrl, 'put back');
	await stop();
});

test('stopped while it starts, it leaves no server running', async () => {
	const stopping = new AbortController();
	const stopped = expect(startEmbedded(folder, secrets, fast, stopping.signal)).rejects.toBe('stop');
	await until(() => existsSync(pidFile));
	stopping.abort('stop');
	await stopped;
	expect(findRunning(folder, secrets)).toBeNull();
	expect(existsSync(pidFile)).toBe(false);
});

test('a small machine gives PostgreSQL what it asks for by itself, and a large one not more than it can use', () => {
	expect([2 ** 29, 2 ** 30, 4 * 2 ** 30, 8 * 2 ** 30, 2 ** 36].map(sharedMegabytes)).toEqual([
		128, 128, 512, 1024, 1024
	]);
});
