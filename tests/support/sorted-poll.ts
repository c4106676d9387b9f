// A poll with answers, some of them sorted under two themes that their words tell apart; and what learns from them.
import { submitResponse } from '../../src/domain/answers/submit-response.ts';
import { takeIntoUse } from '../../src/domain/insights/assigning/take-into-use.ts';
import { nameTheme } from '../../src/domain/insights/sort-answers.ts';
import type { Tx } from '../../src/db/open.ts';
import { inWorkspace } from '../../src/db/scope.ts';
import { learnAnew } from '../../src/server/assigning.ts';
import { examplePoll, publishExample } from './example-poll.ts';
import { aKey, sentForm } from './sent-form.ts';
import { aMember, type TestDatabase } from './test-database.ts';

export const now = new Date('2026-11-28T10:00:00Z');
const WAITS = [
	'We waited hours for the repair',
	'The wait for my bike was too long',
	'Waiting hours again, far too long'
];
const TEA = ['The tea was lovely, thank you', 'Lovely tea and biscuits', 'More of the lovely tea please'];
const said = (at: number) => `${(at % 2 ? TEA : WAITS)[at % 3]} on day ${at}`;

/** A poll with `people` answers, the first `read` of them sorted under two themes that their words tell apart. */
export async function sortedPoll(database: TestDatabase, people: number, read: number) {
	const { db, all, secret } = database;
	const by = await aMember(database);
	const content = examplePoll();
	const { pollId, slug, version } = await publishExample(database, by, content);
	const of = { workspaceId: by.workspaceId, pollId, scope: 1 };
	const chosen = { pollId, scope: 1, questionId: 'better' };
	const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(db, by.workspaceId, act);
	const send = async (better: string) => {
		const sent = { key: aKey(), fingerprint: version.fingerprint, agreed: true, ticked: [] };
		return (
			(await submitResponse(
				db,
				secret,
				slug,
				{ ...sent, form: sentForm({ 'q.when': 'sat', 'q.better': better }) },
				now
			)) ?? ''
		);
	};
	const codes: string[] = [];
	for (let at = 0; at < people; at += 1) codes.push(await send(said(at)));
	const rows = await all`select response_id as id, value #>> '{}' as text from answer
		where poll_id = ${pollId} and question_id = 'better'`;
	const idOf = (at: number) => String(rows.find(({ text }) => text === said(at))?.id);
	const ids = (odd: number) =>
		Array.from({ length: read }, (_each, at) => at)
			.filter((at) => at % 2 === odd)
			.map(idOf);
	const theme = (name: string, responseIds: string[]) =>
		inside((tx) =>
			nameTheme(tx, by, { name, kind: 'want', definition: '' }, { ...chosen, responseIds }, now)
		);
	const themes = [await theme('Waiting', ids(0)), await theme('Tea', ids(1))];
	const learn = () => learnAnew(db, by, of, content, () => now);
	const take = (number: number | null) => inside((tx) => takeIntoUse(tx, by, of, number ?? 0, now));
	const auto = () => all`select a.response_id, c.theme_id, a.number, c.score from auto_reading a
		left join auto_coding c using (workspace_id, response_id, question_id, scope, number)
		where a.poll_id = ${pollId} order by 1, 2, 3`;
	return { by, content, of, chosen, inside, send, codes, idOf, themes, learn, take, auto };
}
