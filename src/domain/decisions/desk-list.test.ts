// The list of polls at the desk says no more of those who answered than each poll's board does.
import { expect, test } from 'vitest';
import { answeredPoll } from '../../../tests/support/answered-poll.ts';
import { examplePoll, publishExample } from '../../../tests/support/example-poll.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { readBoard } from '../insights/read-board.ts';
import { createPoll } from '../polls/create-poll.ts';
import { listVersions } from '../polls/poll.store.server.ts';
import { readDeskList } from './read-desk-list.ts';

const database = await testDatabase();
const now = new Date();

function wider() {
	const content = examplePoll();
	content.intent.machines = 'A model reads the answers.';
	return content;
}

test('of each poll it says how many answered, as its board does, and who saved it last', async () => {
	const one = await answeredPoll(database, examplePoll());
	const { by, inside, at } = one;
	const k = examplePoll().intent.seenBy.smallestGroup;
	const few = await publishExample(database, by, { ...examplePoll(), title: 'Answered by nobody' });
	const draft = await inside((tx) => createPoll(tx, by, 'Not published', now));
	for (let n = 0; n < k; n += 1) await one.answer({});

	const { polls } = await inside((tx) => readDeskList(tx, by, '', now));
	const line = (id: string) => polls.find((poll) => poll.id === id);
	expect(line(at.pollId)).toMatchObject({ state: 'open', answered: { people: k, k }, savedBy: by.name });
	expect(line(few.pollId)).toMatchObject({ state: 'open', answered: { people: null, k } });
	expect(line(draft)).toMatchObject({ state: 'draft', answered: null });

	// Those who agreed to a narrower statement are not counted under the wider one: there as here.
	const { scope } = await one.publish(wider());
	const people = async () => {
		const list = await inside((tx) => readDeskList(tx, by, 'saturday', now));
		const board = await inside(async (tx) => {
			const [version] = await listVersions(tx, at);
			return readBoard(tx, { ...at, reader: by.accountId, scope }, version?.content ?? wider());
		});
		return [list.polls.map(({ answered }) => answered?.people), [board.people]];
	};
	expect(await people()).toEqual([[null], [null]]);
	for (let n = 0; n < k; n += 1) await one.answer({});
	expect(await people()).toEqual([[k], [k]]);
	await one.answer({});
	expect(await people()).toEqual([[k], [k]]);
});

test('a list that one sees at a glance is not searched', async () => {
	const { by, inside } = await answeredPoll(database, examplePoll());
	const list = (asked: string) => inside((tx) => readDeskList(tx, by, asked, now));
	expect(await list('')).toMatchObject({ total: 1, maySearch: false });
	for (let n = 0; n < 8; n += 1) await inside((tx) => createPoll(tx, by, `Draft ${n}`, now));
	expect((await list('')).polls).toHaveLength(9);
	expect(await list('draft 3')).toMatchObject({ total: 9, maySearch: true, polls: [{ title: 'Draft 3' }] });
});
