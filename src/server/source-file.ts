// Files of the source that are read while the app runs. This file may have been bundled into build/, so they are looked for from
// here upwards.
import { existsSync } from 'node:fs';

export function sourceFile(path: string): URL {
	let folder = new URL('./', import.meta.url);
	for (;;) {
		const file = new URL(path, folder);
		if (existsSync(file)) return file;
		const above = new URL('../', folder);
		if (above.href === folder.href)
			throw new Error(`${path} is not there: it is read from the source beside the build.`);
		folder = above;
	}
}
