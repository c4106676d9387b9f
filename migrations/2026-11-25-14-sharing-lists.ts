import { sql, type Kysely } from 'kysely';

const HERE = sql`workspace_id = nullif(current_setting('app.workspace', true), '')::uuid`;
const PURPOSE = sql`coalesce(current_setting('app.purpose', true), '')`;
const SOMEBODY = sql`nullif(current_setting('app.reader', true), '') is not null`;
const NAMED = sql`nullif(current_setting('app.address', true), '')`;
const TODAY = sql.raw(`(now() at time zone 'utc')::date`);

export async function up(db: Kysely<unknown>): Promise<void> {
	// Addresses that a workspace may invite: where they come from and on what basis is part of the list.
	await sql`
		create table address_list (
			workspace_id uuid not null references workspace on delete cascade,
			id uuid not null default gen_random_uuid(),
			name text not null check (length(name) between 1 and 120),
			source text not null check (length(source) between 1 and 500),
			basis text not null check (basis in ('consent', 'legitimate-interest', 'contract', 'public-task')),
			basis_words text not null check (length(basis_words) between 1 and 500),
			delete_after date not null,
			made_at timestamptz not null,
			made_by uuid references account on delete set null,
			primary key (workspace_id, id)
		)`.execute(db);
	// address_mac: an HMAC of workspace and address under a key the database does not hold.
	await sql`
		create table contact.listed (
			workspace_id uuid not null,
			list_id uuid not null,
			address_mac text not null,
			sealed bytea not null,
			added_on date not null,
			bounced_on date,
			delete_after date not null,
			primary key (workspace_id, list_id, address_mac),
			foreign key (workspace_id, list_id) references address_list on delete cascade
		)`.execute(db);
	await sql`create index listed_by_address on contact.listed (workspace_id, address_mac)`.execute(db);
	// Whoever said stop, for ever: no address, only what tells it when it is typed again. No role of the app may take one out.
	await sql`
		create table contact.stop (
			workspace_id uuid not null references workspace on delete cascade,
			address_mac text not null,
			stopped_on date not null,
			primary key (workspace_id, address_mac)
		)`.execute(db);
	// One invitation a poll and address: a letter and at most two reminders. answered_on: a day, and no response.
	await sql`
		create table contact.invitation (
			workspace_id uuid not null,
			link text not null,
			poll_id uuid not null,
			list_id uuid not null,
			address_mac text not null,
			token_hash text unique check (token_hash ~ '^[0-9a-f]{64}$'),
			letters integer not null default 1 check (letters between 1 and 3),
			last_letter_on date not null,
			answered_on date,
			primary key (workspace_id, link),
			unique (workspace_id, poll_id, address_mac),
			foreign key (workspace_id, list_id, address_mac) references contact.listed on delete cascade,
			foreign key (workspace_id, poll_id) references poll on delete cascade
		)`.execute(db);
	for (const table of ['address_list', 'contact.listed', 'contact.stop', 'contact.invitation']) {
		await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
		await sql`alter table ${sql.table(table)} force row level security`.execute(db);
	}
	await sql`create policy of_workspace on address_list using (${HERE})`.execute(db);
	await sql`grant select, insert, delete on address_list to candor_web`.execute(db);
	await sql`grant select on address_list to candor_contacts`.execute(db);

	const INVITING = sql`(${HERE} and ${SOMEBODY} and ${PURPOSE} = 'invite')`;
	await sql`create policy for_inviting on contact.listed using (${INVITING})`.execute(db);
	await sql`create policy for_inviting on contact.invitation using (${INVITING})`.execute(db);
	await sql`create policy for_inviting on contact.stop for select using (${INVITING})`.execute(db);
	await sql`create policy noted_at_desk on contact.stop for insert with check (${INVITING})`.execute(db);
	// A person says stop for their own address, which their link names.
	const OWN = sql`(${HERE} and ${PURPOSE} = 'stop' and address_mac = ${NAMED})`;
	await sql`create policy own_select on contact.stop for select using (${OWN})`.execute(db);
	await sql`create policy own_insert on contact.stop for insert with check (${OWN})`.execute(db);
	const LETS_GO = sql`(${OWN} or ${HERE} and ${PURPOSE} = 'retention')`;
	for (const command of ['select', 'delete'])
		await sql`
			create policy ${sql.ref(`let_go_${command}`)} on contact.listed for ${sql.raw(command)} using (${LETS_GO})`.execute(
			db
		);
	for (const table of ['contact.listed', 'contact.invitation'])
		await sql`
			create policy counted_for_register on ${sql.table(table)} for select
			using (${HERE} and ${SOMEBODY} and ${PURPOSE} = 'register')`.execute(db);
	await sql`
		create policy in_its_days on contact.listed as restrictive to candor_web, candor_contacts
		using (delete_after >= ${TODAY} or ${PURPOSE} in ('retention', 'register', 'stop')) with check (true)`.execute(
		db
	);
	// Whoever holds a personal link sees their own invitation, and may be noted as having answered.
	for (const command of ['select', 'update'])
		await sql`
			create policy ${sql.ref(`by_token_${command}`)} on contact.invitation for ${sql.raw(command)}
			using (token_hash = nullif(current_setting('app.invitation', true), ''))`.execute(db);
	await sql`grant select, insert, delete on contact.listed to candor_contacts`.execute(db);
	await sql`grant update (bounced_on) on contact.listed to candor_contacts`.execute(db);
	await sql`grant select, insert on contact.stop to candor_contacts`.execute(db);
	await sql`grant select, insert on contact.invitation to candor_contacts`.execute(db);
	await sql`
		grant update (token_hash, letters, last_letter_on, answered_on) on contact.invitation to candor_contacts`.execute(
		db
	);

	// E1, whatever the code does: a link of one's own exists only where the poll knows people by a contact.
	await sql`
		create function refuse_personal_link() returns trigger language plpgsql security definer
		set search_path = public, pg_temp as $$
		begin
			if 'identified' is distinct from (
				select v.content -> 'intent' ->> 'identity' from poll_version v
				where v.workspace_id = new.workspace_id and v.poll_id = new.poll_id
				order by v.number desc limit 1) then
				raise exception 'a personal link needs a poll that knows people by a contact';
			end if;
			return new;
		end $$`.execute(db);
	await sql`
		create trigger only_where_known before insert or update of token_hash on contact.invitation for each row
		when (new.token_hash is not null) execute function refuse_personal_link()`.execute(db);

	// Letters wait in the outbox, by the link of their invitation; with it they go.
	await sql`alter table outbox drop constraint outbox_kind_check`.execute(db);
	await sql`
		alter table outbox add constraint outbox_kind_check check (kind in ('webhook', 'letter', 'invitation'))`.execute(
		db
	);
	await sql`alter table outbox drop constraint outbox_event_check`.execute(db);
	await sql`
		alter table outbox add constraint outbox_event_check check (event in ('response.given', 'response.changed',
			'response.withdrawn', 'response.erased', 'outcome.told', 'poll.invited', 'poll.reminded'))`.execute(db);
	await sql`
		create trigger writes_no_more after delete on contact.invitation for each row
		execute function note_contact_gone()`.execute(db);

	// Two more kinds of letting go: an address that left the lists, and one that said stop. Their mark is the address's HMAC.
	await sql`alter table erasure_log drop constraint erasure_log_what_check`.execute(db);
	await sql`
		alter table erasure_log add constraint erasure_log_what_check
		check (what ~ '^(erased|unlisted|stopped|(withdrew|changed):.{1,200})$')`.execute(db);
}
