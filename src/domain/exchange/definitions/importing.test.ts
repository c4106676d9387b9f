import { expect, test } from 'vitest';
import { inWorkspace } from '#db/scope.ts';
import { examplePoll } from '../../../../tests/support/example-poll.ts';
import { ownFiles } from '../../../../tests/support/definition-files.ts';
import { aMember, testDatabase } from '../../../../tests/support/test-database.ts';
import { readPollAtDesk } from '../../polls/read-poll-at-desk.ts';
import { canonicalJson } from '../../polls/fingerprint.ts';
import { importDefinition } from './import-definition.ts';
import { readDefinition } from './read-definition.ts';
import { readLacking } from './read-lacking.ts';
import { takeDefinition } from './take-definition.ts';

const database = await testDatabase();
const by = await aMember(database);
const now = new Date();
const here = <T>(act: Parameters<typeof inWorkspace<T>>[2]) => inWorkspace(database.db, by.workspaceId, act);

test('a definition becomes a draft as it was read, and is taken away the same; both are noted', async () => {
	for (const file of ownFiles()) {
		const { content } = await readDefinition(file);
		const pollId = await here((tx) => importDefinition(tx, by, content, now));
		const { draft } = await here((tx) => readPollAtDesk(tx, by, pollId, now));
		expect(draft.content).toEqual(content);
		const taken = await here((tx) => takeDefinition(tx, by, { pollId, format: 'candor' }, now));
		expect(taken.file.toString('utf8')).toBe(canonicalJson(content));
		expect(taken.name).toMatch(/^[a-z0-9-]+\.candor\.json$/);
		const [noted] = await database.all`
			select array_agg(kind order by kind) as kinds from audit_entry where subject = ${pollId}`;
		expect(noted?.kinds).toEqual(['definition-imported', 'definition-taken']);
	}
});

test('who may not write polls may not import one; another workspace’s poll is not found', async () => {
	const reader = await aMember(database, 'reader');
	await expect(
		inWorkspace(database.db, reader.workspaceId, (tx) => importDefinition(tx, reader, examplePoll(), now))
	).rejects.toThrow('Your role does not let you write polls');
	const pollId = await here((tx) => importDefinition(tx, by, examplePoll(), now));
	const elsewhere = <T>(act: Parameters<typeof inWorkspace<T>>[2]) =>
		inWorkspace(database.db, reader.workspaceId, act);
	await expect(
		elsewhere((tx) => takeDefinition(tx, reader, { pollId, format: 'candor' }, now))
	).rejects.toThrow('could not find');
	await expect(elsewhere((tx) => readLacking(tx, reader, pollId))).rejects.toThrow('could not find');
	await expect(here((tx) => takeDefinition(tx, by, { pollId, format: '__proto__' }, now))).rejects.toThrow(
		'could not find'
	);
});

test('what other tools will not see is named before a file is taken', async () => {
	const pollId = await here((tx) => importDefinition(tx, by, examplePoll(), now));
	const { formats } = await here((tx) => readLacking(tx, by, pollId));
	const lacking = Object.fromEntries(
		formats.map((format) => [format.id, format.lacking.map(({ kind }) => kind)])
	);
	expect(lacking.candor).toEqual([]);
	expect(lacking.surveyjs).toEqual(['Importance and satisfaction']);
	expect(lacking.xlsform).toContain('Importance and satisfaction');
});
