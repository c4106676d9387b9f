// The pages of people who answer say nothing in one language only: their words come from the catalogues.
import { globSync, readFileSync } from 'node:fs';
import { parse } from 'svelte/compiler';
import { expect, test } from 'vitest';

/** Words that are the same in every language. */
const NAMES = new Set(['Candor', '/.well-known/candor-keys.json']);
/** Of the desk alone, where English is spoken: no page of a person who answers shows them. */
const FOR_THE_DESK = [
	'DecisionFields.svelte',
	'OneByOne.svelte',
	'PollChoice.svelte',
	'Scopes.svelte',
	'ThemeFields.svelte'
].map((name) => `src/ui/board/${name}`);
/** What is read aloud or shown though it stands in an attribute. */
const SAID = new Set(['aria-label', 'aria-description', 'alt', 'label', 'placeholder', 'title']);

const templates = globSync([
	'src/routes/(answer)/**/*.svelte',
	'src/ui/answer/**/*.svelte',
	'src/ui/board/*.svelte',
	'src/ui/Field.svelte'
]).filter((path) => !FOR_THE_DESK.includes(path));

const isNode = (value: unknown): value is { type: string } =>
	typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
const hasLetters = (words: string) => /\p{L}/u.test(words) && !NAMES.has(words.trim());

/** The words that stand in a piece of a template itself, outside every expression but those that only choose between words. */
function literals(value: unknown, isShown = true): string[] {
	if (Array.isArray(value)) return value.flatMap((each) => literals(each, isShown));
	if (!isNode(value)) return [];
	const fields = Object.entries(value);
	const field = (name: string): unknown => fields.find(([key]) => key === name)?.[1];
	if (value.type === 'Text') return isShown ? [String(field('data'))] : [];
	if (value.type === 'Attribute') return SAID.has(String(field('name'))) ? literals(field('value')) : [];
	if (value.type === 'ExpressionTag') return isShown ? chosen(field('expression')) : [];
	return fields
		.filter(([key]) =>
			[
				'fragment',
				'nodes',
				'body',
				'fallback',
				'consequent',
				'alternate',
				'attributes',
				'pending',
				'then',
				'catch'
			].includes(key)
		)
		.flatMap(([, each]) => literals(each));
}

/** Words written into an expression: alone, or where it chooses between some. What a function is given is none. */
function chosen(value: unknown): string[] {
	if (!isNode(value)) return [];
	const fields = new Map<string, unknown>(Object.entries(value));
	const parts = ['consequent', 'alternate', 'left', 'right'].flatMap((key) =>
		value.type === 'BinaryExpression' ? [] : chosen(fields.get(key))
	);
	const quasis = fields.get('quasis');
	if (Array.isArray(quasis))
		return quasis.map((each: { value?: { cooked?: string } }) => each.value?.cooked ?? '');
	return value.type === 'Literal' ? [String(fields.get('value'))] : parts;
}

/** Sentences in a script; a single word there may be a name of something. */
function sentences(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(sentences);
	if (typeof value !== 'object' || value === null) return [];
	const fields = new Map<string, unknown>(Object.entries(value));
	if (fields.get('type') === 'ImportDeclaration') return [];
	const words = fields.get('type') === 'Literal' ? fields.get('value') : fields.get('cooked');
	return [
		...(typeof words === 'string' && /\p{L}{2} \p{L}/u.test(words) ? [words] : []),
		...[...fields.values()].flatMap(sentences)
	];
}

function wordsIn(source: string): string[] {
	const { fragment, instance } = parse(source, { modern: true });
	return [...literals(fragment), ...sentences(instance?.content.body)]
		.map((words) => words.trim())
		.filter(hasLetters);
}

test('no template of theirs holds words of its own', () => {
	expect(templates.length).toBeGreaterThan(50);
	const found = templates.flatMap((path) =>
		wordsIn(readFileSync(path, 'utf8')).map((words) => `${path}: ${words}`)
	);
	expect(found).toEqual([]);
});

test.each([
	['<p>Planted</p>', 'Planted'],
	['{#if a}<b>{x}</b>{:else}<i>Planted</i>{/if}', 'Planted'],
	['{#each a as b}{b}{:else}Planted{/each}', 'Planted'],
	['{#snippet s()}<input placeholder="Planted" />{/snippet}', 'Planted'],
	['<img alt={a ? "Planted" : b} />', 'Planted'],
	['<p>{a ? `Planted ${b}` : c}</p>', 'Planted'],
	['<Field label="Planted" />', 'Planted'],
	['<svelte:head><title>Planted</title></svelte:head>', 'Planted'],
	["<script>const at = ['One Planted'];</script>", 'One Planted'],
	['<p class="fine">{says.title} · {count("fine")}</p>', ''],
	['<a href="/fine" target="_blank">Candor</a>', '']
])('%s is read as %s', (source, planted) => expect(wordsIn(source).join('')).toBe(planted));
