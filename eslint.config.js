import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';

/** Refuses imports that point up: routes, hooks, worker -> server -> domain -> db. */
const no = (...groups) => ({
	'no-restricted-imports': [
		'error',
		{ patterns: groups.map((group) => ({ group: [group], message: 'Nothing points up.' })) }
	]
});

export default tseslint.config(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'node_modules/',
			'.candor/',
			'src/db/tables.ts',
			'src/demo/',
			'test-results/'
		]
	},
	...tseslint.configs.recommended,
	...svelte.configs['flat/recommended'],
	{
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'svelte/no-at-html-tags': 'error',
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.svelte'] } }
	},
	{ files: ['src/db/**'], rules: no('#domain/*', '#server/*', '#ui/*', '**/domain/**', '**/server/**') },
	{
		files: ['src/domain/**'],
		ignores: ['**/*.test.ts'],
		rules: no('#server/*', '#ui/*', '$app/*', '$env/*', '@sveltejs/*', 'svelte', 'svelte/*')
	},
	{ files: ['src/server/**'], rules: no('#ui/*', '**/routes/**') },
	{ files: ['src/ui/**'], rules: no('#server/*', '#db/*', '**/*.server.ts', '**/routes/**') }
);
