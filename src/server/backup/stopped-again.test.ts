// Whoever said stop after a back-up was taken is not written to from the restored one, by whichever log still knows of it.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { backups } from '../../../tests/support/backups.ts';
import { invitedPeople, personalToken, stopToken } from '../../../tests/support/invited-people.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { listedMac } from '#domain/answers/keyed-secrets.ts';
import { eraseResponse } from '#domain/retention/erase-response.ts';
import { stopWriting } from '#domain/invitations/stop-writing.ts';

vi.setConfig({ testTimeout: 120_000 });
const live = await testDatabase();
const target = await testDatabase();
const secret = randomBytes(32).toString('hex');
const now = new Date();
const { data, take, restore, mirror } = backups(secret, now);
mkdirSync(data, { recursive: true });

test('stops and those who left the lists are honoured by a restored back-up; others stay on', async () => {
	const it = await invitedPeople({ ...live, secret });
	await it.list('maria@example.org\ntom@example.org\nann@example.org');
	await it.invite();
	await it.deliver();
	const text = (to: string) => it.letters.find((letter) => letter.to.startsWith(to))?.text ?? '';
	const old = await take(live);
	await stopWriting(live.db, secret, stopToken(text('tom')), now);
	const code = await it.answer(personalToken(text('maria')));
	await eraseResponse(live.db, secret, code ?? '', now);
	await it.list('late@example.org');
	await mirror(live);

	await restore(target, old);
	const mac = (address: string) => listedMac(secret, it.by.workspaceId, address);
	expect(await target.all`select address_mac from contact.listed`).toEqual([
		{ address_mac: mac('ann@example.org') }
	]);
	expect(await target.all`select address_mac from contact.stop`).toEqual([
		{ address_mac: mac('tom@example.org') }
	]);
});
