import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/support/chromium.ts';

const browser = await findChromium();

export default defineConfig({
	// Long, for machines that do much else at the same time: a journey that works never waits for it.
	timeout: 180_000,
	expect: { timeout: 30_000 },
	// Two people at a time: one walks the one road through one workspace, where each file begins where the last one
	// ended; beside them run the journeys that make a workspace of their own.
	workers: 2,
	fullyParallel: false,
	projects: [
		{ name: 'first', testDir: 'tests/journeys', testMatch: 'first-owner.test.ts' },
		{ name: 'road', testDir: 'tests/journeys/road', workers: 1, dependencies: ['first'] },
		// On a machine that is busy with other things a browser may miss a moment: a journey that stands alone is tried once
		// more, and `npm test` names it.
		{ name: 'alone', testDir: 'tests/journeys/alone', dependencies: ['first'], retries: 1 }
	],
	reporter: [['line'], ['json', { outputFile: 'test-results/journeys.json' }]],
	globalSetup: './tests/support/running-app.ts',
	use: {
		actionTimeout: 30_000,
		launchOptions: {
			executablePath: browser.path,
			args: [
				...browser.args,
				'--no-sandbox',
				'--disable-gpu',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	}
});
