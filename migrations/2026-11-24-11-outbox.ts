import { sql, type Kysely } from 'kysely';

const HERE = sql`workspace_id = nullif(current_setting('app.workspace', true), '')::uuid`;
/** A delivery under way has ended by then: what follows must not overtake it. */
const SOON = sql`now() + interval '15 seconds'`;

export async function up(db: Kysely<unknown>): Promise<void> {
	// Where a declared recipient takes what people allow it. The secret is derived from the nonce under the server's secret.
	await sql`
		create table webhook (
			workspace_id uuid not null,
			poll_id uuid not null,
			recipient text not null check (recipient ~ '^[a-z0-9-]{1,40}$'),
			url text not null check (length(url) between 10 and 2000),
			nonce text not null,
			set_at timestamptz not null,
			set_by uuid references account on delete set null,
			paused_at timestamptz,
			removed_at timestamptz,
			primary key (workspace_id, poll_id, recipient),
			foreign key (workspace_id, poll_id) references poll on delete cascade
		)`.execute(db);
	// What is to be told to somebody outside, and nothing of it: what is sent is read at the moment of sending.
	await sql`
		create table outbox (
			workspace_id uuid not null,
			id uuid not null default gen_random_uuid(),
			kind text not null check (kind in ('webhook', 'letter')),
			poll_id uuid not null,
			recipient text,
			response_id uuid,
			contact_link text,
			outcome_number integer,
			event text not null check (event in ('response.given', 'response.changed', 'response.withdrawn',
				'response.erased', 'outcome.told')),
			made_at timestamptz not null,
			next_try_at timestamptz not null,
			tried_at timestamptz,
			tries integer not null default 0,
			passed_on boolean not null default false,
			acknowledged_at timestamptz,
			last_problem text check (last_problem ~ '^[a-z0-9-]{1,40}$'),
			primary key (workspace_id, id),
			foreign key (workspace_id, poll_id) references poll on delete cascade,
			check ((kind = 'webhook') = (recipient is not null))
		)`.execute(db);
	// What a recipient is to know of one response is one row, whose event moves from given to changed to erased.
	await sql`
		create unique index outbox_standing on outbox (workspace_id, response_id, recipient)
		where kind = 'webhook' and event <> 'response.withdrawn'`.execute(db);
	await sql`
		create unique index outbox_letter_once on outbox (workspace_id, poll_id, outcome_number, contact_link)
		where kind = 'letter'`.execute(db);
	await sql`
		create index outbox_waiting on outbox (workspace_id, poll_id, recipient, next_try_at)
		where acknowledged_at is null`.execute(db);
	await sql`create index outbox_of_contact on outbox (contact_link) where contact_link is not null`.execute(
		db
	);
	// That an outcome was told to those who asked to hear, once.
	await sql`
		create table outcome_telling (
			workspace_id uuid not null,
			poll_id uuid not null,
			outcome_number integer not null,
			letters integer not null,
			told_at timestamptz not null,
			told_by uuid references account on delete set null,
			primary key (workspace_id, poll_id, outcome_number),
			foreign key (workspace_id, poll_id, outcome_number) references outcome on delete cascade
		)`.execute(db);

	for (const table of ['webhook', 'outbox', 'outcome_telling']) {
		await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
		await sql`alter table ${sql.table(table)} force row level security`.execute(db);
		await sql`create policy of_workspace on ${sql.table(table)} using (${HERE})`.execute(db);
	}
	// The triggers below run as the owner, who serves no request.
	await sql`create policy kept_by_triggers on outbox to current_user using (true)`.execute(db);
	await sql`grant select, insert, update on webhook to candor_web`.execute(db);
	await sql`grant select, insert, update, delete on outbox to candor_web`.execute(db);
	await sql`grant select, insert on outcome_telling to candor_web`.execute(db);

	await passOnByTrigger(db);
}

