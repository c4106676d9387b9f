// npm run dev makes the same rounds as npm start.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { freePort } from '../../tests/support/running-app.ts';
import { testDatabase } from '../../tests/support/test-database.ts';
import { toldInWords } from '../../tests/support/told-in-words.ts';

const live = await testDatabase();

test('answers past their days are deleted, and what waits is delivered', async () => {
	const { pollId } = await toldInWords(live, live.secret, 2, (at) => ({
		...{ short: 's', better: 'b', email: `p${at}@example.org` }
	}));
	await live.all`
		update response set delete_after = current_date - 1
		where id = (select id from response where poll_id = ${pollId} limit 1)`;
	const [{ id: waiting } = {}] = await live.all`
		insert into outbox (workspace_id, kind, poll_id, event, outcome_number, contact_link, made_at, next_try_at)
		select workspace_id, 'letter', poll_id, 'outcome.told', 1, link, now(), now() from contact.person
		where poll_id = ${pollId} limit 1 returning id`;
	const dataDir = mkdtempSync(join(tmpdir(), 'candor-dev-'));
	const secrets = { superPassword: 'x', ownerPassword: 'x', secret: live.secret };
	writeFileSync(join(dataDir, 'secrets.json'), JSON.stringify(secrets));
	const settings = { PORT: String(await freePort()), HOST: '', ORIGIN: '', DATA_DIR: dataDir };
	const app = spawn(process.execPath, ['src/bin/dev.ts'], {
		env: { ...process.env, ...settings, DATABASE_URL: live.ownerUrl },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const ended = once(app, 'exit');
	let said = '';
	app.stdout.on('data', (chunk) => (said += chunk));
	try {
		await vi.waitFor(
			() => expect(said).toContain('Deleted 1 responses whose promised days are over.'),
			60_000
		);
		await vi.waitFor(
			async () =>
				expect(await live.all`select 1 from outbox where id = ${waiting} and tries = 0`).toEqual([]),
			20_000
		);
	} finally {
		app.kill('SIGTERM');
		expect(await ended).toEqual([0, null]);
		rmSync(dataDir, { recursive: true, force: true });
	}
});
