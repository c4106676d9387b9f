// Hard: more years of school than most people have to hand while they answer on a phone.
import retextEnglish from 'retext-english';
import retextSimplify from 'retext-simplify';
import { syllable } from 'syllable';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { PLAIN_GRADE, readingGrade } from '../../reading-grade.ts';
import { placesOf, replaced, type Finding, type Span } from './warning.ts';

/** In a short text a single long word moves the grade by years: 11.8 a syllable over the number of words, and a long word
 *  has about two syllables more than a plain one. */
const ONE_WORD_WEIGHS = 24;

/** Its shorter words for these do not stand in the same place of a sentence. */
const IGNORE = [
	...[
		'approximate',
		'attributable to',
		'ensure',
		'facilitate',
		'facilitates',
		'enumerate',
		'objective',
		'identical'
	],
	...['appropriate', 'adequate', 'in order to', 'previous', 'prior to', 'impacted', 'multiple']
];
/** What it says of words that are better left out. */
const LEFT_OUT = 'remove';
const plainer = unified().use(retextEnglish).use(retextSimplify, { ignore: IGNORE });

export function hardWords(text: string): Finding[] {
	const grade = readingGrade(text);
	const words = text.match(/[\p{L}’'-]+/gu)?.length ?? 0;
	if (grade === null || grade <= PLAIN_GRADE + ONE_WORD_WEIGHS / words) return [];
	const simpler = simplerWords(text);
	const long = placesOf(/[\p{L}’'-]{4,}/u, text).filter(({ words }) => syllable(words) >= 4);
	const spans = [...simpler, ...long]
		.map(({ start, end }) => ({ start, end }))
		.filter((one, at, all) => all.findIndex((other) => other.start < one.end && one.start < other.end) === at)
		.sort((a, b) => a.start - b.start);
	const better = [...simpler]
		.sort((a, b) => b.start - a.start)
		.reduce((words, { start, end, simple }) => replaced(words, { start, end }, simple), text);
	return [
		{
			spans: spans.length > 0 ? spans : [{ start: 0, end: text.length }],
			reason: `It takes about ${grade} years of school to read this; ${PLAIN_GRADE} reach most people.`,
			instead: 'Use shorter words, and one thought a sentence.',
			better: better === text ? [] : [better]
		}
	];
}

/** Words for which there is a shorter one, by retext-simplify. */
function simplerWords(text: string): (Span & { simple: string })[] {
	const file = new VFile(text);
	plainer.runSync(plainer.parse(file), file);
	return file.messages.flatMap(({ place, expected }) => {
		const [simple] = expected ?? [];
		if (!place || !('start' in place) || simple === undefined) return [];
		const [start, end] = [place.start.offset, place.end.offset];
		if (start === undefined || end === undefined) return [];
		return [{ start, end, simple: simple === LEFT_OUT ? '' : simple }];
	});
}
