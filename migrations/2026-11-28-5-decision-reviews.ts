import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	// When it is looked at again, and what the insights measured on the day the decision was made: totals that the board
	// showed, never anybody's answer.
	await sql`alter table decision add column review_on date`.execute(db);
	await sql`alter table decision_cites add column evidence jsonb`.execute(db);
	await sql`
		create table decision_review (
			workspace_id uuid not null,
			decision_id uuid not null,
			number integer not null,
			reviewed_on date not null,
			words text not null check (length(words) between 1 and 4000),
			evidence jsonb not null,
			reviewed_by uuid references account on delete set null,
			primary key (workspace_id, decision_id, number),
			foreign key (workspace_id, decision_id) references decision on delete cascade
		)`.execute(db);
	await sql`alter table decision_review enable row level security`.execute(db);
	await sql`alter table decision_review force row level security`.execute(db);
	await sql`
		create policy decision_review_of_workspace on decision_review
		using (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)`.execute(db);
	await sql`grant select, insert on decision_review to candor_web`.execute(db);
}
