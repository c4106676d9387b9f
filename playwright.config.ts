import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/support/chromium.ts';

const browser = await findChromium();

export default defineConfig({
	testDir: 'tests/journeys',
	// Long, for machines that do much else at the same time: a journey that works never waits for it.
	timeout: 180_000,
	expect: { timeout: 15_000 },
	workers: 1,
	fullyParallel: false,
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
