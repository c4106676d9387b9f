// A full road with a canary in every field a person fills: the log tells what was done, and nothing of anybody.
import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../tests/support/example-poll.ts';
import { aKey, sentForm } from '../../../tests/support/sent-form.ts';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import type { Tx } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { tokenHash } from '../accounts/token.ts';
import { contactLink } from '../answers/keyed-secrets.ts';
import { submitResponse } from '../answers/submit-response.ts';
import { dayOf } from '../calendar.ts';
import { withdrawConsent } from '../consent/withdraw-consent.ts';
import { publishOutcome } from '../decisions/publish-outcome.ts';
import { changeDecision, recordDecision } from '../decisions/record-decision.ts';
import { importCodebook } from '../exchange/import-codebook.ts';
import { importResponses } from '../exchange/import-responses.ts';
import { mappingInput } from '../exchange/mapping.ts';
import { readTable } from '../exchange/table.ts';
import { rejectProposal, rejectTheme } from '../insights/change-codebook.ts';
import { nameSubjects } from '../insights/name-subjects.ts';
import { readPool } from '../insights/read-pool.ts';
import { readTheme } from '../insights/read-theme.ts';
import { releaseWords, takeBackWords } from '../insights/release-words.ts';
import { nameTheme, splitTheme } from '../insights/sort-answers.ts';
import { closePoll } from '../polls/close-poll.ts';
import { reopenPoll } from '../polls/reopen-poll.ts';
import { saveDraft } from '../polls/save-draft.ts';
import { eraseExpired } from '../retention/erase-expired.ts';
import { eraseResponse } from '../retention/erase-response.ts';
import { changeRole, removeMember } from '../workspaces/change-member.ts';
import { acceptInvitation, inviteMember } from '../workspaces/invite-member.ts';
import { withdrawInvitation } from '../workspaces/withdraw-invitation.ts';
import { listEntries } from './audit.store.server.ts';
import { verifyAudit } from './verify-audit.ts';

const database = await testDatabase();
const { db, all, secret } = database;
/** The start of this hour, so that what follows within the hour is within it on every clock. */
const now = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000);
const CANARY = 'kanarienvogel';

