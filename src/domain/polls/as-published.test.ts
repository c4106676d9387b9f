import { expect, test } from 'vitest';
import { riversidePoll } from '../../demo/riverside/poll.ts';
import { examplePoll, publishExample } from '../../../tests/support/example-poll.ts';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import { inWorkspace } from '#db/scope.ts';
import { fingerprintOf } from './fingerprint.ts';
import { publishPoll } from './publish-poll.ts';
import { readPublicPoll } from './poll.store.server.ts';
import { readStatement } from './statement.store.server.ts';

/** The demo has since said more of how its people were reached. */
const AS_IT_WAS_REACHED =
	'By a card or a text after the service. Earlier answers, of 2021 and 2022, were collected elsewhere: by a public ambulance trust in England, as its Friends and Family Test, and published under an open licence. They are used here to show this tool.';
const database = await testDatabase();

test('what was published before fields were added keeps its fingerprint', () => {
	const poll = riversidePoll('2026-01-01');
	const sample = { ...poll.intent.sample, reached: AS_IT_WAS_REACHED };
	// Taken before the intent knew of expected respondents and quasi-identifiers.
	expect(fingerprintOf({ ...poll, intent: { ...poll.intent, sample } })).toBe(
		'a3ee2f17d20828876e0d4f6a168363184c65f0c59e7d6558628e0d31f6c0481d'
	);
});

test('E11: other words under the same fingerprint are shown to nobody, and nothing is published over them', async () => {
	const by = await aMember(database);
	const { pollId, slug } = await publishExample(database, by, examplePoll());
	expect((await readPublicPoll(database.db, slug))?.version.content.title).toBe('Saturday opening');
	await database.all`alter table poll_version disable trigger user`;
	await database.all`
		update poll_version set content = jsonb_set(content, '{intent,decision,text}', '"Whom to sell to"')
		where poll_id = ${pollId}`;
	await database.all`alter table poll_version enable trigger user`;

	const words = /are not those it was published with/;
	await expect(readPublicPoll(database.db, slug)).rejects.toThrow(words);
	await expect(readStatement(database.db, slug, null)).rejects.toThrow(words);
	const again = inWorkspace(database.db, by.workspaceId, (tx) => publishPoll(tx, by, pollId, new Date()));
	await expect(again).rejects.toThrow(words);
});
