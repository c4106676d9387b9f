// How much a pain gets in the way stands on the card of the theme that bears its name.
import { expect, test } from 'vitest';
import { answeredPoll } from '../../../tests/support/answered-poll.ts';
import { examplePoll } from '../../../tests/support/example-poll.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { questionSchema } from '../polls/question.ts';
import { nameTheme, sortUnder } from './sort-answers.ts';
import { readBoard } from './read-board.ts';

const database = await testDatabase();
const now = new Date();

test('a theme shows how severe it is where a question asked that by its name, and else nothing', async () => {
	const severity = questionSchema.parse({
		...{
			kind: 'matrix',
			id: 'ways',
			title: 'How much does this get in your way?',
			severity: true,
			dataItem: 'd1'
		},
		items: [
			{ id: 'wait', label: 'The wait is too long' },
			{ id: 'rain', label: 'Rain' }
		],
		columns: ['0', '1', '2', '3', '4'].map((id) => ({ id, label: `Point ${id}` }))
	});
	const example = examplePoll();
	const content = { ...example, questions: [...example.questions, severity] };
	const poll = await answeredPoll(database, content);
	for (let at = 0; at < 40; at += 1)
		await poll.answer({
			'q.better': 'Shorter waits',
			'q.ways.wait': at < 12 ? '0' : at % 2 ? '4' : '2',
			'q.ways.rain': at < 20 ? '0' : '1'
		});
	const ids = (await database.all`select id from response where poll_id = ${poll.pollId} order by id`).map(
		({ id }) => String(id)
	);
	const chosen = (responseIds: string[]) => ({
		pollId: poll.pollId,
		scope: 1,
		questionId: 'better',
		responseIds
	});
	const themes = [
		{ name: 'the wait is too long ', kind: 'pain-point' as const, definition: '' },
		{ name: 'Tea', kind: 'want' as const, definition: '' }
	];
	for (const theme of themes)
		await poll.inside((tx) => nameTheme(tx, poll.by, theme, chosen(ids.slice(0, 20)), now));
	await poll.inside((tx) => sortUnder(tx, poll.by, [], chosen(ids.slice(20)), now));
	const reading = { ...poll.at, reader: poll.by.accountId, scope: 1 };
	const { lanes } = await poll.inside((tx) => readBoard(tx, reading, content, now));
	const cards = lanes.flatMap((lane) => lane.cards);
	expect(cards.map(({ name, severity: told }) => [name.trim(), told?.mean ?? null]).sort()).toEqual([
		['Tea', null],
		['the wait is too long', 3]
	]);
});
