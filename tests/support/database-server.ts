// One embedded PostgreSQL for the whole test run, with a migrated template every test file copies from.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../src/db/embedded.ts';
import { migrate } from '../../src/db/migrate.ts';

declare module 'vitest' {
	interface ProvidedContext {
		superUrl: string;
		ownerUrl: string;
	}
}

export const TEST_SECRET = '5ec2e7'.repeat(10) + '5ec2';

export default async function setup(project: TestProject) {
	const folder = mkdtempSync(join(tmpdir(), 'candor-test-'));
	const passwords = { superPassword: 'test', ownerPassword: 'test' };
	const server = await startEmbedded(folder, passwords, { fsync: 'off', synchronous_commit: 'off' });
	await migrate(server.ownerUrl, TEST_SECRET);
	project.provide('superUrl', server.superUrl);
	project.provide('ownerUrl', server.ownerUrl);
	return async () => {
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	};
}
