import { expect, test } from 'vitest';
import { now, sortedPoll } from '../../tests/support/sorted-poll.ts';
import { testDatabase } from '../../tests/support/test-database.ts';
import { forPurpose } from '../db/scope.ts';
import { drawAudit, readAudit } from '../domain/insights/assigning/audit.ts';
import { withheldThemes } from '../domain/insights/assigning/withhold.ts';
import { readCodebook } from '../domain/insights/codebook.store.server.ts';
import { informing } from '../domain/insights/reading-purposes.ts';
import { sortUnder } from '../domain/insights/sort-answers.ts';
import { assignWhatIsNew } from './assigning.ts';

const database = await testDatabase();
const { db, all } = database;

test('a theme that an audit found wrong is given to nobody any more, and what would have got it goes to a reader', async () => {
	const { by, content, of, inside, learn, take, send, chosen, themes, auto } = await sortedPoll(
		database,
		60,
		40
	);
	await take(await learn());
	const [waiting = '', tea = ''] = themes;
	const given = async (text: string) => {
		await send(text);
		await assignWhatIsNew(db, by.workspaceId);
		const [one] = await all`select a.needs_reader as "needsReader", a.suggested,
			array(select c.theme_id::text from auto_coding c where c.response_id = a.response_id) as themes
			from auto_reading a join answer w on w.response_id = a.response_id and w.question_id = a.question_id
			where a.poll_id = ${of.pollId} and w.value #>> '{}' = ${text}`;
		return one;
	};
	const wait = 'We waited hours for the repair, the wait was too long';
	expect(await given(wait)).toMatchObject({ needsReader: false, themes: [waiting] });
	await inside((tx) => drawAudit(tx, by, of, content, now));
	const drawn = await all`select response_id as id, given from audit_drawn where poll_id = ${of.pollId}`;
	// Whoever reads finds no waiting in any of what the machine gave it to.
	for (const { id, given: machine } of drawn) {
		const found = machine.filter((theme: string) => theme === tea);
		await inside((tx) => sortUnder(tx, by, found, { ...chosen, responseIds: [String(id)] }, now));
	}
	const earlier = await auto();
	expect(await given(`${wait} again`)).toMatchObject({
		needsReader: true,
		themes: [],
		suggested: [{ themeId: waiting }]
	});
	expect(await given('Lovely tea and biscuits, more of the lovely tea')).toMatchObject({
		needsReader: false,
		themes: [tea]
	});
	for (const row of earlier) expect(await auto()).toContainEqual(row);
	const told = await inside((tx) => readAudit(tx, by, of, content, now));
	expect(told.themes.filter((one) => one.isWithheld).map(({ id }) => id)).toEqual([waiting]);
	// What it learns next does not give it either, before another draw.
	const next = await learn();
	expect(next).toBe(2);
	expect((await auto()).filter((row) => row.number === next && row.theme_id === waiting)).toEqual([]);
	// After another draw the later version may; the one that was wrong may not.
	await inside((tx) => drawAudit(tx, by, of, content, now));
	const withheld = (version: number) =>
		inside(async (tx) => {
			const book = await readCodebook(tx, by.workspaceId);
			return forPurpose(tx, informing(by, 1), () => withheldThemes(tx, of, ['better'], book, version));
		});
	expect(await withheld(1)).toEqual(new Set([waiting]));
	expect(await withheld(2)).toEqual(new Set());
});
