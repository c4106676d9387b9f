// Fills a workspace with the demo, through the same acts that people use.
import { readFile } from 'node:fs/promises';
import { inWorkspace } from '#db/scope.ts';
import type { Database, Tx } from '#db/open.ts';
import { DEMO_EMAIL } from '#domain/accounts/account.ts';
import { findAccount, insertAccount, setPasswordHash } from '#domain/accounts/account.store.server.ts';
import { hashPassword } from '#domain/accounts/password.ts';
import { dayOf } from '#domain/calendar.ts';
import { codebookFile, importCodebook } from '#domain/exchange/import-codebook.ts';
import { importResponses } from '#domain/exchange/import-responses.ts';
import { readTable } from '#domain/exchange/table.ts';
import { createPoll } from '#domain/polls/create-poll.ts';
import { listPolls } from '#domain/polls/poll-list.store.server.ts';
import { publishPoll } from '#domain/polls/publish-poll.ts';
import { saveDraft } from '#domain/polls/save-draft.ts';
import { createWorkspace } from '#domain/workspaces/create-workspace.ts';
import { findMember } from '#domain/workspaces/membership.store.server.ts';
import type { Member } from '#domain/workspaces/membership.ts';
import { riversideMapping, riversidePoll } from './poll.ts';
import { putRight } from './put-right.ts';
import type { Responses } from './read-responses.ts';
import { spreadEvenly } from './spread-evenly.ts';
import { tellStory } from './story.ts';

export const DEMO_ADDRESS = 'riverside-ambulance';
type Say = (line: string) => void;

/** The demo's workspace, its owner under `password`, and the published poll: made now, or found as they are. */
export async function demoWorkspace(db: Database, password: string, now: Date): Promise<Member> {
	const passwordHash = await hashPassword(password);
	const known = await findAccount(db, DEMO_EMAIL);
	const account = { id: known?.id ?? '', email: DEMO_EMAIL, name: 'Mina Patel' };
	if (known) await setPasswordHash(db, known.id, passwordHash);
	else
		await db.transaction().execute(async (tx) => {
			account.id = await insertAccount(tx, { ...account, passwordHash });
			const given = { name: 'Riverside Ambulance', address: DEMO_ADDRESS, ownerId: account.id };
			await createWorkspace(tx, given, now);
		});
	const by = await findMember(db, account, DEMO_ADDRESS);
	if (!by) throw new Error(`The address ${DEMO_ADDRESS} belongs to another workspace here.`);
	await inWorkspace(db, by.workspaceId, async (tx) => {
		if (await demoPoll(tx, by)) return;
		const content = riversidePoll(dayOf(now));
		const pollId = await createPoll(tx, by, 'Riverside Ambulance', now);
		await saveDraft(tx, by, { pollId, content, revision: 1 }, now);
		await publishPoll(tx, by, pollId, now);
	});
	return by;
}

/** The demo's poll among those that a newcomer may have written beside it. */
async function demoPoll(tx: Tx, by: Member) {
	const { title } = riversidePoll(dayOf(new Date()));
	return (await listPolls(tx, by.workspaceId)).find((poll) => poll.version?.content.title === title);
}

/** Loads the excerpt, then what else was `given`, then the codebook, two decisions and their outcome. Loading twice adds nothing. */
export async function loadDemo(
	db: Database,
	secret: string,
	by: Member,
	given: Responses | null,
	now: Date,
	say: Say
): Promise<void> {
	const here = (name: string) => readFile(new URL(name, import.meta.url), 'utf8');
	const inside = <T>(act: Parameters<typeof inWorkspace<T>>[2]) => inWorkspace(db, by.workspaceId, act);
	const poll = await inside((tx) => demoPoll(tx, by));
	if (!poll) throw new Error('The demo has lost its poll.');
	const { pollId } = poll;

	const excerpt = { name: 'the excerpt', table: readTable(await here('responses.csv')) };
	for (const { name, table: read } of given ? [excerpt, given] : [excerpt]) {
		const { columns, rows } = read;
		const table = spreadEvenly({ columns, rows: rows.map(putRight) }, dayOf(now));
		const quote = columns.includes('published') ? 'published' : '';
		const mapping = { ...riversideMapping, quote };
		const progress = (done: number) => say(`  ${done} of ${rows.length} responses`);
		say(`Responses from ${name}:`);
		const report = await inside((tx) =>
			importResponses(tx, by, secret, { pollId, table, mapping, fileName: name }, now, progress)
		);
		say(
			`  ${report.taken} taken, ${report.seen} here already, ${report.empty} without an answer, ${report.leftOut.length} left out`
		);
	}

	say('The codebook:');
	const book = codebookFile.parse(JSON.parse(await here('codebook.json')));
	const counts = await inside((tx) => importCodebook(tx, by, secret, { pollId, file: book }, now));
	say(`  ${counts.themes} themes, ${counts.readings} answers read, ${counts.codings} findings`);
	await inside((tx) => tellStory(tx, by, poll, now));
}
