import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { answeredPoll } from '../../../tests/support/answered-poll.ts';
import { examplePoll } from '../../../tests/support/example-poll.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { forPurpose, type ReadingPurpose } from '#db/scope.ts';
import { nameOne } from '#db/scope-of-one.ts';
import { tokenHash } from '../accounts/token.ts';
import { readReceipt } from '../answers/read-receipt.ts';
import { dayOf } from '../calendar.ts';
import { countPeople } from '../insights/reading.store.server.ts';
import { allowPurpose } from './allow-purpose.ts';
import { answerAgain, readAgain, type SaidAgain } from './answer-again.ts';
import { askAgain, readAskAgain } from './ask-again.ts';
import { widenedIn } from './widened-in.ts';
import { withdrawPurpose } from './withdraw-purpose.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date();

const firstPoll = () => examplePoll({ identity: 'identified', purposes: ['quote', 'contact'] });
const widerPoll = () => {
	const content = firstPoll();
	content.intent.recipients = [
		{ id: 'studio', name: 'A studio', country: 'Ireland', why: '', machine: false }
	];
	return content;
};
/** One who may be asked again, one who may not; then the statement is widened. */
async function aWidenedPoll() {
	const poll = await answeredPoll(database, firstPoll());
	const maria = await poll.answer({ 'contact.email': 'maria@example.org', 'q.better': 'Saturdays' }, [
		'contact'
	]);
	const tom = await poll.answer({ 'contact.email': 'tom@example.org' });
	const version = await poll.publish(widerPoll());
	const { by, pollId, inside } = poll;
	const ask = (at = now) => inside((tx) => askAgain(tx, secret, by, pollId, at));
	const say = (token: string, said: Partial<SaidAgain> = {}) =>
		answerAgain(
			db,
			secret,
			token,
			{ answer: 'yes', ticked: [], fingerprint: version.fingerprint, ...said },
			now
		);
	const allowed = async (code: string): Promise<string[]> =>
		(await all`select allowed from response where receipt_hash = ${tokenHash(code)}`)[0]?.allowed;
	return { ...poll, maria, tom, version, ask, say, allowed };
}

test('those who agreed to be asked get one letter about a wider statement, and no other person any', async () => {
	const { inside, by, pollId, ask } = await aWidenedPoll();
	const seen = await inside((tx) => readAskAgain(tx, by, pollId, now));
	expect(seen).toMatchObject({ mayBeAsked: 1, letters: 0, widened: ['A studio receives answers.'] });
	const letters = await ask();
	expect(letters.map((letter) => letter.to)).toEqual(['maria@example.org']);
	expect(await ask()).toEqual([]);
	expect(await inside((tx) => readAskAgain(tx, by, pollId, now))).toMatchObject({
		mayBeAsked: 0,
		letters: 1
	});
	const stored = JSON.stringify(await all`select * from contact.letter`);
	expect(stored).not.toContain(letters[0]?.token);
	const reader = { ...by, role: 'reader' as const };
	await expect(inside((tx) => askAgain(tx, secret, reader, pollId, now))).rejects.toMatchObject({
		code: 'not-allowed'
	});
	await expect(inside((tx) => readAskAgain(tx, reader, pollId, now))).rejects.toMatchObject({
		code: 'not-allowed'
	});
});

test('two members who ask at the same moment send one letter', async () => {
	const { ask, inside, by, pollId } = await aWidenedPoll();
	let second: ReturnType<typeof ask> | undefined;
	const first = await inside(async (tx) => {
		const sent = await askAgain(tx, secret, by, pollId, now);
		second = ask();
		await setTimeout(300);
		return sent;
	});
	expect([first.length, (await second)?.length]).toEqual([1, 0]);
});

test('nobody is asked past the day of the decision, and no link works longer than until then, or sixty days', async () => {
	const { ask, version } = await aWidenedPoll();
	const { dueOn } = version.content.intent.decision;
	const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
	await expect(ask(inDays(70))).rejects.toMatchObject({ code: 'refused' });
	expect((await ask()).map((letter) => letter.until)).toEqual([[dueOn, dayOf(inDays(60))].sort()[0]]);
	const late = await aWidenedPoll();
	expect((await late.ask(inDays(30))).map((letter) => letter.until)).toEqual([dueOn]);
});