test('a full road: every act is in the log, and the log holds no name, no address, no answer, no response', async () => {
	const by = await aMember(database);
	await all`update account set name = ${CANARY} where id = ${by.accountId}`;
	const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(db, by.workspaceId, act);
	const noted = async () =>
		(await inside((tx) => listEntries(tx, by.workspaceId, { limit: 100, offset: 0 }))).reverse();
	let seen = 0;
	/** The kinds noted since it was asked last. */
	const fresh = async () => {
		const entries = await noted();
		const kinds = entries.slice(seen).map((entry) => entry.kind);
		seen = entries.length;
		return kinds;
	};

	const input = { email: `${CANARY}@example.org`, role: 'reader' as const };
	await inside((tx) => inviteMember(tx, by, { ...input, email: `${CANARY}@example.net` }, now));
	await inside((tx) => withdrawInvitation(tx, by, `${CANARY}@example.net`, now));
	await inside((tx) => withdrawInvitation(tx, by, `${CANARY}@example.net`, now));
	expect(await fresh()).toEqual(['member-invited', 'invitation-withdrawn']);
	const token = await inside((tx) => inviteMember(tx, by, input, now));
	const joiner = { name: `${CANARY} Hill`, password: 'four quiet words' };
	const { accountId } = await acceptInvitation(db, token, joiner, now);
	await inside((tx) => changeRole(tx, by, accountId, 'author', now));
	expect(await fresh()).toEqual(['member-invited', 'member-joined', 'made-author']);

	const content = examplePoll({ identity: 'identified' });
	const { pollId, slug, version } = await publishExample(database, by, content, now);
	expect(await fresh()).toEqual(['poll-created', 'intent-changed', 'poll-published']);
	const titled = { pollId, content: { ...content, title: 'Another title' }, revision: 2 };
	await inside((tx) => saveDraft(tx, by, titled, new Date(now.getTime() + 10_800_000)));
	expect(await fresh()).toEqual([]);
	const intent = { ...content.intent, benefit: CANARY };
	for (const [revision, benefit, minutes] of [
		[3, CANARY, 60],
		[4, `${CANARY}s`, 61]
	] as const) {
		const changed = { ...content, intent: { ...intent, benefit } };
		const moment = new Date(now.getTime() + minutes * 60_000);
		await inside((tx) => saveDraft(tx, by, { pollId, content: changed, revision }, moment));
	}
	expect(await fresh()).toEqual(['intent-changed']);
	await inside((tx) => closePoll(tx, by, pollId, now));
	await inside((tx) => closePoll(tx, by, pollId, now));
	await inside((tx) => reopenPoll(tx, by, pollId, now));
	await inside((tx) => reopenPoll(tx, by, pollId, now));
	expect(await fresh()).toEqual(['poll-closed', 'poll-reopened']);

	const codes: string[] = [];
	for (let at = 0; at < 12; at += 1) {
		const form = sentForm({
			'q.when': 'sat',
			'q.better': `${CANARY} number ${at}`,
			'contact.email': `${CANARY}${at}@example.org`
		});
		const sent = { key: aKey(), fingerprint: version.fingerprint, agreed: true, ticked: ['quote'], form };
		codes.push((await submitResponse(db, secret, slug, sent, now)) ?? '');
	}
	const table = readTable(`id,better\n${CANARY}-1,${CANARY} from elsewhere\n`);
	const columns = { better: 'better' };
	const mapping = mappingInput.parse({ collectedBy: CANARY, basis: CANARY, source: 'id', columns });
	const file = { pollId, table, mapping, fileName: `${CANARY}.csv` };
	await inside((tx) => importResponses(tx, by, secret, file, now));
	const stored = await all`
		select id, receipt_hash from response where poll_id = ${pollId} order by import_id is not null, id`;
	const responseIds = stored.map((row) => String(row.id));
	const lasting = stored.findIndex(({ receipt_hash: hash }) =>
		codes.slice(2).some((code) => tokenHash(code) === hash)
	);
	expect(responseIds).toHaveLength(13);
	expect(await fresh()).toEqual(['answers-imported']);

	const chosen = (ids: string[]) => ({ pollId, scope: 1, questionId: 'better', responseIds: ids });
	const theme = (name: string) => ({ name, kind: 'want' as const, definition: CANARY });
	await inside((tx) => readPool(tx, by, { pollId, scope: 1 }, 'better', now));
	const themeId = await inside((tx) => nameTheme(tx, by, theme(CANARY), chosen(responseIds), now));
	await inside((tx) => readPool(tx, by, { pollId, scope: 1 }, 'better', new Date(now.getTime() + 3_600_000)));
	expect(await fresh()).toEqual(['answers-read', 'codebook-changed']);
	const readAs = (role: 'reader' | 'author') =>
		inside((tx) => readTheme(tx, { ...by, accountId, role }, { pollId, scope: 1, content }, themeId, 0, now));
	expect((await readAs('reader')).evidence).toEqual([]);
	expect(await fresh()).toEqual([]);
	await readAs('author');
	expect(await fresh()).toEqual(['answers-read']);
	const answer = { pollId, scope: 1, responseId: responseIds[0] ?? '', questionId: 'better' };
	await inside((tx) => releaseWords(tx, by, themeId, answer, now));
	await inside((tx) => takeBackWords(tx, by, themeId, answer, now));
	await inside((tx) => splitTheme(tx, by, themeId, theme('Another'), [chosen(responseIds.slice(11))], now));
	await inside((tx) => rejectProposal(tx, by, CANARY, now));
	const book = { schema: 'candor-codebook/1' as const, themes: [theme('Third')], readings: [], words: {} };
	await inside((tx) => importCodebook(tx, by, secret, { pollId, file: book }, now));
	const words = ['words-released', 'words-taken-back'];
	expect(await fresh()).toEqual([...words, 'codebook-changed', 'codebook-changed', 'codebook-imported']);

	const decision = { text: CANARY, owner: CANARY, reason: CANARY, decidedOn: dayOf(now) };
	const decided = { ...decision, status: 'will-do' as const, cites: [`theme:${themeId}`] };
	const id = await inside((tx) => recordDecision(tx, by, pollId, decided, now));
	await inside((tx) => changeDecision(tx, by, pollId, id, { ...decided, status: 'done' }, now));
	await inside((tx) => publishOutcome(tx, by, pollId, CANARY, now));
	await inside((tx) => rejectTheme(tx, by, themeId, now));
	expect(await fresh()).toEqual([
		'decision-recorded',
		'decision-changed',
		'outcome-published',
		'codebook-changed'
	]);

	await withdrawConsent(db, secret, codes[0] ?? '', (id) => contactLink(secret, id), now);
	await withdrawConsent(db, secret, codes[0] ?? '', (id) => contactLink(secret, id), now);
	await eraseResponse(db, secret, codes[1] ?? '', now);
	await all`update response set delete_after = '2026-11-01' where id = ${responseIds[lasting] ?? ''}`;
	await eraseExpired(db, secret, now);
	await eraseExpired(db, secret, now);
	expect((await noted()).slice(seen)).toMatchObject(
		['consent-withdrawn', 'response-erased', 'answers-expired'].map((kind) => ({
			kind,
			subject: pollId,
			hasWho: false,
			happenedAt: new Date(dayOf(now))
		}))
	);
	await fresh();
	await inside((tx) => removeMember(tx, by, accountId, now));
	await inside((tx) => changeRole(tx, by, by.accountId, 'owner', now));
	expect(await fresh()).toEqual(['member-removed', 'made-owner']);

	const log = JSON.stringify(
		await all`select e::text from audit_entry e where workspace_id = ${by.workspaceId}`
	);
	expect(log.length).toBeGreaterThan(5000);
	const plain = (text: string) => text.toLowerCase().replaceAll('-', '');
	for (const never of [
		CANARY,
		'example.org',
		'example.net',
		by.accountId,
		accountId,
		...responseIds,
		...codes
	])
		expect(plain(log)).not.toContain(plain(never));
	expect(JSON.stringify(await all`select w::text from audit_who w`)).not.toContain(CANARY);
	expect(await verifyAudit(db, [])).toMatchObject([{ entries: seen, finding: null }]);
	const subjects = await inside((tx) => nameSubjects(tx, by.workspaceId));
	expect(subjects.get(pollId)).toMatchObject({ room: 'polls' });
	expect([...subjects.values()].map((one) => one.name).sort()).toEqual(
		['Another', content.title, 'Third'].sort()
	);
});
