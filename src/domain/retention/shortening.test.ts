import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { answeredPoll } from '../../../tests/support/answered-poll.ts';
import { examplePoll } from '../../../tests/support/example-poll.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { forPurpose } from '#db/scope.ts';
import { addMonths, dayOf } from '../calendar.ts';
import { eraseExpired } from './erase-expired.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const today = dayOf(new Date());

const keptFor = (months: number, decision = 'Whether to open the workshop on Saturdays') => {
	const content = examplePoll({ identity: 'identified', purposes: ['contact'] });
	content.intent.retention.months = months;
	content.intent.decision.text = decision;
	return content;
};
async function aPoll() {
	const poll = await answeredPoll(database, keptFor(12));
	await poll.answer({ 'contact.email': 'maria@example.org' });
	const days = async () =>
		[
			...(await all`select delete_after from response where poll_id = ${poll.pollId} order by sent_at`),
			...(await all`select delete_after from contact.person where poll_id = ${poll.pollId}`)
		].map((row) => dayOf(row.delete_after));
	return { ...poll, days };
}

test('keeping answers for less long brings the day of those given before nearer, and their contacts’', async () => {
	const { publish, days } = await aPoll();
	expect(await days()).toEqual([addMonths(today, 12), addMonths(today, 12)]);
	await publish(keptFor(6));
	expect(await days()).toEqual([addMonths(today, 6), addMonths(today, 6)]);
});

test('keeping answers for longer, or less long for something wider, reaches nothing given before', async () => {
	const { publish, days } = await aPoll();
	await publish(keptFor(18));
	expect(await days()).toEqual([addMonths(today, 12), addMonths(today, 12)]);
	await publish(keptFor(6, 'Whether to raise all prices'));
	expect(await days()).toEqual([addMonths(today, 12), addMonths(today, 12)]);
});

test('shorter, then longer, then shorter again: what was brought nearer stays as near', async () => {
	const { publish, days } = await aPoll();
	for (const months of [6, 18, 9]) await publish(keptFor(months));
	expect(await days()).toEqual([addMonths(today, 6), addMonths(today, 6)]);
});

test('where the shorter time is over already, nothing reads the answer from that moment, and the next round deletes it', async () => {
	const { publish, days, pollId, read } = await aPoll();
	await all`update response set answered_on = answered_on - 250 where poll_id = ${pollId}`;
	expect(await read('inform')).toHaveLength(1);
	await publish(keptFor(6));
	expect((await days()).every((day) => day < today)).toBe(true);
	expect(await read('inform')).toEqual([]);
	await eraseExpired(db, secret, new Date());
	expect(await days()).toEqual([]);
});

test('the database itself refuses to lengthen, and to change anything else, while days are shortened', async () => {
	const { inside, pollId, days } = await aPoll();
	const shorten = (statement: string) =>
		inside((tx) =>
			forPurpose(tx, { reader: 'server:publish', purpose: 'shorten' }, () => sql.raw(statement).execute(tx))
		);
	const at = `where poll_id = '${pollId}'`;
	await expect(shorten(`update response set delete_after = '2999-01-01' ${at}`)).rejects.toThrow(
		'never lengthened'
	);
	await expect(shorten(`update response set allowed = '{quote}' ${at}`)).rejects.toThrow('nothing else');
	expect(await days()).toEqual([addMonths(today, 12), addMonths(today, 12)]);
});
