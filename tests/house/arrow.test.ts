import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const ROOMS = [
	'languages',
	'audit',
	'accounts',
	'workspaces',
	'intents',
	'polls',
	'consent',
	'answers',
	'insights',
	'decisions',
	'retention',
	'rights',
	'exchange',
	'invitations',
	'register'
];
const LAYERS: Record<string, string[]> = {
	db: ['db'],
	domain: ['db', 'domain'],
	server: ['db', 'domain', 'server'],
	ui: ['domain', 'ui']
};

const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src'], {
	encoding: 'utf8'
})
	.split('\n')
	.filter((path) => /\.(ts|svelte)$/.test(path) && !/\.test\.ts$/.test(path));

/** Every import inside src, as [from, to] paths below src. */
const imports = sources.flatMap((path) =>
	[...readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([#.][^'"]+)['"]/g)].map((found) => {
		const target = found[1] ?? '';
		const to = target.startsWith('#')
			? target.slice(1)
			: normalize(join(dirname(path), target)).replace(/^src\//, '');
		return { from: path.replace(/^src\//, ''), to };
	})
);

test('the test sees the imports it judges', () => {
	expect(imports.length).toBeGreaterThan(50);
});

test('nothing points up: routes -> server -> domain -> db', () => {
	const wrong = imports.filter(({ from, to }) => {
		const [layer = '', target = ''] = [from.split('/')[0], to.split('/')[0]];
		return LAYERS[layer] !== undefined && target in LAYERS && !LAYERS[layer].includes(target);
	});
	expect(wrong).toEqual([]);
});

test('inside the domain a later room may import an earlier one, never back', () => {
	const room = (path: string) => ROOMS.indexOf(/^domain\/([^/]+)\//.exec(path)?.[1] ?? '');
	const wrong = imports.filter(({ from, to }) => room(from) >= 0 && room(to) > room(from));
	expect(wrong).toEqual([]);
});

test('the browser is sent no file of the server', () => {
	const wrong = imports.filter(({ from, to }) => from.startsWith('ui/') && /\.server\.ts$/.test(to));
	expect(wrong).toEqual([]);
});