test('where the new statement promises to know nobody, nobody is asked', async () => {
	const poll = await answeredPoll(database, firstPoll());
	await poll.answer({ 'contact.email': 'maria@example.org' }, ['contact']);
	const coded = examplePoll();
	coded.intent.machines = 'A model sorts them.';
	await poll.publish(coded);
	const { inside, by, pollId } = poll;
	const seen = await inside((tx) => readAskAgain(tx, by, pollId, now));
	expect(seen).toMatchObject({ isWidened: true, mayBeAsked: 0 });
	expect(await inside((tx) => askAgain(tx, secret, by, pollId, now))).toEqual([]);
});

test('silence is no: neither a letter nor its opening changes what is allowed', async () => {
	const { ask, maria, allowed, read } = await aWidenedPoll();
	const [letter] = await ask();
	const page = await readAgain(db, secret, letter?.token ?? '', now);
	expect(page.answer).toBeNull();
	expect(widenedIn('en', page.before, page.version)).toEqual(['A studio receives answers.']);
	expect(widenedIn('de', page.before, page.version)).toEqual(['A studio erhält Antworten.']);
	expect(await allowed(maria)).toEqual(['inform', 'contact']);
	expect(await read('inform@2')).toEqual([]);
});

test('yes adds the new statement beside the old one, word for word; optional purposes only where ticked', async () => {
	const { ask, say, maria, allowed, read, version, pollId } = await aWidenedPoll();
	const [letter] = await ask();
	const before = await readReceipt(db, maria);
	await say(letter?.token ?? '', { ticked: ['share:studio'] });
	expect(await allowed(maria)).toEqual(['inform', 'contact', 'inform@2', 'share:studio@2']);
	const after = await readReceipt(db, maria);
	expect(after.values).toEqual(before.values);
	expect(after.fingerprint).toBe(before.fingerprint);
	const said = after.consents.filter((one) => one.purpose.endsWith('@2'));
	expect(said.map((one) => [one.purpose, one.given]).sort()).toEqual([
		['contact@2', false],
		['inform@2', true],
		['quote@2', false],
		['share:studio@2', true]
	]);
	expect(new Set(said.map((one) => one.fingerprint))).toEqual(new Set([version.fingerprint]));
	expect(await read('inform@2')).toHaveLength(1);
	expect(await read('inform')).toHaveLength(2);
	const people = await all`select allowed from contact.person where poll_id = ${pollId}`;
	expect(people.map((one) => one.allowed.includes('inform@2')).sort()).toEqual([false, true]);

	await expect(say(letter?.token ?? '', { answer: 'no' })).rejects.toMatchObject({ code: 'conflict' });
	await withdrawPurpose(db, secret, maria, 'inform@2', now);
	expect(await allowed(maria)).toEqual(['inform', 'contact']);
});

test('each statement is taken back by itself; under one that was taken back nothing is allowed', async () => {
	const { ask, say, maria, allowed } = await aWidenedPoll();
	const [letter] = await ask();
	await say(letter?.token ?? '', { ticked: ['share:studio'] });
	await withdrawPurpose(db, secret, maria, 'inform', now);
	expect(await allowed(maria)).toEqual(['inform@2', 'share:studio@2']);
	for (const purpose of ['contact', 'inform'])
		await expect(allowPurpose(db, secret, maria, { purpose }, now)).rejects.toMatchObject({
			code: 'refused'
		});
	await allowPurpose(db, secret, maria, { purpose: 'quote@2' }, now);
	expect(await allowed(maria)).toEqual(['inform@2', 'share:studio@2', 'quote@2']);
});

test('no is noted and changes nothing', async () => {
	const { ask, say, maria, allowed } = await aWidenedPoll();
	const [letter] = await ask();
	await say(letter?.token ?? '', { answer: 'no', ticked: ['contact', 'share:studio'] });
	expect(await allowed(maria)).toEqual(['inform', 'contact']);
	const { consents } = await readReceipt(db, maria);
	expect(consents.filter((one) => one.purpose.endsWith('@2'))).toMatchObject([
		{ purpose: 'inform@2', given: false }
	]);
	expect(await readAgain(db, secret, letter?.token ?? '', now)).toMatchObject({ answer: 'no' });
});

