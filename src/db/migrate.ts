// Brings a database up to date: roles, then every file of migrations/ that has not run yet, in order of name.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Kysely } from 'kysely';
import { PostgresJSDialect } from 'kysely-postgres-js';
import { Migrator, type Migration, type MigratorProps } from 'kysely/migration';
import postgres from 'postgres';
import { openToBackup } from './backup-role.ts';
import { ensureRoles } from './roles.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'migrations');

/** Returns the names of the migrations that ran, an empty list when there was nothing to do. `ours`: see ensureRoles. */
export async function migrate(ownerUrl: string, secret: string, ours = false): Promise<string[]> {
	await ensureRoles(ownerUrl, secret, { ours });
	const client = postgres(ownerUrl, { max: 1, onnotice: () => {} });
	const db = new Kysely<unknown>({ dialect: new PostgresJSDialect({ postgres: client }) });
	try {
		const ran = await runMigrations(db, () => true);
		await openToBackup(client);
		return ran;
	} finally {
		await db.destroy();
	}
}

/** Runs the migrations of these names that have not run yet; in a transaction, when it is given one. */
export async function runMigrations(
	db: MigratorProps['db'],
	isWanted: (name: string) => boolean
): Promise<string[]> {
	const all = Object.entries(await readMigrations());
	const wanted = Object.fromEntries(all.filter(([name]) => isWanted(name)));
	const migrator = new Migrator({ db, provider: { getMigrations: async () => wanted } });
	const { error, results = [] } = await migrator.migrateToLatest();
	if (error) throw error;
	return results.map((result) => result.migrationName);
}

/** The names of all migrations this Candor knows. */
export const knownMigrations = async (): Promise<string[]> => Object.keys(await readMigrations());

async function readMigrations(): Promise<Record<string, Migration>> {
	const names = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));
	const pairs = names.map(async (name): Promise<[string, Migration]> => {
		return [name.replace('.ts', ''), await import(pathToFileURL(join(FOLDER, name)).href)];
	});
	return Object.fromEntries(await Promise.all(pairs));
}
