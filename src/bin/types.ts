// Writes src/db/tables.ts from a freshly migrated database of its own.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../db/embedded.ts';
import { migrate } from '../db/migrate.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-types-'));
const server = await startEmbedded(folder, { superPassword: 'types', ownerPassword: 'types' }, { fsync: 'off' });
try {
	await migrate(server.ownerUrl, 'types');
	const out = process.argv[2] ?? join(import.meta.dirname, '..', 'db', 'tables.ts');
	execFileSync(
		process.execPath,
		[
			join(import.meta.dirname, '../../node_modules/kysely-codegen/dist/cli/bin.js'),
			'--dialect=postgres',
			'--camel-case=false',
			`--url=${server.ownerUrl}`,
			`--out-file=${out}`,
			'--exclude-pattern=public.kysely_*',
			'--date-parser=string',
			'--numeric-parser=number',
			'--log-level=error'
		],
		{ stdio: 'inherit' }
	);
} finally {
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
}
