import { expect, test } from 'vitest';
import { isFields } from './versions/content-tree.ts';
import { inLanguage, languagesOf } from './in-language.ts';
import { pollContentSchema, type PollContent } from './poll.ts';
import { KIND_IDS } from './question-kinds/kinds.ts';
import { translatable } from './translatable.ts';

const two = (label: string) => ['a', 'b-2'].map((id) => ({ id, label: `${label} ${id}` }));
/** Every field that any kind has; each kind takes its own. */
const fields = (kind: string) => ({
	title: `${kind} title`,
	help: `${kind} help`,
	options: two(`${kind} option`).map((one) => ({ ...one, alt: `${one.label} alt` })),
	items: two(`${kind} item`),
	columns: two(`${kind} column`),
	other: { label: `${kind} other` },
	none: { label: `${kind} none` },
	...(kind === 'rating' ? { points: ['bad', 'fair', 'good'], best: 'first' } : { best: `${kind} best` }),
	...(kind === 'csat' ? { points: ['p1', 'p2', 'p3', 'p4', 'p5'] } : {}),
	...(kind === 'ces' ? { points: ['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7'] } : {}),
	worst: `${kind} worst`,
	low: `${kind} low`,
	high: `${kind} high`,
	yes: `${kind} yes`,
	no: `${kind} no`,
	words: `${kind} words`,
	unit: `${kind} unit`
});

const party = (id: string) => ({ id, name: `${id} name`, country: `${id} country`, why: `${id} why` });
const CONTENT: PollContent = pollContentSchema.parse({
	language: 'en',
	title: 'The title',
	intent: {
		asker: {
			name: 'An asker',
			address: '1 Street',
			contact: 'a@example.org',
			funder: 'A funder',
			onBehalfOf: 'B'
		},
		decision: { text: 'Whether', owner: 'A board', dueOn: '2027-01-01' },
		purposes: {
			optional: [
				{ id: 'quote', plain: 'Show my words' },
				{ id: 'tell', plain: 'Tell me' }
			]
		},
		benefit: 'A benefit',
		data: [{ id: 'd1', item: 'Age', why: 'Since', special: 'health', specialReason: 'A reason' }],
		identity: 'identified',
		automatic: ['The day', 'Nothing else'],
		seenBy: { raw: 'Two people', totals: 'Everybody' },
		recipients: [party('r1'), party('r2')],
		processors: [party('p1')],
		countries: 'France',
		retention: { months: 3, reason: 'To decide' },
		consequencesOfNo: 'Nothing',
		withdrawal: { how: 'By code', until: 'ever', afterPublication: 'Totals stay' },
		rights: 'All of them',
		machines: 'none',
		tellBack: { what: 'What came of it', where: 'Here' },
		sample: { asked: 'Members', reached: 'By letter', cannotSay: 'Others' }
	},
	questions: KIND_IDS.map((kind, at) => ({ kind, id: `q${at}`, ...fields(kind) })),
	hidden: [{ id: 'h1', name: 'Where you read of it', parameter: 'from' }]
});

/** The places where two trees differ. */
function differences(one: unknown, other: unknown, at = ''): string[] {
	if (one === other) return [];
	if (Array.isArray(one) && Array.isArray(other))
		return one.flatMap((each, index) => differences(each, other[index], `${at}[${index}]`));
	if (isFields(one) && isFields(other))
		return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) =>
			differences(one[key], other[key], `${at}.${key}`)
		);
	return [at];
}

const bare = ({ content }: { content: PollContent }) => ({ ...content, translations: undefined });
const translated = (path: string) => ({ ...CONTENT, translations: { de: { [path]: 'WORT' } } });

test('every word that can be translated changes exactly one word', () => {
	const plain = bare(inLanguage(CONTENT, 'de'));
	const places = translatable(CONTENT).map(({ path, words }) => {
		const shown = inLanguage(translated(path), 'de');
		expect(differences(plain, bare(shown)), path).toHaveLength(1);
		expect(JSON.stringify(bare(shown)), path).toContain('WORT');
		expect(shown.missing, path).not.toContain(path);
		expect(words.trim()).not.toBe('');
		return differences(plain, bare(shown))[0];
	});
	expect(new Set(places).size).toBe(places.length);
});

test('every path is one that a translation may have', () => {
	for (const { path } of translatable(CONTENT))
		expect(pollContentSchema.safeParse(translated(path)).success, path).toBe(true);
});

test('nothing that people read is left out', () => {
	const all = Object.fromEntries(translatable(CONTENT).map(({ path }) => [path, 'ÜBERSETZT']));
	const { content, missing } = inLanguage({ ...CONTENT, translations: { de: all } }, 'de');
	expect(missing).toEqual([]);
	const left = new Set<string>();
	const look = (value: unknown, key: string) => {
		if (typeof value === 'string' && /\s/.test(value)) left.add(`${key}: ${value}`);
		if (Array.isArray(value)) for (const each of value) look(each, key);
		else if (isFields(value)) for (const [name, each] of Object.entries(value)) look(each, name);
	};
	look({ ...content, translations: undefined }, '');
	// An address is written as it is delivered.
	expect([...left]).toEqual(['address: 1 Street']);
});

test('what is missing stays in the words of the poll, and an empty translation is none', () => {
	const { content, missing } = inLanguage(
		{ ...CONTENT, translations: { de: { title: 'Der Titel', 'intent.benefit': ' ' } } },
		'de'
	);
	expect(content).toMatchObject({ title: 'Der Titel', language: 'de', intent: { benefit: 'A benefit' } });
	expect(missing).toContain('intent.benefit');
	expect(missing).not.toContain('title');
});

test('its languages are its own and those it has words in', () => {
	expect(languagesOf(CONTENT)).toEqual(['en']);
	expect(
		languagesOf({ ...CONTENT, translations: { de: { title: 'x' }, fr: {}, ar: { title: 'ي' } } })
	).toEqual(['en', 'de', 'ar']);
	expect(inLanguage(CONTENT, 'en')).toMatchObject({ content: CONTENT, missing: [] });
});
