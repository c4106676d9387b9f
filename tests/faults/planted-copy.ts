// A copy of the built app in a folder of its own, with a bug planted into it: the product itself is never touched.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** `find` stands in one place of the built server. */
export type Patch = { find: string; put: string };

export function plantedCopy(patches: readonly Patch[]): { root: string; remove(): void } {
	const root = mkdtempSync(join(tmpdir(), 'candor-planted-'));
	for (const part of ['build', 'src', 'migrations', 'package.json'])
		cpSync(part, join(root, part), { recursive: true });
	symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
	const server = join(root, 'build', 'server');
	const files = readdirSync(server, { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.js(-[\w-]+)?$/.test(name))
		.map((name) => join(server, name));
	for (const { find, put } of patches) {
		const found = files.filter((file) => readFileSync(file, 'utf8').includes(find));
		const [file] = found;
		if (!file || found.length > 1)
			throw new Error(`This stands in ${found.length} files of the build, so no bug was planted: ${find}`);
		writeFileSync(
			file,
			readFileSync(file, 'utf8').replace(find, () => put)
		);
	}
	return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
