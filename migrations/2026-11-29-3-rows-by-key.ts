import { sql, type Kysely } from 'kysely';

const purposeOf = sql`coalesce(nullif(current_setting('app.purpose', true), ''), '')`;
/** Its response may be seen: looked up by its key. As `in (select … from response)` all responses of the workspace were put into
 *  a list first, however few rows were asked for; and beyond a hundred thousand the list was searched once a row. */
const withResponseOf = (table: string) => sql`exists (
	select from response r where r.workspace_id = ${sql.ref(`${table}.workspace_id`)}
		and r.id = ${sql.ref(`${table}.response_id`)})`;

const TABLES = ['consent', 'answer', 'reading', 'coding', 'shown_words'];
const OF_MACHINES = ['auto_reading', 'auto_coding', 'audit_drawn', 'second_coding'];

/** The same rows are seen as before, at a cost that hangs on how many are asked for, and not on how many there are. */
export async function up(db: Kysely<unknown>): Promise<void> {
	for (const table of [...TABLES, ...OF_MACHINES])
		await sql`
			alter policy with_its_response on ${sql.table(table)} using (
				${purposeOf} not in ('retention', 'shorten', 'reissue', 'again') and ${withResponseOf(table)}
			)`.execute(db);
	await sql`
		alter policy with_its_response on board_counted using (
			${purposeOf} not in ('retention', 'shorten') and ${withResponseOf('board_counted')}
		)`.execute(db);
	await sql`
		alter policy with_its_asking on model_proposal using (exists (
			select from model_asked a where a.workspace_id = model_proposal.workspace_id
				and a.response_id = model_proposal.response_id and a.question_id = model_proposal.question_id
		))`.execute(db);
}
