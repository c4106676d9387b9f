// Answers that people coded by hand, to measure on: a half that rules were tuned on, and one that they were not.
import { existsSync, readFileSync } from 'node:fs';
import { readTable } from '../../src/domain/exchange/table.ts';
import { randomFrom, shuffled } from '../../src/domain/insights/words/random.ts';
import { saysNothing } from '../../src/domain/insights/words/no-content.ts';

export type Coded = {
	respondent: string;
	question: string;
	text: string;
	/** 1 very positive to 5 very negative; null where nobody said. */
	sentiment: number | null;
	themes: string[];
};
export type Report = (name: string, value: number) => void;

const HELD_OUT = 'tests/corpus/words.held-out.csv';
const DEVELOPMENT = 'tests/corpus/words.development.csv';
/** What the coders wrote where they found no theme. */
const NO_THEME = 'Not assigned';
/** A theme of fewer comments cannot be judged. */
export const LEAST_COMMENTS = 20;

/**
 * The comments to report on. Without a file the held-out half in tests/corpus. Of a file, whatever is not in the development
 * half there, so that nobody is told figures of what was tuned on; `development` is for tuning.
 */
export function readCoded(files: { themes?: string; responses?: string }, development = false): Coded[] {
	if (development) return codedIn(DEVELOPMENT);
	if (!files.themes) return codedIn(HELD_OUT);
	if (!existsSync(files.themes)) throw new Error(`--themes: there is no file ${files.themes}.`);
	const tunedOn = new Set(codedIn(DEVELOPMENT).map(keyOf));
	const coded = putRight(codedIn(files.themes), files.responses).filter((one) => !tunedOn.has(keyOf(one)));
	if (coded.length < 200)
		throw new Error(`--themes: ${files.themes} has ${coded.length} comments; 200 are the least.`);
	return coded;
}

const keyOf = ({ respondent, text }: Coded) => `${respondent} ${text}`;

function codedIn(file: string): Coded[] {
	return readTable(readFileSync(file, 'utf8')).rows.map((row) => ({
		respondent: row.respondent ?? '',
		question: row.question ?? '',
		text: row.text ?? '',
		sentiment: Number(row.sentiment) || null,
		themes: (row.themes ?? '').split('|').filter((theme) => theme && theme !== NO_THEME)
	}));
}

/**
 * In the public file the answers of two services to “why” and “improve” stand in each other's column
 * (src/demo/riverside/ATTRIBUTION.md). Told by the answers and not by names, so that it holds for files of others: where
 * “why” is answered by “nothing” more often than “improve” is, they are swapped. Services come from the responses.
 */
function putRight(coded: Coded[], responses?: string): Coded[] {
	const rows = responses ? readTable(readFileSync(responses, 'utf8')).rows : [];
	const services = new Map(rows.map((row) => [row.respondent ?? '', row.service ?? '']));
	const serviceOf = (one: Coded) => services.get(one.respondent) ?? one.respondent.replace(/\s*\d+$/, '');
	const empty = new Map<string, number>();
	for (const service of new Set(coded.map(serviceOf)))
		for (const question of ['why', 'improve']) {
			const asked = coded.filter((one) => serviceOf(one) === service && one.question === question);
			const nothing = asked.filter((one) => saysNothing(one.text)).length;
			empty.set(`${service} ${question}`, asked.length > 0 ? nothing / asked.length : 0);
		}
	const other: Record<string, string> = { why: 'improve', improve: 'why' };
	return coded.map((one) => {
		const share = (question: string) => empty.get(`${serviceOf(one)} ${question}`) ?? 0;
		const swapped = share('why') > share('improve');
		return swapped ? { ...one, question: other[one.question] ?? one.question } : one;
	});
}

/** Those with something to find a theme in. */
export const withContent = (coded: Coded[]): Coded[] => coded.filter((one) => !saysNothing(one.text));

/** Themes of at least twenty comments, by name. */
export function judgedThemes(coded: readonly Coded[]): string[] {
	const times = new Map<string, number>();
	for (const theme of coded.flatMap((one) => one.themes)) times.set(theme, (times.get(theme) ?? 0) + 1);
	return [...times].flatMap(([theme, count]) => (count >= LEAST_COMMENTS ? [theme] : [])).sort();
}

/** Half of the people to learn from, the other to be judged on. */
export function parted(coded: readonly Coded[], seed: number): { learn: Coded[]; judge: Coded[] } {
	const people = [...new Set(coded.map((one) => one.respondent))].sort();
	const learning = new Set(shuffled(people, randomFrom(seed)).slice(0, Math.floor(people.length / 2)));
	return {
		learn: coded.filter((one) => learning.has(one.respondent)),
		judge: coded.filter((one) => !learning.has(one.respondent))
	};
}

/** Comments as somebody confirms them in any order, until each theme has `each` of them, or all there are. */
export function confirmed(learn: readonly Coded[], each: number, seed: number): Coded[] {
	const have = new Map<string, number>();
	return shuffled(learn, randomFrom(seed)).filter(({ themes }) => {
		if (!themes.some((theme) => (have.get(theme) ?? 0) < each)) return false;
		for (const theme of themes) have.set(theme, (have.get(theme) ?? 0) + 1);
		return true;
	});
}
