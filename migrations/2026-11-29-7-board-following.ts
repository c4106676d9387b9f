import { sql, type Kysely } from 'kysely';

const HERE = sql`workspace_id = nullif(current_setting('app.workspace', true), '')::uuid`;

// Who wants a letter about a whole board: at most one a week. It ends with the membership. Of the address that ends the letters
// only a hash is kept; `told_edition` is the newest edition that needs no telling.
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table board_following (
			workspace_id uuid not null,
			id uuid not null,
			poll_id uuid not null,
			account_id uuid not null references account on delete cascade,
			by_mail boolean not null,
			stop_hash text not null unique check (stop_hash ~ '^[0-9a-f]{64}$'),
			followed_at timestamptz not null,
			told_edition integer not null,
			told_at timestamptz,
			primary key (workspace_id, id),
			unique (workspace_id, account_id, poll_id),
			foreign key (workspace_id, account_id) references membership on delete cascade,
			foreign key (workspace_id, poll_id) references poll on delete cascade
		)`.execute(db);
	await sql`create index board_following_of_poll on board_following (workspace_id, poll_id)`.execute(db);
	await sql`alter table board_following enable row level security`.execute(db);
	await sql`alter table board_following force row level security`.execute(db);
	await sql`create policy of_workspace on board_following using (${HERE})`.execute(db);
	await sql`
		create policy by_its_address on board_following for select
		using (nullif(current_setting('app.following', true), '') = stop_hash)`.execute(db);
	await sql`grant select, insert, update, delete on board_following to candor_web`.execute(db);
}
