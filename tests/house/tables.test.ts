import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

test('the generated table types equal the migrated database', () => {
	const out = join(mkdtempSync(join(tmpdir(), 'candor-tables-')), 'tables.ts');
	execFileSync(process.execPath, ['src/bin/types.ts', out, inject('ownerUrl')]);
	expect(readFileSync('src/db/tables.ts', 'utf8')).toBe(readFileSync(out, 'utf8'));
});
