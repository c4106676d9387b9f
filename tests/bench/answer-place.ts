// Where answering is measured: a database, a published poll in it, the built app before it, and a bare server beside it.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoWorkspace } from '../../src/demo/riverside/load.ts';
import { openDatabase } from '../../src/db/open.ts';
import { readConfig } from '../../src/server/config.ts';
import { readyDatabase } from '../../src/server/ready-database.ts';
import { examplePoll, publishExample } from '../support/example-poll.ts';
import { MANY_A_MINUTE } from '../support/own-app.ts';
import { freePort } from '../support/running-app.ts';
import { openConnection } from './answer-load.ts';
import { get } from './answer-requests.ts';
import { startMeasured } from './measured-server.ts';

export type Place = Awaited<ReturnType<typeof openPlace>>;

export async function openPlace() {
	const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'));
	const its = new AsyncDisposableStack();
	its.defer(() => rmSync(folder, { recursive: true, force: true }));
	try {
		const ready = await readyDatabase(readConfig({ DATA_DIR: join(folder, 'database') }));
		its.defer(ready.stop);
		const db = openDatabase(ready.webUrl, { size: 2 });
		its.defer(() => db.destroy());
		const by = await demoWorkspace(db, 'a password of the bench', new Date());
		const now = new Date();
		const poll = await publishExample({ db }, by, examplePoll(), now);
		const version = { ...poll.version, publishedAt: now };
		const app = await startApp(folder, ready.ownerUrl);
		its.defer(app.stop);
		const path = `/p/${poll.slug}`;
		const bare = await startBare(folder, app.port, path);
		its.defer(bare.stop);
		return { app, bare, path, version, webUrl: ready.webUrl, close: () => its.disposeAsync() };
	} catch (cause) {
		await its.disposeAsync();
		throw cause;
	}
}

/** As `npm start` does, with the settings that are its defaults, on this database. */
export async function startApp(folder: string, ownerUrl: string) {
	const dataDir = join(folder, 'app');
	mkdirSync(dataDir);
	copyFileSync(join(folder, 'database', 'secrets.json'), join(dataDir, 'secrets.json'));
	const port = await freePort();
	// All that is measured comes from one network, as no crowd does: the limit is out of its way.
	const env = {
		...MANY_A_MINUTE,
		PORT: String(port),
		ORIGIN: '',
		SMTP_URL: '',
		DATABASE_URL: ownerUrl,
		DATA_DIR: dataDir
	};
	return startMeasured('src/bin/start.ts', { env, port, ready: 'Candor is at' });
}

/** With the page of the app, so that both send the same bytes. */
async function startBare(folder: string, appPort: number, path: string) {
	const { ask, close } = await openConnection(appPort);
	const { head, body } = await ask(get(appPort, path));
	close();
	const said = head.split('\r\n').slice(1);
	const headers = said.map((line): [string, string] => [
		line.slice(0, line.indexOf(':')),
		line.slice(line.indexOf(':') + 2)
	]);
	const own = headers.filter(([name]) => !/^(date|connection|keep-alive)$/i.test(name));
	const file = join(folder, 'page.json');
	writeFileSync(file, JSON.stringify({ headers: Object.fromEntries(own), body: body.toString('utf8') }));
	const port = await freePort();
	return startMeasured('tests/bench/bare-http.ts', { args: [file, String(port)], port, ready: 'listening' });
}
