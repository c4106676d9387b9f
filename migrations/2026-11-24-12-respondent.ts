import { sql, type Kysely } from 'kysely';

const HERE = sql`workspace_id = nullif(current_setting('app.workspace', true), '')::uuid`;
const PURPOSE = sql`nullif(current_setting('app.purpose', true), '')`;
const named = (setting: string) => sql`nullif(current_setting(${sql.lit(setting)}, true), '')`;

export async function up(db: Kysely<unknown>): Promise<void> {
	// One response, named by what only its person's sealed contact tells: a lost receipt is replaced (reissue), or a wider
	// statement is agreed to (again). Nothing that was said is seen on the way.
	for (const command of ['select', 'update'])
		await sql`
			create policy ${sql.ref(`named_${command}`)} on response for ${sql.raw(command)} using (
				${HERE} and ${PURPOSE} in ('reissue', 'again') and id = ${named('app.response')}::uuid
				and delete_after >= current_date
			)`.execute(db);
	for (const table of ['consent', 'answer', 'reading', 'coding', 'shown_words'])
		await sql`
			alter policy with_its_response on ${sql.table(table)} using (
				coalesce(${PURPOSE}, '') not in ('retention', 'shorten', 'reissue', 'again')
				and (workspace_id, response_id) in (select r.workspace_id, r.id from response r)
			)`.execute(db);

	// Days that a narrower statement shortens may be over at once.
	await sql`alter policy shorten_select on response using (${HERE} and ${PURPOSE} = 'shorten')`.execute(db);
	await sql`
		alter policy shorten_update on response using (${HERE} and ${PURPOSE} = 'shorten') with check (${HERE})`.execute(
		db
	);
	// Whatever a statement says: each of these purposes changes one thing, and only towards less or towards a yes.
	await sql`
		create function change_what_the_purpose_is_for() returns trigger language plpgsql as $$
		declare
			purpose text := nullif(current_setting('app.purpose', true), '');
			changes text := case purpose when 'reissue' then 'receipt_hash' when 'again' then 'allowed'
				when 'shorten' then 'delete_after' end;
		begin
			if changes is not null and (to_jsonb(new) - changes) is distinct from (to_jsonb(old) - changes) then
				raise exception 'this purpose changes % and nothing else', changes;
			end if;
			if purpose = 'shorten' and new.delete_after > old.delete_after then
				raise exception 'days are shortened, never lengthened';
			end if;
			if purpose = 'again' and not new.allowed @> old.allowed then
				raise exception 'asking again takes nothing back';
			end if;
			return new;
		end $$`.execute(db);
	for (const table of ['response', 'contact.person'])
		await sql`
			create trigger changed_for_its_purpose before update on ${sql.table(table)} for each row
			execute function change_what_the_purpose_is_for()`.execute(db);

	// A contact is its own person's business by name only: by its link, or by the address they type.
	for (const command of ['select', 'update', 'delete'])
		await sql`
			alter policy ${sql.ref(`own_${command}`)} on contact.person using (
				${HERE} and (${PURPOSE} = 'retention' or ${PURPOSE} = 'own' and link = ${named('app.link')})
			)`.execute(db);
	await sql`
		create policy by_address on contact.person for select using (
			${HERE} and ${PURPOSE} = 'reissue' and address_mac = ${named('app.address')}
			and delete_after >= current_date
		)`.execute(db);
	for (const command of ['select', 'update'])
		await sql`
			create policy ${sql.ref(`shorten_${command}`)} on contact.person for ${sql.raw(command)}
			using (${HERE} and ${PURPOSE} = 'shorten')`.execute(db);
	await sql`grant update (sealed, address_mac) on contact.person to candor_contacts`.execute(db);

	// A letter that asks whether answers may be used under a wider statement: one a person and scope, for ever.
	await sql`
		create table contact.letter (
			workspace_id uuid not null,
			poll_id uuid not null,
			scope integer not null check (scope > 1),
			link text not null,
			token_hash text not null unique,
			sent_on date not null,
			expires_on date not null,
			answer text check (answer in ('yes', 'no')),
			answered_on date,
			primary key (workspace_id, link, scope),
			foreign key (workspace_id, link) references contact.person on delete cascade,
			check ((answer is null) = (answered_on is null))
		)`.execute(db);
	await sql`alter table contact.letter enable row level security`.execute(db);
	await sql`alter table contact.letter force row level security`.execute(db);
	await sql`
		create policy of_workspace on contact.letter
		using (${HERE} and nullif(current_setting('app.reader', true), '') is not null)`.execute(db);
	for (const command of ['select', 'update'])
		await sql`
			create policy ${sql.ref(`by_token_${command}`)} on contact.letter for ${sql.raw(command)}
			using (token_hash = ${named('app.letter')})`.execute(db);
	await sql`grant select, insert on contact.letter to candor_contacts`.execute(db);
	await sql`grant update (answer, answered_on) on contact.letter to candor_contacts`.execute(db);
}
