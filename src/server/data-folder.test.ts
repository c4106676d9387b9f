import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { lockFolder, readSecrets, runningAddress } from './data-folder.ts';

const made: string[] = [];
let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'candor-folder-'));
	made.push(folder);
});
afterAll(() => made.forEach((each) => rmSync(each, { recursive: true, force: true })));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

test('secrets are made once, for their owner only, and nothing else is left beside them', () => {
	const first = readSecrets(folder);
	expect(first.secret).toMatch(/^[0-9a-f]{64}$/);
	expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
	expect(readSecrets(folder)).toEqual(first);
	expect(readdirSync(folder)).toEqual(['secrets.json']);
});

test.each(['', '{"secret": "ab', '{"secret": "abc"}', 'null'])(
	'secrets that cannot be read (%j) stop the start with one line and stay as they are',
	(torn) => {
		write('secrets.json', torn);
		expect(() => readSecrets(folder)).toThrow(/^DATA_DIR: .*secrets\.json is damaged\. Put it back/);
		expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).toBe(torn);
	}
);

test.each(['', '{"pid": 1', '{}', 'null', '{"pid":0,"address":""}', '{"pid":-1,"address":""}'])(
	'a note of who runs that cannot be read (%j) is no note',
	(torn) => {
		write('running.json', torn);
		expect(runningAddress(folder)).toBeNull();
		const unlock = lockFolder(folder, 'http://localhost:3000');
		expect(readdirSync(folder)).toEqual(['running.json']);
		unlock();
		expect(readdirSync(folder)).toEqual([]);
	}
);

test('while a Candor runs the folder is taken; a process number used by another program takes nothing', async () => {
	// The command line is what tells: a script of that name waits.
	const wait = ['-e', 'setInterval(() => {}, 1000)', '--'];
	const candor = spawn(process.execPath, [...wait, 'src/bin/start.ts'], { stdio: 'ignore' });
	const shell = spawn(process.execPath, [...wait, 'sh -c node src/bin/start.ts'], { stdio: 'ignore' });
	try {
		const note = (pid: number | undefined) =>
			write('running.json', JSON.stringify({ pid, address: 'http://localhost:3999' }));
		note(candor.pid);
		await expect.poll(() => runningAddress(folder)).toBe('http://localhost:3999');
		expect(() => lockFolder(folder, 'http://localhost:3000')).toThrow(
			`already running at http://localhost:3999 (process ${candor.pid})`
		);
		note(shell.pid);
		await expect.poll(() => runningAddress(folder)).toBeNull();
		lockFolder(folder, 'http://localhost:3000')();
	} finally {
		candor.kill();
		shell.kill();
	}
});

test('a folder that cannot be used is named with its setting', () => {
	write('file', '');
	const inside = join(folder, 'file', 'data');
	const line = /^DATA_DIR: .*file\/data cannot be used \(.+\)\. Choose a folder/;
	expect(() => lockFolder(inside, 'http://localhost:3000')).toThrow(line);
	expect(() => readSecrets(inside)).toThrow(line);
});
