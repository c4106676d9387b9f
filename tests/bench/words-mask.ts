// How well personal data is found in sentences that are made up for it. Names, numbers and carriers are written here and not
// taken from the rules; everybody and everything in them is invented.
import { findPersonalData } from '../../src/domain/insights/words/mask.ts';
import { randomFrom, type Random } from '../../src/domain/insights/words/random.ts';
import type { Report } from './words-data.ts';
import { CARRIERS, GIVEN, PLAIN_SENTENCES, STREETS, SURNAMES, TITLES } from './words-mask-parts.ts';

type Truth = { start: number; end: number; kind: string };
export type MaskCase = { text: string; spans: Truth[] };

const SENTENCES = 4000;
const SEED = 77;

export function benchMask(report: Report): void {
	const cases = maskCases(SENTENCES, SEED);
	const found = cases.map((one) => findPersonalData(one.text));
	let [right, given, hit, all] = [0, 0, 0, 0];
	const kinds = new Map<string, { hit: number; all: number }>();
	cases.forEach(({ spans }, at) => {
		const masked = found[at] ?? [];
		given += masked.length;
		// Rightly masked: most of it is personal data. Found: all of it is masked.
		right += masked.filter((one) =>
			spans.some((truth) => shared(one, truth) * 2 >= one.end - one.start)
		).length;
		for (const truth of spans) {
			const covered = masked.reduce((sum, one) => sum + shared(one, truth), 0);
			const kind = kinds.get(truth.kind) ?? { hit: 0, all: 0 };
			const isHit = covered === truth.end - truth.start;
			kinds.set(truth.kind, { hit: kind.hit + Number(isHit), all: kind.all + 1 });
			hit += Number(isHit);
			all += 1;
		}
	});
	report('words.mask_precision', right / given);
	report('words.mask_recall', hit / all);
	for (const [kind, of] of [...kinds].sort()) report(`words.mask_recall_${kind}`, of.hit / of.all);
	const plain = PLAIN_SENTENCES.filter((text) => findPersonalData(text).length > 0).length;
	report('words.mask_plain_sentences_touched', plain / PLAIN_SENTENCES.length);
}

const shared = (one: { start: number; end: number }, other: { start: number; end: number }) =>
	Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));

/** Seeded sentences, each with where its personal data stands; one in four has none. */
export function maskCases(count: number, seed: number): MaskCase[] {
	const random = randomFrom(seed);
	return Array.from({ length: count }, () => {
		if (random() < 0.25) return { text: of(PLAIN_SENTENCES, random), spans: [] };
		const [language, kind, sentence] = of(CARRIERS, random);
		const value = make(kind, language, random);
		const [before = '', after = ''] = sentence.split('~');
		const title = kind === 'titled' ? `${of(TITLES[language] ?? TITLES.en ?? [], random)} ` : '';
		const lead = random() < 0.4 ? `${of(PLAIN_SENTENCES, random)} ` : '';
		const start = (lead + before + title).length;
		return {
			text: lead + before + title + value + after,
			spans: [{ start, end: start + value.length, kind }]
		};
	});
}

