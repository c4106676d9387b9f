// npm test: rules and database by Vitest, journeys by Playwright, one round of each fault; ends with one line that counts all.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';

const OUT = 'test-results';
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });

const vitest = z.object({
	numPassedTests: z.number(),
	numFailedTests: z.number(),
	numFailedTestSuites: z.number()
});
const playwright = z.object({
	stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() })
});
const faults = z.object({ passed: z.number(), failed: z.number() });

let passed = 0;
let failed = 0;

run([
	'node_modules/vitest/vitest.mjs',
	'run',
	'--reporter=default',
	'--reporter=json',
	`--outputFile=${OUT}/rules.json`
]);
count(`${OUT}/rules.json`, (json) => {
	const { numPassedTests, numFailedTests, numFailedTestSuites } = vitest.parse(json);
	passed += numPassedTests;
	failed += Math.max(numFailedTests, numFailedTestSuites);
});

run(['node_modules/@playwright/test/cli.js', 'test']);
count(`${OUT}/journeys.json`, (json) => {
	const { stats } = playwright.parse(json);
	passed += stats.expected + stats.flaky;
	failed += stats.unexpected;
});

run(['tests/faults/run.ts', '--report', `${OUT}/faults.json`]);
count(`${OUT}/faults.json`, (json) => {
	const kinds = faults.parse(json);
	passed += kinds.passed;
	failed += kinds.failed;
});

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

function run(command: string[]) {
	const result = spawnSync(process.execPath, command, { stdio: ['ignore', 'inherit', 'inherit'] });
	if (result.status !== 0) console.error(`(${command[0]} ended with ${result.status})`);
}

/** A runner that left no report failed as a whole. */
function count(file: string, add: (json: unknown) => void) {
	if (!existsSync(file)) {
		failed += 1;
		return;
	}
	add(JSON.parse(readFileSync(file, 'utf8')));
}
