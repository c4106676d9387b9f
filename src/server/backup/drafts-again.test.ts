// What people kept and did not send comes back from a back-up, for them alone; what they let go of since does not.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { backups, unpacked } from '../../../tests/support/backups.ts';
import { aKeepingPoll, KEPT_VALUES } from '../../../tests/support/keeping-poll.ts';
import { aKey } from '../../../tests/support/sent-form.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { openDraft } from '#domain/answers/kept/open-draft.ts';
import { throwAwayDraft } from '#domain/answers/kept/throw-away-draft.ts';

vi.setConfig({ testTimeout: 120_000 });
const live = await testDatabase();
const target = await testDatabase();
const later = await testDatabase();
const secret = randomBytes(32).toString('hex');
const now = new Date();
const { data, take, restore, mirror } = backups(secret, now);
mkdirSync(data, { recursive: true });

test('a restored back-up opens what is kept, and lets go again of what was thrown away, sent, or is past its day', async () => {
	const poll = await aKeepingPoll({ ...live, secret }, now);
	const key = aKey();
	const stays = await poll.keep();
	const thrown = await poll.keep();
	const sent = await poll.keep({ key });
	const old = await take(live);
	expect(unpacked(old)).not.toContain('More tea');
	await throwAwayDraft(live.db, poll.slug, thrown.code, now);
	await poll.send(key, sent.code);
	await mirror(live);

	await restore(target, old);
	const open = (code: string) => openDraft(target.db, poll.slug, code, now);
	expect((await open(stays.code))?.values).toEqual(KEPT_VALUES);
	expect([await open(thrown.code), await open(sent.code)]).toEqual([null, null]);
	expect(await target.all`select 1 from kept_draft`).toHaveLength(1);

	const inAMonth = new Date(now.getTime() + 30 * 86_400_000);
	await restore(later, old, { now: inAMonth, erasureFile: 'nowhere' });
	expect(await later.all`select 1 from kept_draft`).toHaveLength(0);
});
