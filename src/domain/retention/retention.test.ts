// Retention as fact: past its day a response is given back to nobody, swept away, and not brought back.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { sql } from 'kysely';
import postgres from 'postgres';
import { expect, test, vi } from 'vitest';
import { toldInWords } from '../../../tests/support/told-in-words.ts';
import { backups } from '../../../tests/support/backups.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { inSnapshot } from '#db/backup-role.ts';
import { countPastDue } from '#db/past-due.ts';
import type { enterWorkspace } from '#db/scope.ts';
import { forContacts, forPurpose, inWorkspace, type ReadingPurpose } from '#db/scope.ts';
import { nameOne } from '#db/scope-of-one.ts';
import { tokenHash } from '../accounts/token.ts';
import { contactLink } from '../answers/keyed-secrets.ts';
import { readReceipt } from '../answers/read-receipt.ts';
import { withdrawConsent } from '../consent/withdraw-consent.ts';
import { dayOf } from '../calendar.ts';
import { nameTheme } from '../insights/sort-answers.ts';
import { releaseWords } from '../insights/release-words.ts';
import { eraseExpired } from './erase-expired.ts';
import { eraseResponse } from './erase-response.ts';

vi.setConfig({ testTimeout: 60_000 });
const live = await testDatabase();
const restored = await testDatabase();
const { db, all } = live;
const secret = randomBytes(32).toString('hex');
const now = new Date();
const { data, take, restore, said } = backups(secret, now);
mkdirSync(data, { recursive: true });
const words = (at: number) => ({ short: `s${at}`, better: `b${at}`, email: `p${at}@example.org` });
const { by, pollId, answered } = await toldInWords(live, secret, 4, words, now);
const [first] = answered;
const theme = { name: 'Waiting', kind: 'pain-point' as const, definition: '' };
await inWorkspace(db, by.workspaceId, async (tx) => {
	const responseIds = answered.map((one) => one.responseId);
	const id = await nameTheme(tx, by, theme, { pollId, scope: 1, questionId: 'better', responseIds }, now);
	const answer = { pollId, scope: 1, responseId: first?.responseId ?? '', questionId: 'better' };
	await releaseWords(tx, by, id, answer, now);
});

const HELD = ['response', 'consent', 'answer', 'reading', 'coding', 'shown_words'];
const PURPOSES: ReadingPurpose[] = ['inform', 'quote', 'contact', 'tell', 'profile', 'retention', 'shorten'];
const counted = async (where: postgres.Sql): Promise<Record<string, number>> => {
	const rows = await Promise.all(
		[...HELD, 'contact.person', 'submission'].map(async (table): Promise<[string, number]> => {
			const [row] = await where`select count(*)::int as n from ${where(table)}`;
			return [table, row?.n];
		})
	);
	return Object.fromEntries(rows.filter(([, n]) => n > 0));
};
const pastDue = async (url: string) => {
	const client = postgres(url, { max: 1, onnotice: () => {} });
	try {
		return await inSnapshot(client, (one) => countPastDue(one, dayOf(now)));
	} finally {
		await client.end();
	}
};
/** Everything that any purpose or receipt gives back, asked for without any condition. */
async function readable(): Promise<string[]> {
	const found: string[] = [];
	const look = async (tx: Parameters<typeof enterWorkspace>[0], tables: string[], by: string) => {
		for (const table of tables) {
			const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
				tx
			);
			if ((rows[0]?.n ?? 0) > 0) found.push(`${table} ${by}`);
		}
	};
	for (const purpose of PURPOSES)
		await inWorkspace(db, by.workspaceId, async (tx) => {
			// What deletes or shortens has to see which responses are due; of what they said it sees nothing.
			const isForDays = purpose === 'retention' || purpose === 'shorten';
			const tables = isForDays ? HELD.slice(1) : HELD;
			await forPurpose(tx, { reader: by.accountId, purpose }, () => look(tx, tables, purpose));
			if (isForDays) return;
			await forContacts(tx, { reader: by.accountId, purpose }, () => look(tx, ['contact.person'], purpose));
			await nameOne(tx, 'app.link', contactLink(secret, first?.responseId ?? ''));
			await forContacts(tx, { reader: 'respondent', purpose: 'own' }, () =>
				look(tx, ['contact.person'], 'own')
			);
		});
	for (const { code } of answered)
		await db.transaction().execute(async (tx) => {
			// A time zone in which it is still the day before must not open it either.
			await sql`set local time zone '<before>+36'`.execute(tx);
			await sql`select set_config('app.receipt', ${tokenHash(code)}, true), set_config('role', 'candor_answers', true)`.execute(
				tx
			);
			await look(tx, HELD, 'receipt');
		});
	return found;
}

let old = '';

test('within its days a response is read by its purposes and by its receipt', async () => {
	expect(await readable()).toEqual(
		expect.arrayContaining([
			'answer inform',
			'contact.person contact',
			'contact.person own',
			'answer receipt'
		])
	);
	old = await take(live);
});

test('past its day: 0 rows for any purpose and any receipt, before anything has swept', async () => {
	await all`update response set delete_after = (now() at time zone 'utc')::date - 1`;
	await all`update contact.person set delete_after = (now() at time zone 'utc')::date - 1`;
	await all`update submission set sent_on = (now() at time zone 'utc')::date - 101`;
	expect(Object.keys(await counted(all))).toHaveLength(8);
	expect(await pastDue(live.ownerUrl)).toEqual({
		'public.response': 4,
		'contact.person': 4,
		'public.submission': 4
	});
	expect(await readable()).toEqual([]);
	const code = first?.code ?? '';
	const notThere = { code: 'not-found' };
	await expect(readReceipt(db, code)).rejects.toMatchObject(notThere);
	await expect(eraseResponse(db, secret, code, now)).rejects.toMatchObject(notThere);
	await withdrawConsent(db, secret, code, (id) => contactLink(secret, id), now);
	expect(await all`select 1 from response where withdrawn_at is not null`).toHaveLength(0);
});

test('two sweeps at once: 0 rows left in any table, each response noted once', async () => {
	const gone = await Promise.all([eraseExpired(db, secret, now), eraseExpired(db, secret, now)]);
	expect(gone[0] + gone[1]).toBe(4);
	expect(await counted(all)).toEqual({});
	expect(await pastDue(live.ownerUrl)).toEqual({});
	expect(await all`select 1 from erasure where reason = 'retention'`).toHaveLength(4);
	expect(await all`select 1 from erasure_log where what = 'erased'`).toHaveLength(4);
});

test('an older back-up restored after that day brings back 0 rows, with no log to help', async () => {
	const inTwoYears = new Date(now.getTime() + 730 * 86_400_000);
	await restore(restored, old, { now: inTwoYears, erasureFile: 'nowhere' });
	expect(said).toContain('Deleted 4 responses whose promised days are over.');
	expect(said.at(-1)).toBe('retention.past_due: 0');
	expect(await counted(restored.all)).toEqual({});
	expect(await pastDue(restored.ownerUrl)).toEqual({});
	expect(await restored.all`select 1 from poll`).toHaveLength(1);
});
