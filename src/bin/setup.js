// Readies a fresh clone: installs what package-lock.json names and, with --build, builds the app.
// Plain JavaScript for Node 18 and newer, because nothing else is installed yet. Does nothing when nothing changed.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const marks = join(root, 'node_modules', '.candor');
const buildInputs = ['src', 'static', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];

step(
	'installed',
	() => hashOf(['package.json', 'package-lock.json']),
	'Installing (once, about a minute) ...',
	() => npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], 'inherit')
);
if (process.argv.includes('--build'))
	step(
		'built',
		() => hashOf(buildInputs) + existsSync(join(root, 'build', 'handler.js')),
		'Building ...',
		() => npm(['run', 'build', '--silent'], 'pipe')
	);

/** Runs `work` unless the mark left by its last success still equals the inputs' hash. */
function step(name, inputs, saying, work) {
	const mark = join(marks, name);
	if (existsSync(mark) && readFileSync(mark, 'utf8') === inputs()) return;
	console.log(saying);
	// What is cut short halfway is done again, even if the inputs turn back to what they were.
	rmSync(mark, { force: true });
	try {
		work();
	} catch (cause) {
		for (const said of [cause.stdout, cause.stderr]) if (said) console.error(String(said));
		console.error(`\nCould not get ready (${name}): ${cause.message}`);
		process.exit(1);
	}
	mkdirSync(marks, { recursive: true });
	writeFileSync(mark, inputs());
}

/** `output` 'pipe': what it says is shown only if it fails. A bundler's hints mean nothing to who starts Candor. */
function npm(args, output) {
	const cli = process.env.npm_execpath;
	const [command, first] = cli ? [process.execPath, [cli]] : ['npm', []];
	const options = { cwd: root, stdio: ['ignore', output, output], maxBuffer: 2 ** 26 };
	execFileSync(command, [...first, ...args], options);
}

function hashOf(paths) {
	const hash = createHash('sha256');
	for (const path of paths.flatMap((each) => filesUnder(join(root, each))))
		hash.update(path).update(readFileSync(path));
	return hash.digest('hex');
}

function filesUnder(path) {
	if (!existsSync(path)) return [];
	try {
		return readdirSync(path, { withFileTypes: true })
			.sort((a, b) => (a.name < b.name ? -1 : 1))
			.flatMap((entry) => filesUnder(join(path, entry.name)));
	} catch {
		return [path];
	}
}