test('a link that is made up, too old, of a withdrawn answer or of a statement since widened opens nothing', async () => {
	const { ask, publish, say } = await aWidenedPoll();
	const [letter] = await ask();
	const token = letter?.token ?? '';
	const open = (at = now) => readAgain(db, secret, token, at);
	await expect(readAgain(db, secret, 'A'.repeat(22), now)).rejects.toMatchObject({ code: 'not-found' });
	await expect(open(new Date(now.getTime() + 61 * 86_400_000))).rejects.toMatchObject({ code: 'not-found' });
	await expect(say(token, { fingerprint: 'f'.repeat(64) })).rejects.toMatchObject({ code: 'conflict' });
	const wider = widerPoll();
	wider.intent.machines = 'A model sorts them.';
	await publish(wider);
	await expect(open()).rejects.toMatchObject({ code: 'not-found' });

	const withdrawn = await aWidenedPoll();
	const [sent] = await withdrawn.ask();
	await withdrawPurpose(db, secret, withdrawn.maria, 'inform', now);
	await expect(withdrawn.say(sent?.token ?? '')).rejects.toMatchObject({ code: 'not-found' });
	expect(await withdrawn.allowed(withdrawn.maria)).toEqual([]);
});

test('a contact that was sealed for another response answers for nobody', async () => {
	const { ask, say, maria, allowed, pollId } = await aWidenedPoll();
	const [letter] = await ask();
	await all`
		update contact.person p set sealed = o.sealed from contact.person o
		where p.poll_id = ${pollId} and o.poll_id = p.poll_id and o.link <> p.link`;
	await expect(say(letter?.token ?? '')).rejects.toMatchObject({ code: 'not-found' });
	expect(await allowed(maria)).toEqual(['inform', 'contact']);
});

test('a browser that asks not to be shared is not taken at a ticked sharing', async () => {
	const { ask, say, maria, allowed } = await aWidenedPoll();
	const [letter] = await ask();
	await say(letter?.token ?? '', { ticked: ['share:studio'], noSharing: true });
	expect(await allowed(maria)).toEqual(['inform', 'contact', 'inform@2']);
});

test('the wider statement counts no earlier answer: by the policy alone, and by the condition alone', async () => {
	const { inside, by, at } = await aWidenedPoll();
	const under = (purpose: ReadingPurpose) => ({ reader: by.accountId, purpose });
	const counted = (purpose: ReadingPurpose) =>
		inside((tx) => forPurpose(tx, under(purpose), () => countPeople(tx, at)));
	const unconditioned = (purpose: ReadingPurpose) =>
		inside((tx) =>
			forPurpose(tx, under(purpose), async () => {
				const { rows } = await sql`select response_id from answer`.execute(tx);
				return rows.length;
			})
		);
	expect((await counted('inform')).people).toBe(2);
	expect(await unconditioned('inform')).toBe(3);
	expect(await unconditioned('inform@2')).toBe(0);
	const tables = ['response', 'answer', 'consent', 'reading', 'coding', 'shown_words'];
	for (const table of tables) await all`alter table ${all(table)} disable row level security`;
	try {
		expect((await counted('inform@2')).people).toBe(0);
	} finally {
		for (const table of tables) await all`alter table ${all(table)} enable row level security`;
	}
});

test('saying yes sees no answer, and can take nothing back', async () => {
	const { inside, pollId } = await aWidenedPoll();
	const [response] = await all`select id from response where poll_id = ${pollId}`;
	const saying = (statement: string) =>
		inside(async (tx) => {
			await nameOne(tx, 'app.response', String(response?.id));
			return forPurpose(tx, { reader: 'respondent', purpose: 'again' }, async () => {
				const { rows } = await sql.raw(statement).execute(tx);
				return rows.length;
			});
		});
	expect(await saying('select id from response')).toBe(1);
	for (const table of ['answer', 'consent', 'coding'])
		expect(await saying(`select response_id from ${table}`)).toBe(0);
	await expect(saying(`update response set allowed = '{}'`)).rejects.toThrow('takes nothing back');
});
