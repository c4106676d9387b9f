import { sql, type Kysely } from 'kysely';

const HERE = sql`workspace_id = nullif(current_setting('app.workspace', true), '')::uuid`;
const PURPOSE = sql`coalesce(current_setting('app.purpose', true), '')`;

export async function up(db: Kysely<unknown>): Promise<void> {
	// One sending of a letter to a list, with the line that its author added: reminders say the same.
	await sql`
		create table invitation_round (
			workspace_id uuid not null,
			id uuid not null default gen_random_uuid(),
			poll_id uuid not null,
			list_id uuid not null,
			own_words text not null check (length(own_words) <= 600),
			sent_at timestamptz not null,
			sent_by uuid references account on delete set null,
			primary key (workspace_id, id),
			foreign key (workspace_id, poll_id) references poll on delete cascade,
			foreign key (workspace_id, list_id) references address_list on delete cascade
		)`.execute(db);
	// A personal link that ended because its person said stop: so that whoever opens it is told why. It holds no address.
	await sql`
		create table contact.stopped_link (
			token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
			workspace_id uuid not null,
			poll_id uuid not null,
			foreign key (workspace_id, poll_id) references poll on delete cascade
		)`.execute(db);
	for (const table of ['invitation_round', 'contact.stopped_link']) {
		await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
		await sql`alter table ${sql.table(table)} force row level security`.execute(db);
	}
	await sql`create policy of_workspace on invitation_round using (${HERE})`.execute(db);
	await sql`grant select, insert on invitation_round to candor_web`.execute(db);
	await sql`grant select on invitation_round to candor_contacts`.execute(db);
	await sql`
		alter table contact.invitation add column round_id uuid,
		add foreign key (workspace_id, round_id) references invitation_round on delete cascade`.execute(db);

	await sql`
		create policy noted_when_stopped on contact.stopped_link for insert
		with check (${HERE} and ${PURPOSE} in ('stop', 'invite'))`.execute(db);
	await sql`
		create policy by_token on contact.stopped_link for select
		using (token_hash = nullif(current_setting('app.invitation', true), ''))`.execute(db);
	await sql`grant select, insert on contact.stopped_link to candor_contacts`.execute(db);
	// Whoever says stop reaches the invitations of their own address, to note which links end.
	await sql`
		create policy own_select on contact.invitation for select
		using (${HERE} and ${PURPOSE} = 'stop' and address_mac = nullif(current_setting('app.address', true), ''))`.execute(
		db
	);
}
