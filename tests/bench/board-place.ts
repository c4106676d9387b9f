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

export type Boards = { polls: Made[]; unread: Made[] };

/** Fills the database in this folder with a workspace: a poll of each size, answered, read and not counted yet; and polls of which
 *  nobody has read what so many people wrote. */
export async function makeBoards(
	folder: string,
	sizes: readonly number[],
	comments: readonly number[]
): Promise<Boards> {
	const data = join(folder, 'database');
	const { secret, ...passwords } = readSecrets(data);
	const server = await startEmbedded(data, passwords, IN_HASTE);
	try {
		await migrate(server.ownerUrl, secret);
		const db = openDatabase(webUrl(server.ownerUrl, secret), { size: 2 });
		const made: Boards = { polls: [], unread: [] };
		try {
			const by = await demoWorkspace(db, PASSWORD, new Date());
			for (const many of sizes) made.polls.push(await publish(db, by, many, true));
			for (const many of comments) made.unread.push(await publish(db, by, 2 * many, false));
		} finally {
			await db.destroy();
		}
		await makeAnswers(server.superUrl, [...made.polls, ...made.unread]);
		return made;
	} finally {
		await server.stop();
	}
}

async function publish(db: Database, by: Member, many: number, isRead: boolean): Promise<Made> {
	const named = `${inWords(many)}${isRead ? '' : ' unread'}`;
	const content = { ...examplePoll(), title: `Asked ${named}` };
	const { pollId, version } = await publishExample({ db }, by, content);
	const of = { pollId, scope: 1, questionId: 'better', responseIds: [] };
	const themes: string[] = [];
	for (const name of ['Waiting', 'Staff', 'Tea']) {
		const input = { name: `${name} ${named}`, kind: 'want' as const, definition: '' };
		themes.push(await inWorkspace(db, by.workspaceId, (tx) => nameTheme(tx, by, input, of, new Date())));
	}
	return { workspaceId: by.workspaceId, pollId, fingerprint: version.fingerprint, many, isRead, themes };
}

/** The polls, and the database under the settings that are its defaults. */
export async function openBoards(sizes: readonly number[], comments: readonly number[]) {
	const its = new AsyncDisposableStack();
	const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'));
	its.defer(() => rmSync(folder, { recursive: true, force: true }));
	try {
		const made = await makeBoards(folder, sizes, comments);
		const ready = await readyDatabase(readConfig({ DATA_DIR: join(folder, 'database') }));
		its.defer(ready.stop);
		const superUrl = Object.assign(new URL(ready.ownerUrl), {
			username: 'postgres',
			password: readSecrets(join(folder, 'database')).superPassword
		}).toString();
		return { folder, ...made, ownerUrl: ready.ownerUrl, superUrl, close: () => its.disposeAsync() };
	} catch (cause) {
		await its.disposeAsync();
		throw cause;
	}
}
