import { sql, type Kysely } from 'kysely';

const HERE = sql`workspace_id = nullif(current_setting('app.workspace', true), '')::uuid`;
const HASH_OF = (of: string) => sql`(
	select sha256(convert_to(a.value #>> '{}', 'UTF8')) from answer a
	where a.workspace_id = ${sql.ref(`${of}.workspace_id`)} and a.response_id = ${sql.ref(`${of}.response_id`)}
		and a.question_id = ${sql.ref(`${of}.question_id`)})`;

export async function up(db: Kysely<unknown>): Promise<void> {
	// A coding may speak against its theme. It holds for the words that were read, of which it keeps the hash: an answer that
	// says something else since needs reading again. Words are released with what is masked besides what the mask finds.
	await sql`
		alter table coding add column against boolean not null default false, add column words_hash bytea`.execute(
		db
	);
	await sql`
		alter table shown_words drop constraint shown_words_pkey,
			add primary key (workspace_id, theme_id, response_id, question_id),
			add column on_card boolean not null default false, add column words_hash bytea,
			add column masked jsonb not null default '[]' check (jsonb_typeof(masked) = 'array')`.execute(db);
	await sql`
		create function note_words_hash() returns trigger language plpgsql set search_path = public, pg_temp as $$
		begin
			if new.words_hash is null then new.words_hash := ${HASH_OF('new')}; end if;
			return new;
		end $$`.execute(db);
	// What was read before this is taken as it stands. The owner sees no answer while row level security is forced.
	for (const table of ['answer', 'coding', 'shown_words', 'response'])
		await sql`alter table ${sql.table(table)} no force row level security`.execute(db);
	for (const table of ['coding', 'shown_words']) {
		await sql`
			update ${sql.table(table)} set words_hash = ${HASH_OF(table)}`.execute(db);
		await sql`
			create trigger notes_words_hash before insert or update on ${sql.table(table)}
			for each row execute function note_words_hash()`.execute(db);
	}
	// Until now there was one a theme, and it stood on the card.
	await sql`update shown_words set on_card = true`.execute(db);
	for (const table of ['answer', 'coding', 'shown_words', 'response'])
		await sql`alter table ${sql.table(table)} force row level security`.execute(db);
	await sql`
		create unique index one_on_the_card on shown_words (workspace_id, theme_id) where on_card`.execute(db);

	// What members say to each other about a theme.
	await sql`
		create table theme_comment (
			workspace_id uuid not null references workspace on delete cascade,
			id uuid not null default gen_random_uuid(),
			theme_id uuid not null,
			reply_to uuid,
			text text not null check (length(text) between 1 and 2000),
			written_at timestamptz not null,
			written_by uuid references account on delete set null,
			primary key (workspace_id, id),
			foreign key (workspace_id, reply_to) references theme_comment on delete cascade
		)`.execute(db);
	await sql`
		create index comment_of_theme on theme_comment (workspace_id, theme_id, written_at)`.execute(db);

	// Who wants to hear when a theme changes. It ends with the membership. Of the addresses that open the feed, and that end
	// it, only hashes are kept; what was already told is kept by its names.
	await sql`
		create table theme_following (
			workspace_id uuid not null,
			id uuid not null default gen_random_uuid(),
			poll_id uuid not null,
			theme_id uuid not null,
			account_id uuid not null references account on delete cascade,
			by_mail boolean not null,
			feed_number integer not null default 1,
			feed_hash text unique check (feed_hash ~ '^[0-9a-f]{64}$'),
			stop_hash text unique check (stop_hash ~ '^[0-9a-f]{64}$'),
			followed_at timestamptz not null,
			told text[] not null default '{}',
			told_at timestamptz,
			primary key (workspace_id, id),
			unique (workspace_id, account_id, poll_id, theme_id),
			foreign key (workspace_id, account_id) references membership on delete cascade,
			foreign key (workspace_id, poll_id) references poll on delete cascade
		)`.execute(db);
	await sql`
		create index following_of_poll on theme_following (workspace_id, poll_id)`.execute(db);
	for (const table of ['theme_comment', 'theme_following']) {
		await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
		await sql`alter table ${sql.table(table)} force row level security`.execute(db);
		await sql`create policy of_workspace on ${sql.table(table)} using (${HERE})`.execute(db);
	}
	await sql`
		create policy by_its_address on theme_following for select
		using (nullif(current_setting('app.following', true), '') in (feed_hash, stop_hash))`.execute(db);
	await sql`grant select, insert, delete on theme_comment to candor_web`.execute(db);
	await sql`grant select, insert, update, delete on theme_following to candor_web`.execute(db);
}
