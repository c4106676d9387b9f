// Who may do what in the database.
//   owner            migrates; never serves a request
//   candor_web       serves requests; row level security holds it to one workspace; has no SELECT on answers
//   candor_answers   what candor_web becomes, for one transaction and one declared purpose, to read answers
//   candor_contacts  reads contacts, and nothing that could join them to answers
import { createHmac } from 'node:crypto';
import postgres from 'postgres';

/** Makes the roles if they are missing and gives the app's login its password. `ownerUrl` needs CREATEROLE. */
export async function ensureRoles(ownerUrl: string, secret: string): Promise<void> {
	const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
	try {
		for (const role of ['candor_answers', 'candor_contacts'])
			if (!(await has(sql, role))) await sql.unsafe(`create role ${role} nologin`);
		if (!(await has(sql, 'candor_web'))) {
			await sql.unsafe('create role candor_web login noinherit');
			await sql.unsafe('grant candor_answers, candor_contacts to candor_web');
		}
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

function webPassword(secret: string): string {
	return createHmac('sha256', secret).update('database role candor_web').digest('hex');
}
