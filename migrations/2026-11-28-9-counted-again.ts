import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	// Who was counted, or read, before they changed an answer: nobody new, whatever the marks say.
	await sql`
		alter table board_counted
			add column again boolean not null default false,
			add column read_again boolean not null default false`.execute(db);
}
