// npm test: rules and database by Vitest, journeys by Playwright, one round of each fault; ends with one line that counts all.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

const OUT = 'test-results';
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });

const vitest = z.object({
	numPassedTests: z.number(),
	numFailedTests: z.number(),
	numFailedTestSuites: z.number(),
	testResults: z.array(
		z.object({
			name: z.string(),
			message: z.string(),
			assertionResults: z.array(z.object({ fullName: z.string(), failureMessages: z.array(z.string()) }))
		})
	)
});
const tried = z.object({ errors: z.array(z.object({ message: z.string().optional() })) });
const spec = z.object({
	title: z.string(),
	tests: z.array(z.object({ status: z.string(), results: z.array(tried) }))
});
const playwright = z.object({
	stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
	suites: z.array(
		z.object({ specs: z.array(spec), suites: z.array(z.object({ specs: z.array(spec) })).optional() })
	)
});
const faults = z.object({ passed: z.number(), failed: z.number() });

let passed = 0;
let failed = 0;
/** What went wrong, said once more at the end: whoever sees only the last lines sees why. */
const wrong: string[] = [];
const MOST_SAID = 600;
const note = (name: string, message: string) =>
	wrong.push(
		`- ${name}\n  ${stripVTControlCharacters(message).slice(0, MOST_SAID).replaceAll('\n', '\n  ')}`
	);

run([
	'node_modules/vitest/vitest.mjs',
	'run',
	'--reporter=default',
	'--reporter=json',
	`--outputFile=${OUT}/rules.json`
]);
count(`${OUT}/rules.json`, (json) => {
	const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = vitest.parse(json);
	passed += numPassedTests;
	failed += Math.max(numFailedTests, numFailedTestSuites);
	for (const { name, message, assertionResults } of testResults) {
		if (message) note(name, message);
		for (const { fullName, failureMessages } of assertionResults)
			for (const failure of failureMessages) note(fullName, failure);
	}
});

run(['node_modules/@playwright/test/cli.js', 'test']);
count(`${OUT}/journeys.json`, (json) => {
	const { stats, suites } = playwright.parse(json);
	passed += stats.expected + stats.flaky;
	failed += stats.unexpected;
	for (const { title, tests } of suites
		.flatMap((file) => [file, ...(file.suites ?? [])])
		.flatMap(({ specs }) => specs))
		for (const { status, results } of tests)
			for (const { message = '' } of results.flatMap(({ errors }) => errors))
				note(`${title}${status === 'flaky' ? ' (went through when tried again)' : ''}`, message);
});

run(['tests/faults/run.ts', '--report', `${OUT}/faults.json`]);
count(`${OUT}/faults.json`, (json) => {
	const kinds = faults.parse(json);
	passed += kinds.passed;
	failed += kinds.failed;
});

if (wrong.length > 0) console.log(`\n${wrong.join('\n')}`);
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
