import { existsSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

const files = execFileSync(
	'git',
	['ls-files', '--cached', '--others', '--exclude-standard', 'src', 'tests', 'migrations'],
	{
		encoding: 'utf8'
	}
)
	.split('\n')
	.filter((path) => /\.(ts|js|svelte|css)$/.test(path) && existsSync(path));
const GENERATED = ['src/db/tables.ts'];
const EMPTY_NAMES = /^(utils?|helpers?|services?|managers?|common|index)\./;
const TOP_LEVEL = [
	'.ci',
	'.gitignore',
	'.npmrc',
	'.prettierignore',
	'.prettierrc',
	'ARCHITECTURE.md',
	'CHANGELOG.md',
	'CONTRIBUTING.md',
	'LICENSE',
	'README.md',
	'eslint.config.js',
	'migrations',
	'package-lock.json',
	'package.json',
	'playwright.config.ts',
	'src',
	'static',
	'svelte.config.js',
	'tests',
	'tsconfig.json',
	'vite.config.ts',
	'vitest.config.ts'
];

test('the top level holds the card and what tools demand', () => {
	const there = execFileSync('git', ['ls-tree', '--name-only', 'HEAD'], { encoding: 'utf8' })
		.trim()
		.split('\n');
	expect(there.filter((name) => !TOP_LEVEL.includes(name))).toEqual([]);
});

test('no file is longer than 250 lines', () => {
	const long = files
		.filter((path) => !GENERATED.includes(path))
		.map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
		.filter(({ lines }) => lines > 250);
	expect(long).toEqual([]);
});

test('no file hides behind a name that says nothing', () => {
	expect(files.filter((path) => EMPTY_NAMES.test(basename(path)))).toEqual([]);
});

test('SQL lives only in stores and in src/db', () => {
	const elsewhere = files.filter(
		(path) =>
			/^src\/(domain|routes|server|ui)\//.test(path) &&
			!/\.store\.server\.ts$|\.test\.ts$/.test(path) &&
			/\b(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql(<[^>]*>)?`/.test(readFileSync(path, 'utf8'))
	);
	expect(elsewhere).toEqual([]);
});
