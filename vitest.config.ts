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
		testTimeout: 90_000,
		hookTimeout: 180_000
	}
});