const of = <T>(things: readonly T[], random: Random): T => {
	const [first] = things;
	const one = things[Math.floor(random() * things.length)] ?? first;
	if (one === undefined) throw new Error('nothing to choose from');
	return one;
};
/** `#` is a digit, `§` a letter, `!` a digit but 0. */
const fill = (form: string, random: Random) =>
	form
		.replace(/!/g, () => String(1 + Math.floor(random() * 9)))
		.replace(/#/g, () => String(Math.floor(random() * 10)))
		.replace(/§/g, () => of([...'ABDEFGHJLNPQRSTUWXYZ'], random));

const PHONES: Record<string, string[]> = {
	en: [
		'07### ######',
		'07#########',
		'0113 ### ####',
		'(0191) ### ####',
		'+44 7### ######',
		'020 #### ####',
		'+1 (4##) 555-01##',
		'01632 960###'
	],
	de: ['0!0 #######', '015# ########', '+49 30 #######', '0!##/######', '089 - ## ## ## ##'],
	fr: ['06 ## ## ## ##', '01.##.##.##.##', '+33 6 ## ## ## ##', '07########'],
	es: ['6## ### ###', '+34 6## ## ## ##', '91 ### ## ##', '6########'],
	it: ['3## #######', '+39 06 ########'],
	nl: ['06-########', '+31 6 ########', '020-#######']
};
const POSTCODES: Record<string, string[]> = {
	en: ['LS! #AB', 'NE!# !TD', 'sw1a 2aa', 'DH! !PQ', 'M!#BE'],
	de: ['!####'],
	fr: ['!####'],
	es: ['!####'],
	nl: ['!### AB', '!###XK'],
	it: ['!####']
};

function make(kind: string, language: string, random: Random): string {
	const [given, surname] = [
		of(GIVEN[language] ?? GIVEN.en ?? [], random),
		of(SURNAMES[language] ?? SURNAMES.en ?? [], random)
	];
	const plain = (name: string) =>
		name
			.normalize('NFD')
			.replace(/[^A-Za-z]/g, '')
			.toLowerCase();
	switch (kind) {
		case 'titled':
			return random() < 0.5 ? surname : `${given} ${surname}`;
		case 'full-name':
		case 'introduced':
			return `${given} ${surname}`;
		case 'first-name':
			return given;
		case 'email':
			return fill(
				of(
					[
						`${plain(given)}.${plain(surname)}@example.org`,
						`${plain(given)}##@mail.example.com`,
						`${plain(surname)}_${plain(given)}@web.example.de`
					],
					random
				),
				random
			);
		case 'phone':
			return fill(of(PHONES[language] ?? PHONES.en ?? [], random), random);
		case 'postcode':
			return fill(of(POSTCODES[language] ?? POSTCODES.en ?? [], random), random);
		case 'address':
			return fill(of(STREETS[language] ?? STREETS.en ?? [], random), random);
		case 'birth':
			return of(
				language === 'en'
					? ['12/03/1948', '3 May 1961', '1st of June 1950', '04-11-39', 'March 4, 1972']
					: language === 'de'
						? ['12.03.1948', '3. Mai 1961']
						: language === 'fr'
							? ['12/03/1948', '3 mai 1961']
							: ['12/03/1948', '3 de mayo de 1961'],
				random
			);
		case 'link':
			return of(
				['https://example.org/u/1234?x=2', 'www.example.com/me', 'facebook.example.com/ann.lee'],
				random
			);
		case 'handle':
			return `@${plain(given)}${fill('##', random)}`;
		case 'health-number':
			return mod11(random);
		case 'card':
			return luhn(random);
		case 'iban':
			return iban(random);
		case 'national-id':
			return language === 'es'
				? dni(random)
				: language === 'it'
					? 'RSSMRA85T10A562S'
					: language === 'fr'
						? fill('1 ## 0! 75 ### ### ##', random)
						: language === 'de'
							? fill('## ### ### ###', random).replace(/^0/, '4')
							: fill('JK ## ## ## C', random);
		default:
			throw new Error(`nobody knows how to make a ${kind}`);
	}
}

/** NHS number: ten digits, the last one checks the others by 11. */
function mod11(random: Random): string {
	for (;;) {
		const digits = fill('4########', random);
		const check =
			(11 - ([...digits].reduce((sum, digit, at) => sum + Number(digit) * (10 - at), 0) % 11)) % 11;
		if (check === 10) continue;
		const whole = `${digits}${check}`;
		return random() < 0.5 ? whole : `${whole.slice(0, 3)} ${whole.slice(3, 6)} ${whole.slice(6)}`;
	}
}

function luhn(random: Random): string {
	const digits = fill('4##############', random);
	const sum = [...digits].reduce((total, digit, at) => {
		const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
		return total + (value > 9 ? value - 9 : value);
	}, 0);
	const whole = `${digits}${(10 - (sum % 10)) % 10}`;
	return random() < 0.5 ? whole : (whole.match(/.{4}/g) ?? []).join(' ');
}

function iban(random: Random): string {
	const account = fill('##################', random);
	const rest = [...`${account}131400`].reduce((left, digit) => Number(`${left}${digit}`) % 97, 0);
	const whole = `DE${String(98 - rest).padStart(2, '0')}${account}`;
	return random() < 0.5 ? whole : (whole.match(/.{1,4}/g) ?? []).join(' ');
}

function dni(random: Random): string {
	const digits = fill('########', random);
	return `${digits}${'TRWAGMYFPDXBNJZSQVHLCKE'[Number(digits) % 23]}`;
}
