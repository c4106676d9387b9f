import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { examplePoll } from '../../../../tests/support/example-poll.ts';
import { findGaps } from '../find-gaps.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { pollContentSchema } from '../poll.ts';
import { contrast, FOR_EDGES, FOR_WORDS, mixed, nearest } from './contrast.ts';
import { lookProblems } from './look-problems.ts';
import {
	FONTS,
	lookNamed,
	lookSchema,
	OWN,
	PALETTES,
	sheetName,
	styleSheet,
	tokensOf,
	type Look,
	type Scheme
} from './look.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
const look: fc.Arbitrary<Look> = fc.record(
	{
		accent: colour,
		paper: colour,
		font: fc.constantFrom('literata' as const, 'sans' as const, 'humanist' as const, 'rounded' as const),
		corners: fc.constantFrom('soft' as const, 'square' as const)
	},
	{ requiredKeys: [] }
);
/** The two colours of `light-dark(#…, #…)`. */
const pair = (value = ''): [string, string] => {
	const [light = '', dark = ''] = value.match(/#[0-9a-f]{3,8}/g) ?? [];
	return [light, dark];
};

test('contrast is that of WCAG: 21 for black on white, 4.48 for #777777, which is just too little', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
	expect(contrast('#ffffff', '#ffffff')).toBe(1);
	expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
	expect(contrast('#767676', '#ffffff')).toBeGreaterThan(FOR_WORDS);
	expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080');
});

test('the product’s own look is what tokens.css says, and all of it can be read in both schemes', () => {
	const css = readFileSync('src/ui/tokens.css', 'utf8');
	const token = (name: string) => pair(new RegExp(`--${name}: light-dark\\(([^)]*)\\)`).exec(css)?.[1]);
	const own = {
		accent: OWN.accent,
		paper: OWN.paper,
		sheet: OWN.sheet,
		ink: OWN.ink,
		bad: OWN.bad,
		due: OWN.due
	};
	for (const [name, value] of Object.entries(own)) expect([name, token(name)[0]]).toEqual([name, value]);
	for (const name of ['paper', 'sheet', 'sunk', 'ink'] as const) expect(token(name)[1]).toBe(OWN.dark[name]);
	expect(token('accent-ink')[1]).toBe(OWN.dark.accentInk);
	expect(token('ink-soft')).toEqual([OWN.inkSoft, OWN.dark.inkSoft]);
	expect(token('edge')).toEqual([OWN.edge, OWN.dark.edge]);
	expect(token('rule')[1]).toBe(OWN.dark.rule);
	expect(css.replace(/\s+/g, ' ')).toContain(`--font: ${FONTS.literata.stack};`);
	const words = ['ink', 'ink-soft', 'accent', 'bad', 'due'];
	for (const surface of ['paper', 'sheet', 'sunk', 'accent-wash'])
		for (const word of words)
			for (const scheme of [0, 1] as const)
				expect([surface, word, contrast(token(word)[scheme], token(surface)[scheme]) >= FOR_WORDS]).toEqual([
					surface,
					word,
					true
				]);
});

test('whatever passes can be read: every word and edge on every surface, in both schemes', () => {
	fc.assert(
		fc.property(look, (chosen) => {
			if (lookProblems(chosen).length > 0) return;
			for (const scheme of ['light', 'dark'] as const) {
				const tokens = { ...ownTokens(scheme), ...tokensOf(chosen, scheme) };
				const between = (one: string, other: string) =>
					contrast(tokens[`--${one}`] ?? '', tokens[`--${other}`] ?? '');
				const readable = ['paper', 'sheet', 'sunk', 'accent-wash'].flatMap((surface) =>
					['ink', 'ink-soft', ...(surface === 'sunk' ? [] : ['accent'])].map((word) => ({ word, surface }))
				);
				for (const { word, surface } of readable)
					expect([word, surface, between(word, surface) >= FOR_WORDS]).toEqual([word, surface, true]);
				for (const surface of ['paper', 'sheet'])
					expect(between('edge', surface)).toBeGreaterThanOrEqual(FOR_EDGES);
				expect(between('accent-ink', 'accent')).toBeGreaterThanOrEqual(FOR_WORDS);
			}
		}),
		{ numRuns: 500 }
	);
});

