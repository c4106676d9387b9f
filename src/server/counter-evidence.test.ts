import { expect, test } from 'vitest';
import { now, sortedPoll } from '../../tests/support/sorted-poll.ts';
import { aMember, testDatabase } from '../../tests/support/test-database.ts';
import { drawAudit } from '../domain/insights/assigning/audit.ts';
import { readToLearn } from '../domain/insights/assigning/learn.ts';
import { readTwoCoders, setSecond, settle } from '../domain/insights/assigning/two-coders.ts';
import { setCoding } from '../domain/insights/coding/set-coding.ts';
import { speakAgainst } from '../domain/insights/evidence/speak-against.ts';

const database = await testDatabase();
const { all } = database;

test('what speaks against a theme is no example of it', async () => {
	const { by, content, of, inside, chosen, idOf, themes } = await sortedPoll(database, 6, 6);
	const [waiting = ''] = themes;
	const taught = async () => {
		const { examples } = await inside((tx) => readToLearn(tx, by, of, content));
		return examples.filter((one) => one.themes.includes(waiting)).length;
	};
	expect(await taught()).toBe(3);
	await inside((tx) => speakAgainst(tx, by, waiting, { ...chosen, responseIds: [idOf(0)] }, true));
	expect(await taught()).toBe(2);
	const { examples } = await inside((tx) => readToLearn(tx, by, of, content));
	expect(examples).toHaveLength(6);
});

test('two who settle leave a part that was marked where it was, and what speaks against a theme against it', async () => {
	const { by, content, of, inside, chosen, themes } = await sortedPoll(database, 6, 0);
	const [waiting = '', tea = ''] = themes;
	await inside((tx) => drawAudit(tx, by, of, content, now));
	const [one] = await all`select response_id as id from audit_drawn where poll_id = ${of.pollId}`;
	const ref = { responseId: String(one?.id), questionId: 'better' };
	const codings = [
		{ themeId: waiting, start: 2, end: 9 },
		{ themeId: tea, start: 3, end: 7, against: true }
	];
	await inside((tx) => setCoding(tx, by, chosen, { responseId: ref.responseId, isRead: true, codings }, now));
	const other = await aMember(database);
	await all`insert into membership (workspace_id, account_id, role) values (${of.workspaceId}, ${other.accountId}, 'author')`;
	const second = { ...by, accountId: other.accountId };
	await inside((tx) => setSecond(tx, second, of, content, { ...ref, themeIds: [tea] }, now));
	const { disagreements } = await inside((tx) => readTwoCoders(tx, second, of, content, now));
	expect(disagreements).toMatchObject([{ first: [waiting], other: [tea] }]);
	const found = async () =>
		(
			await all`select theme_id as theme, span_start as start, span_end as end, against from coding
				where response_id = ${ref.responseId}`
		).sort((a, b) => Number(a.start) - Number(b.start));
	const before = await found();
	for (const themeIds of [[waiting, tea], [waiting]]) {
		await inside((tx) => settle(tx, second, of, content, { ...ref, themeIds }, now));
		expect(await found()).toEqual(before);
	}
	await inside((tx) => settle(tx, second, of, content, { ...ref, themeIds: [] }, now));
	expect(await found()).toMatchObject([{ theme: tea, start: 3, end: 7, against: true }]);
});
