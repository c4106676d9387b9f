// A workspace with something in every room, each thing bearing a word of its own that says whose it is and who may see it.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendChange } from '../../src/domain/insights/codebook.store.server.ts';
import { insertAccount } from '../../src/domain/accounts/account.store.server.ts';
import { insertPasswordLink } from '../../src/domain/accounts/link.store.server.ts';
import { newToken, tokenHash } from '../../src/domain/accounts/token.ts';
import { submitResponse } from '../../src/domain/answers/submit-response.ts';
import { dayOf } from '../../src/domain/calendar.ts';
import { recordDecision } from '../../src/domain/decisions/record-decision.ts';
import { publishOutcome } from '../../src/domain/decisions/publish-outcome.ts';
import { makeExport } from '../../src/domain/exchange/make-export.ts';
import { setWebhook } from '../../src/domain/exchange/set-webhook.ts';
import { importResponses } from '../../src/domain/exchange/import-responses.ts';
import { mappingInput } from '../../src/domain/exchange/mapping.ts';
import { readTable } from '../../src/domain/exchange/table.ts';
import { readPool } from '../../src/domain/insights/read-pool.ts';
import { releaseWords } from '../../src/domain/insights/release-words.ts';
import { nameTheme } from '../../src/domain/insights/sort-answers.ts';
import { noteRequest } from '../../src/domain/register/note-request.ts';
import { createPoll } from '../../src/domain/polls/create-poll.ts';
import { findShort } from '../../src/domain/polls/sharing.store.server.ts';
import { addPicture } from '../../src/domain/polls/pictures/add-picture.ts';
import { discardPoll } from '../../src/domain/retention/discard-poll.ts';
import { writeComment } from '../../src/domain/polls/write-comment.ts';
import { saveDraft } from '../../src/domain/polls/save-draft.ts';
import { inviteMember } from '../../src/domain/workspaces/invite-member.ts';
import type { Member, Role } from '../../src/domain/workspaces/membership.ts';
import { insertMembership } from '../../src/domain/workspaces/workspace.store.server.ts';
import { inWorkspace } from '../../src/db/scope.ts';
import type { Tx } from '../../src/db/open.ts';
import { examplePoll, publishExample } from './example-poll.ts';
import { followed } from './furnished-following.ts';
import { listsOf } from './furnished-lists.ts';
import { peopleOf } from './furnished-people.ts';
import { furtherQuestions } from './further-questions.ts';
import { aPng } from './pictures.ts';
import { aKey, sentForm } from './sent-form.ts';
import type { TestDatabase } from './test-database.ts';

const now = new Date();

export type Furnished = {
	mark: string;
	address: string;
	people: Record<Role, { member: Member; email: string; cookie: string; session: string }>;
	/** A reader who never signs in: an account id. */
	bystander: string;
	poll: string;
	slug: string;
	short: string;
	draftPoll: string;
	/** The id of a file that the holder of `code` sent. */
	sentFile: string;
	/** The hash of a picture that the poll shows. */
	picture: string;
	fingerprint: string;
	theme: string;
	otherTheme: string;
	decision: string;
	decisionOwner: string;
	/** Answers that nobody has read yet: response ids. */
	unread: string[];
	/** An answer under `theme` whose person allows quoting, and one on its card. */
	quotable: string;
	released: string;
	/** What the owner said about the theme; and the addresses of the feed by which they follow it, and that end the letters. */
	saidOfTheme: string;
	feedToken: string;
	unfollowToken: string;
	code: string;
	/** A right that somebody asked for, in the register. */
	request: string;
	/** What the owner said about the poll. */
	comment: string;
	/** A poll that lies in the bin. */
	binned: string;
	/** A file of answers that can be opened. */
	exportFile: string;
	invitation: string;
	invitee: string;
	passwordLink: string;
	/** A list of addresses whose people are invited, and one that nobody was written to yet. */
	list: string;
	otherList: string;
	personalToken: string;
	stopToken: string;
};