test('what falls short is told with how far, and the nearest that is offered passes', () => {
	expect(lookProblems({ accent: '#5fb8a0' })).toMatchObject([{ field: 'accent' }]);
	expect(lookProblems({ accent: '#5fb8a0' })[0]?.sentence).toContain('2.');
	expect(lookProblems({ paper: '#444444' })).toMatchObject([{ field: 'paper' }]);
	fc.assert(
		fc.property(look, (chosen) => {
			let mended = chosen;
			for (const { field, better } of lookProblems(chosen)) mended = { ...mended, [field]: better };
			expect(lookProblems(mended)).toEqual([]);
		}),
		{ numRuns: 500 }
	);
	expect(nearest('#000000', '#ffffff', () => ['#ffffff'], FOR_WORDS)).toBe('#000000');
});

test('the ready pairs pass, and the first of them is the product’s own', () => {
	for (const { accent, paper } of PALETTES) expect(lookProblems({ accent, paper })).toEqual([]);
	expect(PALETTES[0]).toMatchObject({ accent: OWN.accent, paper: OWN.paper });
});

test('the name of a stylesheet says all that is in it, and nothing else is a name', () => {
	fc.assert(
		fc.property(look, (chosen) => {
			const name = sheetName(chosen);
			if (name !== '') expect(styleSheet(lookNamed(name) ?? {})).toBe(styleSheet(chosen));
		})
	);
	expect(sheetName(undefined)).toBe('');
	expect(sheetName({ font: 'sans' })).toBe('own-own-sans-own.css');
	for (const name of [
		'',
		'own-own-own-own.css',
		'1f5c4d-fbfaf7-comic-soft.css',
		'1F5C4D-own-own-own.css',
		'../x'
	])
		expect(lookNamed(name)).toBeNull();
});

const RULE = ":root:root\\{[-a-z0-9:;#,.' ]*\\}";
const SHEET = new RegExp(`^${RULE}(@media \\(prefers-color-scheme:dark\\)\\{${RULE}\\})?\n$`, 'i');

test('nothing but a colour is a colour: no word of anybody reaches a stylesheet', () => {
	for (const accent of ['red', '#fff', '#1f5c4d;}body{display:none', 'url(//evil.example)', '#1F5C4D', ''])
		expect(lookSchema.safeParse({ accent }).success).toBe(false);
	expect(lookSchema.safeParse({ font: 'Comic Sans, url(x)' }).success).toBe(false);
	fc.assert(
		fc.property(look, (chosen) => {
			expect(styleSheet(chosen)).toMatch(SHEET);
		})
	);
});

test('a look that cannot be read blocks publishing; none at all leaves the fingerprint what it was', () => {
	const content = examplePoll();
	const gaps = (chosen: Look) => findGaps({ ...content, look: chosen }, '2026-11-25').map(({ path }) => path);
	expect(gaps({})).toEqual([]);
	expect(gaps({ accent: '#ffee00' })).toEqual(['look.accent']);
	expect(gaps({ paper: '#333333' })).toEqual(['look.paper']);
	const picture = { hash: 'a'.repeat(64), width: 10, height: 10 };
	expect(gaps({ logo: { picture, alt: ' ' } })).toEqual(['look.logo']);
	const { look: none, ...without } = content;
	expect(none).toBeUndefined();
	expect(fingerprintOf(pollContentSchema.parse(without))).toBe(fingerprintOf(content));
});

function ownTokens(scheme: Scheme): Record<string, string> {
	const css = readFileSync('src/ui/tokens.css', 'utf8');
	return Object.fromEntries(
		[...css.matchAll(/(--[a-z-]+): (light-dark\([^;]*\));/g)].map(([, name = '', value = '']) => [
			name,
			pair(value)[scheme === 'light' ? 0 : 1]
		])
	);
}
