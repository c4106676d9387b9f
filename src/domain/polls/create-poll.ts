import type { Tx } from '#db/open.ts';
import { randomInt } from 'node:crypto';
import { noteAudit } from '../audit/note-audit.ts';
import { dayOf } from '../calendar.ts';
import { NotAllowed } from '../errors.ts';
import { withHouseFacts } from '../intents/start-from.ts';
import { contentOf, type Template } from './templates/template.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { listEarlierIntents } from './list-earlier-intents.ts';
import { blankContent, type PollContent } from './poll.ts';
import { insertPoll, slugIsTaken } from './poll.store.server.ts';

/** Starts a poll with this title, empty or from a template, and returns its id. Its public address is made of the title, and
 *  never changes. */
export async function createPoll(
	tx: Tx,
	by: Member,
	title: string,
	now: Date,
	template?: Template
): Promise<string> {
	if (!mayWritePolls(by)) throw new NotAllowed('write polls');
	const content: PollContent = template ? contentOf(template, by.workspaceName, dayOf(now)) : blankContent();
	content.title = title || content.title;
	content.intent.asker.name = by.workspaceName;
	const [earlier] = template ? await listEarlierIntents(tx, by) : [];
	if (earlier) content.intent = withHouseFacts(content.intent, earlier.intent);
	const slug = await freeSlug(tx, content.title);
	const id = await insertPoll(tx, { workspaceId: by.workspaceId, slug, content, by: by.accountId }, now);
	await noteAudit(tx, by, { kind: 'poll-created', subject: id }, now);
	return id;
}

/** An address nobody has yet: the title's plain letters, and a few digits where that is taken. */
export async function freeSlug(tx: Tx, title: string): Promise<string> {
	const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	const words = plain
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60)
		.replace(/-+$/, '');
	const base = words.length >= 2 ? words : 'poll';
	let slug = base;
	while (await slugIsTaken(tx, slug)) slug = `${base}-${randomInt(1000, 1_000_000)}`;
	return slug;
}
