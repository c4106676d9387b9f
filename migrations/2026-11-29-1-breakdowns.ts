import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	// Questions that an author took out of the breakdowns of a board. Who did it stands in the audit log.
	await sql`
		create table breakdown_left_out (
			workspace_id uuid not null,
			poll_id uuid not null,
			question_id text not null check (length(question_id) between 1 and 200),
			primary key (workspace_id, poll_id, question_id),
			foreign key (workspace_id, poll_id) references poll (workspace_id, id) on delete cascade
		)`.execute(db);
	await sql`alter table breakdown_left_out enable row level security`.execute(db);
	await sql`alter table breakdown_left_out force row level security`.execute(db);
	await sql`
		create policy of_workspace on breakdown_left_out
		using (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)`.execute(db);
	await sql`grant select, insert, delete on breakdown_left_out to candor_web`.execute(db);
}
