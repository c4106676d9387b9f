// Where boards are measured: a cluster filled in haste, and started again as it is shipped.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoWorkspace } from '../../src/demo/riverside/load.ts';
import { startEmbedded } from '../../src/db/embedded.ts';
import { migrate } from '../../src/db/migrate.ts';
import { openDatabase, type Database } from '../../src/db/open.ts';
import { webUrl } from '../../src/db/roles.ts';
import { inWorkspace } from '../../src/db/scope.ts';
import { nameTheme } from '../../src/domain/insights/sort-answers.ts';
import type { Member } from '../../src/domain/workspaces/membership.ts';
import { readConfig } from '../../src/server/config.ts';
import { readSecrets } from '../../src/server/data-folder.ts';
import { readyDatabase } from '../../src/server/ready-database.ts';
import { examplePoll, publishExample } from '../support/example-poll.ts';
import { IN_HASTE, makeAnswers, type Made } from './board-answers.ts';

export const PASSWORD = 'a password of the bench';
const MILLION = 1_000_000;

export const inWords = (many: number) => (many >= MILLION ? `${many / MILLION}m` : `${many / 1000}k`);

/** A folder with a database of one workspace in it: a poll of each size, answered, read and not counted yet. */
export async function makeBoards(folder: string, sizes: readonly number[]): Promise<Made[]> {
	const data = join(folder, 'database');
	const { secret, ...passwords } = readSecrets(data);
	const server = await startEmbedded(data, passwords, IN_HASTE);
	try {
		await migrate(server.ownerUrl, secret);
		const db = openDatabase(webUrl(server.ownerUrl, secret), { size: 2 });
		const polls: Made[] = [];
		try {
			const by = await demoWorkspace(db, PASSWORD, new Date());
			for (const many of sizes) polls.push(await publish(db, by, many));
		} finally {
			await db.destroy();
		}
		await makeAnswers(server.superUrl, polls);
		return polls;
	} finally {
		await server.stop();
	}
}

async function publish(db: Database, by: Member, many: number): Promise<Made> {
	const content = { ...examplePoll(), title: `Asked ${inWords(many)}` };
	const { pollId, version } = await publishExample({ db }, by, content);
	const of = { pollId, scope: 1, questionId: 'better', responseIds: [] };
	const themes: string[] = [];
	for (const name of ['Waiting', 'Staff', 'Tea']) {
		const input = { name: `${name} ${inWords(many)}`, kind: 'want' as const, definition: '' };
		themes.push(
			await inWorkspace(db, by.workspaceId, (tx) => nameTheme(tx, by, input, of, new Date()))
		);
	}
	return { workspaceId: by.workspaceId, pollId, fingerprint: version.fingerprint, many, themes };
}

/** The polls, and the database under the settings that are its defaults. */
export async function openBoards(sizes: readonly number[]) {
	const its = new AsyncDisposableStack();
	const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'));
	its.defer(() => rmSync(folder, { recursive: true, force: true }));
	try {
		const polls = await makeBoards(folder, sizes);
		const ready = await readyDatabase(readConfig({ DATA_DIR: join(folder, 'database') }));
		its.defer(ready.stop);
		return { folder, polls, ownerUrl: ready.ownerUrl, webUrl: ready.webUrl, close: () => its.disposeAsync() };
	} catch (cause) {
		await its.disposeAsync();
		throw cause;
	}
}
