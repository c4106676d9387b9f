// What a model proposed comes back with a back-up, and not where its person has let go of that since.
import { mkdirSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { backups } from '../../../tests/support/backups.ts';
import { modelPoll } from '../../../tests/support/model-poll.ts';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';

vi.setConfig({ testTimeout: 60_000 });
const live = await testDatabase();
const target = await testDatabase();

test('a restored back-up lets go of proposals by the consent that was taken back after it', async () => {
	const { data, take, restore, mirror } = backups(live.secret);
	mkdirSync(data, { recursive: true });
	const poll = await modelPoll(live, await aMember(live));
	const taken = await poll.send('I want more tea');
	await poll.send('There should be more tea');
	await poll.ask({
		...{ processor: 'A model', id: 'stub', version: '1', embeddingId: null },
		embed: async () => [],
		suggest: async () => [0, 1].map((text) => ({ text, theme: null, name: 'Tea', quote: 'more tea' }))
	});
	const file = await take(live);
	await poll.withdraw(taken);
	await mirror(live);
	await restore(target, file);
	const came = await target.all`
		select a.value from model_proposal p join answer a using (workspace_id, response_id, question_id)`;
	expect(came).toEqual([{ value: 'There should be more tea' }]);
	expect(await target.all`select 1 from model_asked`).toHaveLength(1);
});