/** Written by the database itself, in the transaction of the answer, so that no act can forget a recipient. */
async function passOnByTrigger(db: Kysely<unknown>): Promise<void> {
	await sql`
		create function recipients_in(allowed text[]) returns setof text language sql immutable as $$
			select distinct split_part(substr(p, 7), '@', 1) from unnest(allowed) as p where p like 'share:%'
		$$`.execute(db);
	// Anonymous answers are passed on once a day, together: the moment of passing on would tell the moment of answering.
	await sql`
		create function note_given() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
		declare today timestamptz := date_trunc('day', now(), 'UTC');
		begin
			insert into outbox (workspace_id, kind, poll_id, recipient, response_id, event, made_at, next_try_at)
			select new.workspace_id, 'webhook', new.poll_id, one, new.id, 'response.given',
				case new.mode when 'anonymous' then today else now() end,
				case new.mode when 'anonymous' then today + interval '1 day' else now() end
			from recipients_in(new.allowed) as one;
			return null;
		end $$`.execute(db);
	// Of these recipients, those who were told anything are told to erase it; the others never hear of it.
	await sql`
		create function note_ended(workspace uuid, response uuid, ended text[]) returns void
		language plpgsql security definer set search_path = public, pg_temp as $$
		begin
			delete from outbox where workspace_id = workspace and response_id = response and recipient = any (ended)
				and event in ('response.given', 'response.changed') and not passed_on;
			update outbox set event = 'response.erased', id = gen_random_uuid(), made_at = now(), next_try_at = ${SOON},
				tried_at = null, tries = 0, acknowledged_at = null, last_problem = null
			where workspace_id = workspace and response_id = response and recipient = any (ended)
				and event in ('response.given', 'response.changed');
			perform pg_notify('candor_outbox', workspace::text);
		end $$`.execute(db);
	await sql`revoke execute on function note_ended from public`.execute(db);
	await sql`
		create function note_allowed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
		declare
			ended text[] := array(select recipients_in(old.allowed) except select recipients_in(new.allowed));
			begun text[] := array(select recipients_in(new.allowed) except select recipients_in(old.allowed));
		begin
			insert into outbox (workspace_id, kind, poll_id, recipient, response_id, event, made_at, next_try_at)
			select workspace_id, kind, poll_id, recipient, response_id, 'response.withdrawn', now(), ${SOON} from outbox
			where workspace_id = old.workspace_id and response_id = old.id and recipient = any (ended)
				and event in ('response.given', 'response.changed') and passed_on;
			perform note_ended(old.workspace_id, old.id, ended);
			-- Allowed again: what was still to be told of the end is overtaken.
			delete from outbox where workspace_id = old.workspace_id and response_id = old.id and recipient = any (begun)
				and event = 'response.withdrawn' and acknowledged_at is null;
			insert into outbox (workspace_id, kind, poll_id, recipient, response_id, event, made_at, next_try_at)
			select new.workspace_id, 'webhook', new.poll_id, one, new.id, 'response.given', now(), ${SOON}
			from unnest(begun) as one
			on conflict (workspace_id, response_id, recipient) where kind = 'webhook' and event <> 'response.withdrawn'
			do update set event = excluded.event, id = excluded.id, made_at = excluded.made_at, tries = 0,
				next_try_at = excluded.next_try_at, tried_at = null, acknowledged_at = null, last_problem = null;
			return null;
		end $$`.execute(db);
	await sql`
		create function note_erased() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
		begin
			perform note_ended(old.workspace_id, old.id, array(select recipients_in(old.allowed)));
			return null;
		end $$`.execute(db);
	await sql`
		create function note_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
		begin
			update outbox o set event = 'response.changed', id = gen_random_uuid(), made_at = now(), next_try_at = ${SOON},
				tried_at = null, tries = 0, acknowledged_at = null, last_problem = null
			from (select distinct workspace_id, response_id from touched) as t
			where o.workspace_id = t.workspace_id and o.response_id = t.response_id and o.passed_on
				and o.event in ('response.given', 'response.changed');
			return null;
		end $$`.execute(db);
	const SHARED = sql`(new.allowed::text like '%share:%')`;
	await sql`
		create trigger passes_on_given after insert on response for each row when ${SHARED}
		execute function note_given()`.execute(db);
	await sql`
		create trigger passes_on_allowed after update of allowed on response for each row
		when (old.allowed is distinct from new.allowed) execute function note_allowed()`.execute(db);
	await sql`
		create trigger passes_on_erased after delete on response for each row
		when (old.allowed::text like '%share:%') execute function note_erased()`.execute(db);
	// Answers are changed by the holder of a receipt. A first sending inserts as well, has none, and is spared the trigger.
	const run = sql`for each statement execute function note_changed()`;
	const byReceipt = sql`nullif(current_setting('app.receipt', true), '') is not null`;
	await sql`
		create trigger passes_on_update after update on answer referencing new table as touched ${run}`.execute(db);
	await sql`
		create trigger passes_on_delete after delete on answer referencing old table as touched ${run}`.execute(db);
	await sql`
		create trigger passes_on_insert after insert on answer referencing new table as touched
		for each statement when (${byReceipt}) execute function note_changed()`.execute(db);

	await sql`
		create function note_contact_gone() returns trigger language plpgsql security definer
		set search_path = public, pg_temp as $$
		begin
			delete from outbox where workspace_id = old.workspace_id and contact_link = old.link;
			return null;
		end $$`.execute(db);
	await sql`
		create trigger writes_no_more after delete on contact.person for each row
		execute function note_contact_gone()`.execute(db);
}
