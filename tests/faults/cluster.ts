// The embedded PostgreSQL of the app under test, taken from outside: found by its folder, killed, asked as its superuser.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { isAlive } from '../../src/db/alive.ts';
import { readSecrets } from '../../src/server/data-folder.ts';

export type Cluster = {
	/** Of the app, in hexadecimal: what it seals and derives with. */
	secret: string;
	/** Sees every row, whatever the policies. Another port after each start. */
	superUrl(): string;
	ask<T>(act: (sql: postgres.Sql) => Promise<T>): Promise<T>;
	/** kill -9 of every process: what it had not yet handed to the disk is gone. */
	kill(): void;
};

export function clusterIn(dataDir: string): Cluster {
	const { secret, superPassword } = readSecrets(dataDir);
	const data = join(realpathSync(dataDir), 'postgres');
	const noted = () => readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
	const superUrl = () => `postgres://postgres:${superPassword}@127.0.0.1:${noted()[3]}/candor`;
	return {
		secret,
		superUrl,
		async ask(act) {
			const sql = postgres(superUrl(), { max: 1, onnotice: () => {} });
			try {
				return await act(sql);
			} finally {
				await sql.end();
			}
		},
		kill() {
			const first = Number(noted()[0]);
			if (!isAlive(first, (words) => words.includes(data))) return;
			// The children leave its process group. Where the system does not list them, they follow by themselves.
			for (const pid of [first, ...childrenOf(first)]) killNow(pid);
		}
	};
}

function childrenOf(pid: number): number[] {
	const list = `/proc/${pid}/task/${pid}/children`;
	if (!existsSync(list)) return [];
	return readFileSync(list, 'utf8').trim().split(' ').filter(Boolean).map(Number);
}

function killNow(pid: number) {
	try {
		process.kill(pid, 'SIGKILL');
	} catch {
		// It has ended by itself.
	}
}
