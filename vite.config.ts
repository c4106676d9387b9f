import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { answeringScript } from './src/bundle/answering-script.ts';

/** Whoever answers waits for one file of styles; one a component would be ten requests from a slow phone. */
const oneFileOfStyles: Plugin = {
	name: 'candor:one-file-of-styles',
	enforce: 'post',
	applyToEnvironment: ({ name }) => name === 'client',
	options: (options) => ({ ...options, preserveEntrySignatures: 'allow-extension' }),
	outputOptions: (options) => ({
		...options,
		codeSplitting: {
			includeDependenciesRecursively: false,
			groups: [{ name: 'answering', test: /src\/(ui\/answer\/|routes\/\(answer\)\/(p\/\[slug\]\/)?\+)/ }]
		}
	})
};

export default defineConfig({
	plugins: [sveltekit(), oneFileOfStyles, answeringScript()],
	build: { assetsInlineLimit: 0 },
	ssr: { external: ['@node-rs/argon2'] }
});
