// What was read, found and shown in an answer asks for consent by itself, should every policy be lost.
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { answeredPoll } from '../../../tests/support/answered-poll.ts';
import { examplePoll } from '../../../tests/support/example-poll.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { forPurpose, type ReadingPurpose } from '#db/scope.ts';
import { countChanged, findCodedAnswer, listEvidence } from './evidence/evidence.store.server.ts';
import { countRead } from './reading.store.server.ts';
import { listQuotable, listReleased } from './shown-words.store.server.ts';

const database = await testDatabase();
const { all } = database;

test('with every policy off, who allowed the decision only is in nothing that is read for quoting', async () => {
	const { answer, inside, at, by, pollId } = await answeredPoll(database, examplePoll());
	await answer({ 'q.better': 'Longer hours' });
	const [response] = await all`select id from response where poll_id = ${pollId}`;
	const on = { workspace_id: by.workspaceId, response_id: response?.id, question_id: 'better' };
	const themeId = randomUUID();
	const ref = { responseId: String(response?.id), questionId: 'better' };
	await all`insert into reading ${all(on)}`;
	await all`insert into coding ${all({ ...on, theme_id: themeId, span_start: 0, span_end: 6 })}`;
	await all`insert into shown_words ${all({ ...on, theme_id: themeId })}`;
	for (const table of ['response', 'answer', 'reading', 'coding', 'shown_words'])
		await all`alter table ${all(table)} disable row level security`;

	const found = (purpose: ReadingPurpose) =>
		inside((tx) =>
			forPurpose(tx, { reader: by.accountId, purpose }, async () => [
				(await listEvidence(tx, at, [themeId], { against: false, limit: 9, offset: 0 })).length,
				(await findCodedAnswer(tx, at, [themeId], ref)) ? 1 : 0,
				await countChanged(tx, at, [themeId]),
				(await countRead(tx, at, 'better')).read,
				(await listReleased(tx, at)).length,
				(await listQuotable(tx, at)).size
			])
		);
	expect(await found('inform')).toEqual([1, 1, 0, 1, 1, 1]);
	expect(await found('quote')).toEqual([0, 0, 0, 0, 0, 0]);
});
