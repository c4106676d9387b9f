import { sql, type Kysely } from 'kysely';

/** Of about how many people the count that goes on is; as told before, or in thousands. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table board_counting add column of_people integer`.execute(db);
}
