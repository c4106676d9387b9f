// Who sees every row at once: candor_backup, which only the owner may become, for one transaction that declares `backup`.
// A lasting NO FORCE would open the owner for good, and one for the length of a back-up would lock everybody out.
import type postgres from 'postgres';

/** Makes the role beside the others; the owner becomes a member. */
export async function ensureBackupRole(sql: postgres.Sql): Promise<void> {
	const [role] = await sql`select 1 from pg_roles where rolname = 'candor_backup'`;
	if (!role) await sql.unsafe('create role candor_backup nologin');
	const [member] = await sql`select pg_has_role(current_user, 'candor_backup', 'usage') as yes`;
	if (!member?.yes) await sql.unsafe('grant candor_backup to current_user');
}

/** Lets candor_backup read each table and counter that came since; run after the migrations, so that no new table is forgotten. */
export async function openToBackup(sql: postgres.Sql): Promise<void> {
	await sql.begin(async (tx) => {
		await tx`select pg_advisory_xact_lock(hashtextextended('candor open to backup', 0))`;
		const tables = await tx`
			select format('%I.%I', n.nspname, c.relname) as name, format('%I', n.nspname) as schema,
				c.relrowsecurity and not exists (
					select from pg_policy p where p.polrelid = c.oid and p.polname = 'whole_for_backup') as hidden,
				not has_table_privilege('candor_backup', c.oid, 'select') as closed
			from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where c.relkind in ('r', 'p', 'S') and pg_get_userbyid(c.relowner) = session_user
				and n.nspname not like 'pg\\_%'`;
		for (const { name, schema, hidden, closed } of tables) {
			if (closed) await tx.unsafe(`grant usage on schema ${schema} to candor_backup`);
			if (closed) await tx.unsafe(`grant select on ${name} to candor_backup`);
			if (hidden)
				await tx.unsafe(
					`create policy whole_for_backup on ${name} for select to candor_backup
					using (current_setting('app.purpose', true) = 'backup')`
				);
		}
	});
}

/** Runs `read` in one snapshot of the whole database, on a connection of its own. It changes nothing. */
export async function inSnapshot<T>(
	client: postgres.Sql,
	read: (sql: postgres.ReservedSql) => Promise<T>
): Promise<T> {
	const sql = await client.reserve();
	try {
		await sql`begin isolation level repeatable read, read only`;
		await sql`select set_config('app.purpose', 'backup', true), set_config('role', 'candor_backup', true)`;
		return await read(sql);
	} finally {
		await sql`rollback`;
		sql.release();
	}
}
