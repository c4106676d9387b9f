// The drill of README.md: a back-up while people are served, put back on another machine, looked at before it serves.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

test('a back-up of the running Candor, encrypted, is restored into another folder, and nothing is past its day', () => {
	test.setTimeout(240_000);
	const folder = mkdtempSync(join(tmpdir(), 'candor-drill-'));
	const file = join(folder, 'drill.backup.age');
	const other = join(folder, 'other');
	const command = (dataDir: string | undefined, name: string, ...flags: string[]) =>
		execFileSync(process.execPath, [`src/bin/${name}.ts`, ...flags], {
			encoding: 'utf8',
			env: {
				...process.env,
				DATABASE_URL: '',
				DATA_DIR: dataDir,
				CANDOR_BACKUP_PASSPHRASE: 'four quiet words here'
			}
		});
	try {
		const taken = command(process.env.CANDOR_DATA_DIR, 'backup', '--out', file);
		expect(taken).toMatch(/^Backed up \d+ rows of \d+ tables/);
		expect(() => command(process.env.CANDOR_DATA_DIR, 'restore', '--from', file)).toThrow(
			'Candor is running'
		);
		const restored = command(other, 'restore', '--from', file);
		expect(restored).toContain('retention.past_due: 0');
		expect(restored).toContain('Restored. Everybody signs in again');
		expect(command(other, 'retention-check')).toBe('retention.past_due: 0\n');
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
