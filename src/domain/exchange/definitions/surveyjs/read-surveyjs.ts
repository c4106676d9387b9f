// A survey of SurveyJS (JSON) as a poll.
import { z } from 'zod';
import type { PollContent } from '../../../polls/poll.ts';
import { assemble } from '../assemble.ts';
import { languageName } from '../languages.ts';
import { mustHold, refuse } from '../limits.ts';
import type { Report } from '../report.ts';
import type { SourceQuestion } from '../source.ts';
import { elementsOf, type Walk } from './elements.ts';
import { READ_OF_PAGE, READ_OF_SURVEY, survey, type Page, type Survey } from './shape.ts';
import { Words } from './words.ts';

export const isSurveyjs = (file: unknown): boolean =>
	z.looseObject({ pages: z.array(z.unknown()) }).safeParse(file).success ||
	z.looseObject({ elements: z.array(z.unknown()) }).safeParse(file).success ||
	z.looseObject({ questions: z.array(z.unknown()) }).safeParse(file).success;

export function readSurveyjs(file: unknown, fileTitle: string, report: Report): PollContent {
	const read = survey.safeParse(file);
	if (!read.success) {
		const [issue] = read.error.issues;
		refuse(`It is not as SurveyJS writes a survey: look at ${issue?.path.join('.') || 'its beginning'}.`);
	}
	const words = new Words(read.data.locale ?? '');
	const questions: SourceQuestion[] = [];
	const leftOut = new Set<string>();
	const walk: Walk = { words, report, questions, leftOut, rules: [], from: '', depth: 0 };
	const description = words.of(read.data.description);
	if (description.size > 0)
		questions.push({
			name: 'welcome',
			names: [],
			thing: { what: 'text', name: [...description.values()][0] ?? '', from: 'description' },
			kind: 'note',
			title: description,
			help: new Map(),
			required: false,
			show: [],
			changed: ['It stands before the first question. Why a poll asks is said in its statement of intent.']
		});
	pagesOf(read.data).forEach((page, at) => readPage(page, at, walk));
	mustHold(questions.length);
	rest(read.data, READ_OF_SURVEY, 'survey', report);
	const title = words.of(read.data.title);
	const own = title.size > 0 ? title : words.of(fileTitle);
	for (const locale of words.unknown)
		report.leftOut(
			{ what: 'language', name: locale, from: 'the words' },
			'It names no language that is known.'
		);
	const tags = new Map([...words.tags].map(([locale, tag]) => [tag, locale]));
	return assemble(
		{
			title: {
				texts: own,
				thing: {
					what: 'title',
					name: [...own.values()][0] ?? '',
					from: title.size > 0 ? 'title' : 'the name of the file'
				}
			},
			language: words.language,
			languages: [...tags].map(([tag, locale]) => ({
				tag,
				thing: { what: 'language', name: languageName(tag), from: `locale ${locale}` }
			})),
			questions,
			leftOut,
			pipe: /\{([^{}\n]{1,200})\}/g,
			plainName: (name) => name.trim(),
			bareNames: false
		},
		report
	);
}

const pagesOf = ({ pages, elements, questions }: Survey): Page[] => [
	...(elements || questions
		? [{ name: '', ...(elements ? { elements } : {}), ...(questions ? { questions } : {}) }]
		: []),
	...(pages ?? [])
];

/** The first page without words is only SurveyJS's way to hold questions. */
function readPage(page: Page, at: number, walk: Walk): void {
	const { words, report, questions } = walk;
	const from = `pages[${at}]`;
	const [title, help] = [words.of(page.title), words.of(page.description)];
	const thing = { what: 'page' as const, name: [...title.values()][0] ?? page.name, from };
	if (at === 0 && title.size === 0 && help.size === 0 && page.candor === undefined)
		report.taken(thing, 'the first page');
	else
		questions.push({
			name: page.name,
			names: [],
			thing,
			kind: 'page',
			title,
			help,
			required: false,
			// Its rule is kept on each question inside: a page without any is not shown.
			show: [],
			changed: [],
			...(page.candor === undefined ? {} : { hint: page.candor })
		});
	const rule = page.visibleIf
		? [{ rule: page.visibleIf, thing: { what: 'rule' as const, name: `visibleIf: ${page.visibleIf}`, from } }]
		: [];
	rest(page, READ_OF_PAGE, from, report);
	elementsOf([...(page.elements ?? []), ...(page.questions ?? [])], { ...walk, rules: rule, from });
}

function rest(thing: object, read: ReadonlySet<string>, from: string, report: Report): void {
	for (const field of Object.keys(thing))
		if (!read.has(field))
			report.leftOut(
				{ what: 'setting', name: field, from },
				'It steers SurveyJS and has no counterpart here.'
			);
}
