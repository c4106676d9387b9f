// Every way in, found by looking: each page, each form action, each endpoint under src/routes.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export type Door = {
	/** `GET /route`, `POST /route?/action`, `PUT /route`. */
	name: string;
	method: string;
	/** The route's id, as SvelteKit has it: groups and parameters in brackets. */
	route: string;
	action: string | null;
	/** A page whose data can also be asked for by itself, as `__data.json`. */
	hasData: boolean;
};

const ROUTES = join(import.meta.dirname, '../../src/routes');
const VERBS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'fallback'];

/** In order of their names. */
export async function findDoors(): Promise<Door[]> {
	const files = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' });
	const folders = new Map<string, Set<string>>();
	for (const file of files) {
		const at = file.lastIndexOf('/');
		const [folder, name] = at < 0 ? ['', file] : [file.slice(0, at), file.slice(at + 1)];
		if (name.startsWith('+')) folders.set(folder, (folders.get(folder) ?? new Set()).add(name));
	}
	const doors: Door[] = [];
	for (const [folder, names] of folders) {
		const route = `/${folder}`;
		const read = (name: string) => import(join(ROUTES, folder, name));
		const door = (method: string, action: string | null, hasData = false) =>
			doors.push({
				name: `${method} ${route}${action === null ? '' : `?/${action}`}`,
				...{ method, route, action, hasData }
			});
		if ([...names].some((name) => /^\+page(@.*)?\.svelte$/.test(name)) || names.has('+page.server.ts'))
			door('GET', null, names.has('+page.server.ts') || route.includes('(desk)'));
		if (names.has('+page.server.ts'))
			for (const action of Object.keys((await read('+page.server.ts')).actions ?? {})) door('POST', action);
		const verbs = names.has('+server.ts') ? Object.keys(await read('+server.ts')) : [];
		for (const verb of verbs.filter((each) => VERBS.includes(each))) door(verb, null);
	}
	return doors.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The address of a door, its parameters filled in. Throws when one is not known, so that no route is walked past. */
export function addressOf(door: Door, params: Record<string, string>): string {
	const path = door.route
		.split('/')
		.filter((part) => part && !/^\(.*\)$/.test(part))
		.map((part) => {
			if (part === '[x+2e]well-known') return '.well-known';
			const param = /^\[\[?(?:\.\.\.)?(\w+)(?:=\w+)?\]\]?$/.exec(part)?.[1];
			if (param === undefined) return part;
			const value = params[param];
			if (value === undefined) throw new Error(`${door.route}: no value is prepared for ${param}`);
			return encodeURIComponent(value);
		})
		.join('/');
	const action = door.action === null ? '' : door.action === 'default' ? '' : `?/${door.action}`;
	return `/${path}${action}`;
}
