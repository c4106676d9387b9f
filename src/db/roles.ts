// Who may do what in the database.
//   owner            migrates; never serves a request
//   candor_web       serves requests; row level security holds it to one workspace; has no SELECT on answers
//   candor_answers   what candor_web becomes, for one transaction and one declared purpose, to read answers
//   candor_contacts  reads contacts, and nothing that could join them to answers
//   candor_backup    sees every row, to copy it; only the owner may become it (backup-role.ts)
import { createHmac } from 'node:crypto';
import postgres from 'postgres';
import { ensureBackupRole } from './backup-role.ts';

const WRONG_PASSWORD = '28P01';

/**
 * Makes the roles if they are missing. `ownerUrl` needs CREATEROLE. Roles belong to the whole server: where another
 * Candor made them, with another secret, this throws rather than shut that one out by a new password. `ours`: the server
 * is the folder's own, so the roles follow its secret, as when that was put back from a copy. `orMadeBy`: another secret of
 * this Candor, which may have made them. Nothing is changed where it throws for that.
 */
export async function ensureRoles(
	ownerUrl: string,
	secret: string,
	{ ours = false, orMadeBy = secret } = {}
): Promise<void> {
	const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
	try {
		const isMade = await has(sql, 'candor_web');
		if (isMade && !ours && !(await signsInBy(ownerUrl, [...new Set([secret, orMadeBy])])))
			throw new Error(
				'This PostgreSQL server was set up by a Candor with another DATA_DIR. Start with that DATA_DIR, or use another PostgreSQL server: there is one Candor for each. README.md says more.'
			);
		for (const role of ['candor_answers', 'candor_contacts'])
			if (!(await has(sql, role))) await sql.unsafe(`create role ${role} nologin`);
		await ensureBackupRole(sql);
		if (!isMade) {
			const password = `login noinherit password '${webPassword(secret)}'`;
			await sql.begin(async (tx) => {
				await tx.unsafe(`create role candor_web ${password}`);
				await tx.unsafe('grant candor_answers, candor_contacts to candor_web');
			});
		} else if (ours && !(await signsInBy(ownerUrl, [secret])))
			// Only where it must be: two that write the same role at once are in each other's way.
			await sql.unsafe(`alter role candor_web password '${webPassword(secret)}'`);
	} finally {
		await sql.end();
	}
}

/** After a restore that brought another secret: the role that serves requests signs in by that one from now on. */
export async function changeWebPassword(ownerUrl: string, secret: string): Promise<void> {
	const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
	try {
		await sql.unsafe(`alter role candor_web password '${webPassword(secret)}'`);
	} finally {
		await sql.end();
	}
}

/** The address of the same database for the role that serves requests. */
export function webUrl(ownerUrl: string, secret: string): string {
	const url = new URL(ownerUrl);
	url.username = 'candor_web';
	url.password = webPassword(secret);
	return url.toString();
}

async function has(sql: postgres.Sql, role: string): Promise<boolean> {
	return (await sql`select 1 from pg_roles where rolname = ${role}`).length > 0;
}

async function signsInBy(ownerUrl: string, secrets: readonly string[]): Promise<boolean> {
	for (const secret of secrets) if (await signsIn(webUrl(ownerUrl, secret))) return true;
	return false;
}

async function signsIn(url: string): Promise<boolean> {
	const sql = postgres(url, { max: 1, onnotice: () => {} });
	try {
		await sql`select 1`;
		return true;
	} catch (cause) {
		if (cause instanceof postgres.PostgresError && cause.code === WRONG_PASSWORD) return false;
		throw cause;
	} finally {
		await sql.end();
	}
}

function webPassword(secret: string): string {
	return createHmac('sha256', secret).update('database role candor_web').digest('hex');
}
