// Builds the one script of the pages on which people answer: a file a language, called by its own hash. It reads answers by
// the very code of the server; what that code has for others (schemas, exports, counting) is taken out on the way.
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { onlyWhatAnsweringNeeds } from './only-what-answering-needs.ts';

export const LANGUAGES = ['en', 'de', 'fr', 'es', 'ar'];
const ADDRESSES = 'virtual:answering-scripts';
const src = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const ENTRY = src('ui/answer/on-device/start.ts');

type Script = { fileName: string; code: string };

/** The script as it is read in one language. `entry`: another file to be built as it is. */
export async function buildScript(language: string, entry = ENTRY): Promise<Script> {
	const built = await build({
		configFile: false,
		logLevel: 'error',
		root: src('..'),
		plugins: [onlyWhatAnsweringNeeds(language, src('domain'))],
		build: {
			write: false,
			target: 'es2022',
			modulePreload: false,
			rolldownOptions: { input: entry, preserveEntrySignatures: 'exports-only', output: { format: 'es' } }
		}
	});
	const [one] = Array.isArray(built) ? built : [built];
	const chunk = one && 'output' in one ? one.output[0] : undefined;
	if (!chunk) throw new Error('the script of the answering pages was not built');
	const hash = createHash('sha256').update(chunk.code).digest('base64url').slice(0, 10);
	return { fileName: `_app/immutable/answering/${language}.${hash}.js`, code: chunk.code };
}

const buildAll = (): Promise<[string, Script][]> =>
	Promise.all(LANGUAGES.map(async (language) => [language, await buildScript(language)]));

/** Gives the pages the addresses of the scripts, and puts the scripts there. */
export function answeringScript(): Plugin {
	let all: Promise<[string, Script][]> | undefined;
	let isServing = false;
	const scripts = () => (all ??= buildAll());
	return {
		name: 'candor-answering-script',
		config: (_config, { command }) => {
			isServing = command === 'serve';
		},
		resolveId: (id) => (id === ADDRESSES ? `\0${ADDRESSES}` : undefined),
		async load(id) {
			if (id !== `\0${ADDRESSES}`) return undefined;
			const addresses = isServing
				? LANGUAGES.map((language) => [language, `/@answering/${language}.js`])
				: (await scripts()).map(([language, { fileName }]) => [language, `/${fileName}`]);
			return `export const scripts = ${JSON.stringify(Object.fromEntries(addresses))};`;
		},
		async generateBundle() {
			if (this.environment.name !== 'client') return;
			for (const [, { fileName, code }] of await scripts())
				this.emitFile({ type: 'asset', fileName, source: code });
		},
		// While developing it is built anew whenever it is asked for.
		configureServer(server) {
			server.middlewares.use((request, response, next) => {
				const language = /^\/@answering\/([a-z]{2})\.js/.exec(request.url ?? '')?.[1];
				if (!language) return next();
				buildScript(language).then(({ code }) => {
					response.setHeader('content-type', 'text/javascript; charset=utf-8');
					response.end(code);
				}, next);
			});
		}
	};
}
