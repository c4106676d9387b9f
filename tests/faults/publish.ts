// A poll for one round, published as an author would, and what may be done to it while people answer.
import { findDraft } from '../../src/domain/polls/poll.store.server.ts';
import { closePoll } from '../../src/domain/polls/close-poll.ts';
import { saveDraft } from '../../src/domain/polls/save-draft.ts';
import { publishVersion } from '../../src/domain/retention/publish-version.ts';
import { createWorkspace } from '../../src/domain/workspaces/create-workspace.ts';
import { insertAccount } from '../../src/domain/accounts/account.store.server.ts';
import { findMember } from '../../src/domain/workspaces/membership.store.server.ts';
import type { Member } from '../../src/domain/workspaces/membership.ts';
import { openDatabase, type Database } from '../../src/db/open.ts';
import { webUrl } from '../../src/db/roles.ts';
import { inWorkspace } from '../../src/db/scope.ts';
import { examplePoll, publishExample } from '../support/example-poll.ts';
import type { Cluster } from './cluster.ts';

const MODES = ['coded', 'anonymous', 'identified'] as const;

export type FaultPoll = {
	pollId: string;
	slug: string;
	fingerprint: string;
	mode: (typeof MODES)[number];
};

/** Each answers in the mode that its turn brings; ticking the recipient's purpose makes a row of the outbox. */
export const publishForRound = (cluster: Cluster, by: Member, turn: number): Promise<FaultPoll> =>
	asApp(cluster, async (db) => {
		const mode = MODES[turn % MODES.length] ?? 'coded';
		const { pollId, slug, version } = await publishExample({ db }, by, contentOf(mode));
		return { pollId, slug, fingerprint: version.fingerprint, mode };
	});

export const closeMeanwhile = (cluster: Cluster, by: Member, { pollId }: FaultPoll): Promise<void> =>
	asApp(cluster, (db) => inWorkspace(db, by.workspaceId, (tx) => closePoll(tx, by, pollId, new Date())));

/** Another statement than the one that people are answering under. `stopsEarlier`: what they began may not be sent any more. */
export const replaceMeanwhile = (
	cluster: Cluster,
	by: Member,
	{ pollId, mode }: FaultPoll,
	stopsEarlier: boolean
): Promise<void> =>
	asApp(cluster, (db) =>
		inWorkspace(db, by.workspaceId, async (tx) => {
			const content = contentOf(mode);
			content.intent.benefit = 'You get a workshop that is open when you have the time.';
			const draft = await findDraft(tx, { workspaceId: by.workspaceId, pollId });
			await saveDraft(tx, by, { pollId, content, revision: draft?.revision ?? 0 }, new Date());
			await publishVersion(tx, cluster.secret, by, pollId, new Date(), stopsEarlier);
		})
	);

/** Somebody who may publish. */
export const anAuthor = (cluster: Cluster): Promise<Member> =>
	asApp(cluster, async (db) => {
		const account = { id: '', email: 'faults@example.org', name: 'Ada Okafor' };
		await db.transaction().execute(async (tx) => {
			account.id = await insertAccount(tx, { ...account, passwordHash: 'nobody signs in' });
			const workspace = { name: 'Riverside Bikes', address: 'faults', ownerId: account.id };
			await createWorkspace(tx, workspace, new Date());
		});
		const by = await findMember(db, account, 'faults');
		if (!by) throw new Error('The workspace of the faults could not be made.');
		return by;
	});

function contentOf(identity: FaultPoll['mode']) {
	const content = examplePoll({ identity });
	content.intent.recipients = [
		{ id: 'post', name: 'Leeds Post', country: 'United Kingdom', why: '', machine: false }
	];
	return content;
}

/** Connected for as long as it takes: the server may be another one afterwards. */
async function asApp<T>(cluster: Cluster, act: (db: Database) => Promise<T>): Promise<T> {
	const db = openDatabase(webUrl(cluster.superUrl(), cluster.secret), { size: 1 });
	try {
		return await act(db);
	} finally {
		await db.destroy();
	}
}
