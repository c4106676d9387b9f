import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/support/chromium.ts';

const browser = await findChromium();

export default defineConfig({
	testDir: 'tests/journeys',
	timeout: 60_000,
	workers: 1,
	fullyParallel: false,
	reporter: [['line'], ['json', { outputFile: 'test-results/journeys.json' }]],
	globalSetup: './tests/support/running-app.ts',
	use: {
		actionTimeout: 10_000,
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
