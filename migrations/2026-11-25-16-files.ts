import { sql, type Kysely } from 'kysely';

const HERE = sql`workspace_id = nullif(current_setting('app.workspace', true), '')::uuid`;
const PURPOSE = sql`nullif(current_setting('app.purpose', true), '')`;

export async function up(db: Kysely<unknown>): Promise<void> {
	// Pictures that polls show, by what is in them: a published version names the hash, so what stood behind it never changes.
	await sql`
		create table picture (
			workspace_id uuid not null references workspace on delete cascade,
			hash text not null check (hash ~ '^[0-9a-f]{64}$'),
			type text not null check (type in ('image/png', 'image/jpeg', 'image/webp')),
			width integer not null,
			height integer not null,
			bytes bytea not null,
			primary key (workspace_id, hash)
		)`.execute(db);
	await sql`alter table picture enable row level security`.execute(db);
	await sql`alter table picture force row level security`.execute(db);
	await sql`create policy of_workspace on picture using (${HERE})`.execute(db);
	await sql`grant select, insert on picture to candor_web`.execute(db);

	// Files that people sent, sealed and beside their contact: whoever lets go of the contact lets go of them.
	await sql`
		create table contact.file (
			workspace_id uuid not null,
			id uuid not null,
			poll_id uuid not null,
			link text not null,
			question_id text not null,
			type text not null,
			size integer not null,
			sealed bytea not null,
			primary key (workspace_id, id),
			unique (workspace_id, link, question_id),
			foreign key (workspace_id, link) references contact.person on delete cascade
		)`.execute(db);
	await sql`alter table contact.file enable row level security`.execute(db);
	await sql`alter table contact.file force row level security`.execute(db);
	await sql`create policy may_be_sent on contact.file for insert with check (${HERE})`.execute(db);
	// Seen exactly when the contact is, by whoever reads what was sent: not to find a lost receipt, nor to shorten days.
	const beside = sql`
		${HERE} and ${PURPOSE} not in ('reissue', 'shorten', 'register')
		and (workspace_id, link) in (select p.workspace_id, p.link from contact.person p)`;
	await sql`create policy with_its_contact on contact.file for select using (${beside})`.execute(db);
	await sql`
		create policy own_delete on contact.file for delete using (${beside} and ${PURPOSE} = 'own')`.execute(db);
	await sql`grant insert on contact.file to candor_web, candor_contacts`.execute(db);
	await sql`grant select, delete on contact.file to candor_contacts`.execute(db);
}
