import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { answeringScript } from './src/bundle/answering-script.ts';

export default defineConfig({
	plugins: [sveltekit(), answeringScript()],
	build: { assetsInlineLimit: 0 },
	ssr: { external: ['@node-rs/argon2'] }
});
