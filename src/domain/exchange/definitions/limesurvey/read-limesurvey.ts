// A LimeSurvey survey (.lss) as a poll.
import type { PollContent } from '../../../polls/poll.ts';
import { assemble } from '../assemble.ts';
import { languageName } from '../languages.ts';
import { mustHold } from '../limits.ts';
import type { Report, Thing } from '../report.ts';
import type { SourceQuestion } from '../source.ts';
import type { Element } from '../xml.ts';
import { MAKE } from './kinds.ts';
import type { Base } from './lines.ts';
import { openingOf, reportAttributes, reportSurvey } from './remaining.ts';
import { conditionOf } from './old-conditions.ts';
import { surveyOf, type LimeGroup, type LimeQuestion, type LimeSurvey } from './survey.ts';

export function readLimesurvey(root: Element, report: Report): PollContent {
	const survey = surveyOf(root);
	mustHold(survey.groups.reduce((sum, { questions }) => sum + questions.length, 0));
	const questions: SourceQuestion[] = [];
	const leftOut = new Set<string>();
	const opening = openingOf(survey);
	if (opening) questions.push(opening);
	survey.groups.forEach((group, at) => {
		const rule = ruleOf(group.relevance, { ...group.thing, what: 'rule', name: group.relevance });
		const page = pageOf(group, at);
		if (page) questions.push(page);
		else report.taken(group.thing, 'the first page');
		for (const question of group.questions)
			questions.push(...asked(question, { survey, rule, report, leftOut }));
	});
	reportSurvey(survey, report);
	return assemble(
		{
			title: {
				texts: survey.title,
				thing: { what: 'title', name: [...survey.title.values()][0] ?? '', from: 'the title' }
			},
			language: survey.language,
			languages: [...survey.tags].map(([code, tag]) => ({
				tag,
				thing: { what: 'language', name: languageName(tag), from: `language ${code}` }
			})),
			questions,
			leftOut,
			// `{p1name}` and `{p1rel.shown}`, and whatever else LimeSurvey computes between braces.
			pipe: /\{([A-Za-z][^{}\n]{0,300})\}/g,
			plainName: (name) =>
				name
					.trim()
					.replace(/^that\./, '')
					.replace(/\.(NAOK|value|code|shown|valueNAOK)$/i, ''),
			bareNames: true
		},
		report
	);
}

type Rules = SourceQuestion['show'];
const ruleOf = (relevance: string, thing: Thing): Rules =>
	relevance === '' || relevance === '1' ? [] : [{ rule: relevance, thing }];

/** The first group without words is only LimeSurvey's way to hold questions. */
function pageOf({ title, description, thing, questions }: LimeGroup, at: number): SourceQuestion | null {
	if (at === 0 && title.size === 0 && description.size === 0) return null;
	const hint = questions[0] && noted(questions[0], 'candor_page');
	// Its rule is kept on each question inside: a page without any is not shown.
	return {
		name: '',
		names: [],
		thing,
		kind: 'page',
		title,
		help: description,
		required: false,
		show: [],
		changed: [],
		...hint
	};
}

type Desk = { survey: LimeSurvey; rule: Rules; report: Report; leftOut: Set<string> };

function asked(question: LimeQuestion, { survey, rule, report, leftOut }: Desk): SourceQuestion[] {
	const { thing, attributes } = question;
	const relevance = question.relevance || conditionOf(survey, question);
	const base: Base = {
		name: question.name,
		names: question.names,
		thing,
		title: question.title,
		help: question.help,
		required: question.required,
		show: [...rule, ...ruleOf(relevance, { ...thing, what: 'rule', name: relevance })],
		changed: question.hadMarkup ? ['Its mark-up was taken out: the words stand plain.'] : [],
		language: survey.language
	};
	const make = new Map(Object.entries(MAKE)).get(question.type);
	const made =
		attributes.get('hidden') === '1'
			? { why: 'It is hidden. Nothing is recorded here without asking.' }
			: make?.(question, base);
	const why = !made
		? `Candor knows no type “${question.type.slice(0, 5)}” of LimeSurvey.`
		: 'why' in made
			? made.why
			: made.questions.length === 0
				? 'It has no lines to ask about.'
				: '';
	if (why || !made || !('questions' in made)) {
		report.leftOut(thing, why);
		for (const part of [...question.lines, ...question.answers])
			report.leftOut(part.thing, 'Its question was left out.');
		leftOut.add(question.name);
		return [];
	}
	reportAttributes(question, report);
	reportParts(question, made.questions, report);
	return made.questions.map((each) => ({ ...each, ...noted(question, 'candor') }));
}

function noted({ attributes }: LimeQuestion, attribute: string): { hint?: unknown } {
	try {
		const hint = attributes.get(attribute);
		return hint ? { hint: JSON.parse(hint) } : {};
	} catch {
		return {};
	}
}

/** Lines and answers that stand in titles instead of in lists; a question that became several. */
function reportParts(question: LimeQuestion, made: readonly SourceQuestion[], report: Report): void {
	if (!made.some(({ thing }) => thing === question.thing))
		report.changed(
			question.thing,
			`${made.length} questions`,
			'Each of its lines or fields is a question of its own.'
		);
	const listed = new Set(
		made.flatMap(({ options = [], items = [], columns = [], none, thing }) => [
			thing,
			...[...options, ...items, ...columns, ...(none ? [none] : [])].map((part) => part.thing)
		])
	);
	for (const part of [...question.lines, ...question.answers])
		if (!listed.has(part.thing))
			report.changed(
				part.thing,
				'words in the titles',
				'It stands in the titles of the questions made of this one.'
			);
}