/** `passwordHash`: of everybody's password; a hash takes long, so it is made once. `exports`: where files lie. */
export async function furnish(
	test: TestDatabase,
	mark: string,
	passwordHash = 'x',
	exports = mkdtempSync(join(tmpdir(), 'candor-furnished-'))
): Promise<Furnished> {
	const { db } = test;
	const address = `${mark}-works`;
	const people = await peopleOf(test, mark, address, passwordHash);
	const by = people.owner.member;
	const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(db, by.workspaceId, act);

	const content = examplePoll({ identity: 'identified', purposes: ['quote', 'contact', 'tell'] });
	content.title = `${mark}public opening`;
	content.intent.recipients = [
		{ id: 'post', name: `${mark}public post`, country: 'United Kingdom', why: '', machine: false }
	];
	content.intent.asker.name = `${mark}public asker`;
	content.intent.benefit = `${mark}public benefit`;
	const draftPoll = await inside((tx) => createPoll(tx, by, `${mark}desk draft`, now));
	const picture = await inside((tx) => addPicture(tx, by, draftPoll, aPng(mark)));
	content.questions.push(...furtherQuestions(picture));
	for (const question of content.questions) question.title += ` ${mark}public`;
	const { pollId: poll, slug, version } = await publishExample(test, by, content);
	const draft = {
		...content,
		intent: { ...content.intent, rights: `${mark}desk rights` },
		translations: { de: {} }
	};
	await inside((tx) => saveDraft(tx, by, { pollId: poll, content: draft, revision: 2 }, now));

	const answer = async (words: string, quote: boolean, more: Record<string, string> = {}, photo?: File) => {
		const form = { 'q.when': 'sat', 'q.nps': '9', 'contact.email': `${mark}contact@example.org`, ...more };
		const sent = sentForm({ ...form, 'q.better': `${words} saturday opening` });
		if (photo) sent.set('file.photo', photo);
		return submitResponse(
			db,
			test.secret,
			slug,
			{
				key: aKey(),
				fingerprint: version.fingerprint,
				agreed: true,
				ticked: quote ? ['quote', 'tell'] : [],
				form: sent
			},
			now
		);
	};
	for (let n = 0; n < 8; n += 1) await answer(`${mark}verbatim number ${n}`, false);
	await answer(`${mark}quoted`, true);
	await answer(`${mark}released`, true);
	const photo = new File([new Uint8Array(aPng(`${mark}photo`))], '../../etc/passwd.html');
	const call = { 'q.call': '+44 113 496 0000' };
	const code = (await answer(`${mark}own`, false, call, photo)) ?? '';
	const [file] = await test.all`select id from contact.file where poll_id = ${poll}`;
	await importOne(test, by, poll, mark);

	const read = () => inside((tx) => readPool(tx, by, { pollId: poll, scope: 1 }, 'better', now));
	const pool = await read();
	const idOf = (word: string) =>
		pool.unread.find((one) => one.text.includes(`${mark}${word}`))?.responseId ?? '';
	const under = pool.unread.map((one) => one.responseId).filter((id) => id !== idOf('imported'));
	const chosen = (responseIds: string[]) => ({ pollId: poll, scope: 1, questionId: 'better', responseIds });
	const named = (name: string, ids: string[]) =>
		inside((tx) =>
			nameTheme(tx, by, { name, kind: 'want', definition: `${mark}desk definition` }, chosen(ids), now)
		);
	const theme = await named(`${mark}public theme`, under);
	const otherTheme = await named(`${mark}desk small theme`, [idOf('quoted')]);
	const onCard = { pollId: poll, scope: 1, questionId: 'better', responseId: idOf('released') };
	await inside((tx) => releaseWords(tx, by, theme, onCard, now));

	for (let n = 0; n < 2; n += 1) await answer(`${mark}verbatim later ${n}`, false);
	const unread = (await read()).unread.map((one) => one.responseId);

	const decide = (text: string) =>
		inside((tx) =>
			recordDecision(
				tx,
				by,
				poll,
				{
					text,
					owner: `${mark}public decider`,
					reason: `${text} because`,
					decidedOn: dayOf(now),
					status: 'will-do',
					cites: [`theme:${theme}`]
				},
				now
			)
		);
	const decision = await decide(`${mark}public decision`);
	await inside((tx) => publishOutcome(tx, by, poll, `${mark}public words`, now));
	await decide(`${mark}desk decision`);

	const place = { pollId: poll, recipient: 'post', url: 'http://127.0.0.1:9/candor' };
	await inside((tx) => setWebhook(tx, by, test.secret, place, now));
	const order = { pollId: poll, what: 'answers' as const, format: 'csv' as const, scope: 1 };
	const exportFile = await inside((tx) => makeExport(tx, by, test.secret, order, exports, now));

	const listed = await listsOf(test, by, poll, mark);

	const invitee = `${mark}invitee@example.org`;
	const invitation = await inside((tx) => inviteMember(tx, by, { email: invitee, role: 'reader' }, now));
	const request = await inside((tx) =>
		noteRequest(tx, by, { kind: 'access', receivedOn: dayOf(now), poll, note: `${mark}desk note` }, now)
	);
	const said = { field: 'title', replyTo: '', text: `${mark}desk comment` };
	const comment = await inside((tx) => writeComment(tx, by, poll, said, now));
	const binned = await inside((tx) => createPoll(tx, by, `${mark}desk binned`, now));
	await inside((tx) => discardPoll(tx, by, binned, false, now));
	const passwordLink = newToken();
	const short = await inside((tx) => findShort(tx, { workspaceId: by.workspaceId, pollId: poll }));
	const aside = { email: `${mark}desk-aside@example.org`, name: `${mark}desk aside`, passwordHash };
	const bystander = await insertAccount(db, aside);
	await inside((tx) => insertMembership(tx, by.workspaceId, bystander, 'reader'));
	const hour = new Date(now.getTime() + 3_600_000);
	await insertPasswordLink(db, tokenHash(passwordLink), bystander, hour);
	await inside((tx) => appendChange(tx, by, { type: 'proposal-rejected', key: `${mark}desk` }, now));
	return {
		...{ mark, address, people, poll, slug, short, draftPoll, fingerprint: version.fingerprint },
		picture: picture.hash,
		sentFile: String(file?.id),
		...{
			theme,
			otherTheme,
			decision,
			decisionOwner: by.accountId,
			unread,
			code,
			request,
			invitation,
			invitee
		},
		...{ quotable: idOf('quoted'), released: idOf('released') },
		...(await followed(test, by, { themeId: theme, poll: { pollId: poll, scope: 1, content } }, mark)),
		bystander,
		comment,
		binned,
		exportFile,
		passwordLink,
		...listed
	};
}

async function importOne(test: TestDatabase, by: Member, pollId: string, mark: string) {
	const table = readTable(`id,better\n1,${mark}imported words`);
	const mapping = mappingInput.parse({
		collectedBy: `${mark}public importer`,
		basis: `${mark}public basis`,
		source: 'id',
		columns: { better: 'better' }
	});
	const source = { pollId, table, mapping, fileName: `${mark}desk.csv` };
	await inWorkspace(test.db, by.workspaceId, (tx) => importResponses(tx, by, test.secret, source, now));
}
