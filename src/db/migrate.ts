// Brings a database up to date: roles, then every file of migrations/ that has not run yet, in order of name.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Kysely } from 'kysely';
import { PostgresJSDialect } from 'kysely-postgres-js';
import { Migrator, type Migration } from 'kysely/migration';
import postgres from 'postgres';
import { ensureRoles } from './roles.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'migrations');

/** Returns the names of the migrations that ran, an empty list when there was nothing to do. */
export async function migrate(ownerUrl: string, secret: string): Promise<string[]> {
	await ensureRoles(ownerUrl, secret);
	const client = postgres(ownerUrl, { max: 1, onnotice: () => {} });
	const db = new Kysely<unknown>({ dialect: new PostgresJSDialect({ postgres: client }) });
	try {
		const migrator = new Migrator({ db, provider: { getMigrations: readMigrations } });
		const { error, results = [] } = await migrator.migrateToLatest();
		if (error) throw error;
		return results.map((result) => result.migrationName);
	} finally {
		await db.destroy();
	}
}

async function readMigrations(): Promise<Record<string, Migration>> {
	const names = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));
	const pairs = names.map(async (name): Promise<[string, Migration]> => {
		return [name.replace('.ts', ''), await import(pathToFileURL(join(FOLDER, name)).href)];
	});
	return Object.fromEntries(await Promise.all(pairs));
}
