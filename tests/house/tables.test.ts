import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testDatabase } from '../support/test-database.ts';

// A copy of its own: nobody can copy the template while somebody reads it.
const { ownerUrl } = await testDatabase();

test('the generated table types equal the migrated database', () => {
	const out = join(mkdtempSync(join(tmpdir(), 'candor-tables-')), 'tables.ts');
	execFileSync(process.execPath, ['src/bin/types.ts', out, ownerUrl]);
	expect(readFileSync('src/db/tables.ts', 'utf8')).toBe(readFileSync(out, 'utf8'));
});
