// Every column that is stored of one response: none is chosen, so none can be left out.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { nameOne } from '#db/scope-of-one.ts';
import type { OwnRow } from './own-response.ts';

/** Of the words that were read, so that it is told when they changed. */
const HASH = sql<string | null>`encode(words_hash, 'hex')`.as('words_hash');

/** The rows as they stand, inside the respondent's own door. Of what the team noted: all but who of them noted it.
 *  `link`: of the contact, whether there is one or not. */
export async function readOwnRows(tx: Tx, own: OwnRow, link: string) {
	const { workspaceId, id } = own;
	await nameOne(tx, 'app.response', id);
	await nameOne(tx, 'app.link', link);
	return {
		response: await tx
			.selectFrom('response')
			.selectAll()
			.where('workspace_id', '=', workspaceId)
			.where('id', '=', id)
			.executeTakeFirstOrThrow(),
		answers: await tx
			.selectFrom('answer')
			.selectAll()
			.where('workspace_id', '=', workspaceId)
			.where('response_id', '=', id)
			.orderBy('question_id')
			.execute(),
		consents: await tx
			.selectFrom('consent')
			.selectAll()
			.where('workspace_id', '=', workspaceId)
			.where('response_id', '=', id)
			.orderBy('purpose')
			.orderBy('number')
			.execute(),
		readings: await tx
			.selectFrom('reading')
			.select(['question_id', 'read_at'])
			.where('workspace_id', '=', workspaceId)
			.where('response_id', '=', id)
			.execute(),
		codings: await tx
			.selectFrom('coding')
			.select(['question_id', 'theme_id', 'span_start', 'span_end', 'against', 'coded_at'])
			.select(HASH)
			.where('workspace_id', '=', workspaceId)
			.where('response_id', '=', id)
			.execute(),
		shownWords: await tx
			.selectFrom('shown_words')
			.select(['question_id', 'theme_id', 'on_card', 'masked', 'released_at'])
			.select(HASH)
			.where('workspace_id', '=', workspaceId)
			.where('response_id', '=', id)
			.execute(),
		messages: await tx
			.selectFrom('outbox')
			.selectAll()
			.where('workspace_id', '=', workspaceId)
			.where((row) => row.or([row('response_id', '=', id), row('contact_link', '=', link)]))
			.orderBy('made_at')
			.execute()
	};
}
