// npm run db:types: writes src/db/tables.ts from a freshly migrated database.
//   node src/bin/types.ts [OUT_FILE] [DATABASE_URL of one that is migrated already]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../db/embedded.ts';
import { migrate } from '../db/migrate.ts';

const CODEGEN = join(import.meta.dirname, '../../node_modules/kysely-codegen/dist/cli/bin.js');
const [, , outFile = join(import.meta.dirname, '../db/tables.ts'), url] = process.argv;

if (url) write(url);
else await writeFromFreshDatabase();

function write(databaseUrl: string) {
	const options = [
		'--dialect=postgres',
		'--date-parser=string',
		'--numeric-parser=number',
		'--log-level=error'
	];
	const where = [`--url=${databaseUrl}`, `--out-file=${outFile}`, '--exclude-pattern=public.kysely_*'];
	execFileSync(process.execPath, [CODEGEN, ...options, ...where], { stdio: 'inherit' });
}

async function writeFromFreshDatabase() {
	const folder = mkdtempSync(join(tmpdir(), 'candor-types-'));
	const passwords = { superPassword: 'types', ownerPassword: 'types' };
	const server = await startEmbedded(folder, passwords, { fsync: 'off' });
	try {
		await migrate(server.ownerUrl, 'types');
		write(server.ownerUrl);
	} finally {
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}
