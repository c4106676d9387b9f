import type { Tx } from '#db/open.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { listVersions } from '../polls/poll.store.server.ts';
import { mayReadAnswers, type Member } from '../workspaces/membership.ts';
import { orderOf } from './export-file.ts';
import { listExports } from './export.store.server.ts';

/** What was taken out of a poll, by whom and until when; and under which statements more can be. */
export async function readExports(tx: Tx, by: Member, pollId: string) {
	if (!mayReadAnswers(by)) throw new NotAllowed('take answers out');
	const at = { workspaceId: by.workspaceId, pollId };
	const versions = await listVersions(tx, at);
	const [newest] = versions;
	if (!newest) throw new NotFound('published poll');
	const scopes = [...new Set(versions.map((version) => version.scope))].map((scope) => ({
		scope,
		/** The day from which answers were given under it. */
		from: versions.findLast((version) => version.scope === scope)?.publishedAt ?? newest.publishedAt
	}));
	const files = await listExports(tx, at);
	return {
		title: newest.content.title,
		scopes,
		offersProfile: versions.some((version) =>
			version.content.intent.purposes.optional.some((purpose) => purpose.id === 'profile')
		),
		files: files.map(
			({ id, purpose, format, rows, madeAt, madeBy, expiresAt, expiredAt, expiredBecause }) => ({
				...orderOf(purpose),
				...{ id, format, rows, madeAt, madeBy, expiresAt, expiredAt, expiredBecause }
			})
		)
	};
}
