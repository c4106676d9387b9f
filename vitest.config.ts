import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: [
			'src/**/*.test.ts',
			'tests/house/**/*.test.ts',
			'tests/database/**/*.test.ts',
			'tests/attacks/**/*.test.ts'
		],
		globalSetup: ['tests/support/database-server.ts'],
		// Much of a test is waiting for the database or for a process to end: one worker more than the two cores of CI.
		maxWorkers: 3,
		testTimeout: 90_000,
		hookTimeout: 180_000
	}
});
