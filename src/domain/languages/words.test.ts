import { expect, test } from 'vitest';
import { chooseLanguage, readAccepted } from './choose-language.ts';
import { en } from './en.ts';
import { directionOf, ownName, pageLanguage, SPOKEN, wordsFor } from './words.ts';

type Leaf = { path: string; said: unknown };
const leaves = (value: unknown, path = ''): Leaf[] =>
	typeof value === 'object' && value !== null
		? Object.entries(value).flatMap(([key, each]) => leaves(each, path ? `${path}.${key}` : key))
		: [{ path, said: value }];

/** What each argument of this name is tried with: words that stand out, and where they must be found again. */
const PROBES: Record<string, unknown[]> = {
	day: ['2031-07-19'],
	words: ['Xyzzy'],
	number: [4711]
};
const OTHERS = SPOKEN.filter((tag) => tag !== 'en');

/** The same in both, for a reason. */
const ALIKE: Record<string, string[]> = {
	de: ['board.median'],
	fr: [],
	es: ['stored.no'],
	ar: []
};
/** Made of nothing but what they are given. */
const FORMS = new Set([
	'kinds.listed',
	'kinds.nothing',
	'kinds.markEnds',
	'kinds.sayDay',
	'receipt.quoted',
	'outcome.byOn',
	'board.percent'
]);

test.each(OTHERS)('%s has every word, none of them left in English', (tag) => {
	const own = new Map(leaves(wordsFor(tag)).map(({ path, said }) => [path, said]));
	expect([...own.keys()].sort()).toEqual(
		leaves(en)
			.map(({ path }) => path)
			.sort()
	);
	const same = leaves(en).filter(
		({ path, said }) => typeof said === 'string' && own.get(path) === said && !ALIKE[tag]?.includes(path)
	);
	expect(same).toEqual([]);
	for (const [path, said] of own) if (typeof said === 'string') expect(said.trim(), path).not.toBe('');
});

/** Called with one kind of probe for all its arguments: what it cannot use so, it may refuse. */
function tried(said: unknown, probe: unknown): string | null {
	if (typeof said !== 'function') return null;
	try {
		const given = Array.from({ length: said.length }, () => probe);
		return String(Reflect.apply(said, undefined, given));
	} catch {
		return null;
	}
}

test.each(OTHERS)('%s mentions whatever English mentions', (tag) => {
	const own = new Map(leaves(wordsFor(tag)).map(({ path, said }) => [path, said]));
	for (const { path, said } of leaves(en)) {
		if (typeof said !== 'function') continue;
		for (const [kind, probes] of Object.entries(PROBES))
			for (const probe of [...probes, ...probes.map((each) => [each])]) {
				const english = tried(said, probe);
				if (english === null) continue;
				const mine = tried(own.get(path), probe);
				const marks =
					kind === 'day' ? [/2031/g, /19/g] : kind === 'words' ? [/Xyzzy/g] : [/4[.,\s\u202f\u00a0]?711/g];
				for (const mark of marks)
					expect((mine ?? '').match(mark)?.length ?? 0, `${path}: ${english} / ${mine}`).toBe(
						english.match(mark)?.length ?? 0
					);
				if (!FORMS.has(path)) expect(mine, path).not.toBe(english);
			}
	}
});

test('counts follow the language', () => {
	expect(wordsFor('ar').statement.minutes(1)).toContain('دقيقة واحدة');
	expect(wordsFor('ar').statement.minutes(2)).toContain('دقيقتين');
	expect(wordsFor('ar').statement.minutes(5)).toContain('5 دقائق');
	expect(wordsFor('de').statement.months(1, 'delete')).toBe('1 Monat, danach gelöscht.');
	expect(wordsFor('de').receipt.allowedSince('2027-03-01')).toBe('Erlaubt seit dem 1. März 2027.');
});

test('the direction is that of the script, whatever the language', () => {
	expect(['ar', 'he', 'fa-IR', 'ur', 'az-Arab', 'ar-Latn', 'de', 'cy'].map(directionOf)).toEqual([
		...['rtl', 'rtl', 'rtl', 'rtl', 'rtl'],
		...['ltr', 'ltr', 'ltr']
	]);
	expect(ownName('fr')).toBe('Français');
	expect(pageLanguage('de-AT')).toBe('de-AT');
	expect(pageLanguage('cy')).toBe('en');
});

test('the address goes before the browser, and the browser before the poll', () => {
	const offered = ['en', 'de', 'ar'];
	expect(chooseLanguage(offered, { asked: 'ar', accepted: 'de' })).toBe('ar');
	expect(chooseLanguage(offered, { asked: 'xx', accepted: 'fr, de-CH;q=0.8, ar;q=0.9' })).toBe('ar');
	expect(chooseLanguage(offered, { accepted: 'de-CH' })).toBe('de');
	expect(chooseLanguage(['pt-BR', 'en'], { accepted: 'pt' })).toBe('pt-BR');
	expect(chooseLanguage(offered, { accepted: 'fr, de;q=0' })).toBe('en');
	expect(chooseLanguage(offered, {})).toBe('en');
	expect(readAccepted('*, de;q=0.5, <script>, fr;q=0.7')).toEqual(['fr', 'de']);
});
