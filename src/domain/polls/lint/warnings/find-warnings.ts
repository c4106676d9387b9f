// All that may be advised on a poll. Heavier than the rules that block (it parses English), so the editor loads it when it
// is idle; no page of a respondent ever does.
import type { PollContent } from '../../poll.ts';
import type { Question } from '../../question.ts';
import { absolutes } from './absolutes.ts';
import { doubleBarrelled } from './double-barrelled.ts';
import { doubleNegative } from './double-negative.ts';
import { hardWords } from './hard-words.ts';
import { leading } from './leading.ts';
import { loaded } from './loaded.ts';
import { longerThanStated } from './longer-than-stated.ts';
import { noWayOut } from './no-way-out.ts';
import { optionsOverlap } from './options-overlap.ts';
import { unbalancedScale } from './unbalanced-scale.ts';
import { untranslated } from './untranslated.ts';
import { BETWEEN, type Finding, type Warning, type WarningId } from './warning.ts';

type TextRule = (text: string) => Finding[];
/** Rules about words speak only in the language whose words they know. */
const ABOUT_WORDS: Record<string, [WarningId, TextRule][]> = {
	en: [
		['leading', leading],
		['double-barrelled', doubleBarrelled],
		['loaded', loaded],
		['absolute', absolutes],
		['double-negative', doubleNegative],
		['hard', hardWords]
	]
};

/** What may be advised on one text in this language; `without` leaves rules out. */
export function warningsOnText(
	path: string,
	text: string,
	language: string,
	without: WarningId[] = []
): Warning[] {
	const rules = ABOUT_WORDS[language.split('-')[0] ?? ''] ?? [];
	if (text.trim() === '') return [];
	return rules
		.filter(([warning]) => !without.includes(warning))
		.flatMap(([warning, rule]) => rule(text).map((finding) => ({ ...finding, warning, path, text })));
}

export function warningsOnQuestion(question: Question, language: string): Warning[] {
	const path = `questions.${question.id}`;
	const isGrid = 'items' in question;
	const inList = (
		field: string,
		labels: readonly string[],
		warning: WarningId,
		findings: Finding[]
	): Warning[] =>
		findings.map((finding) => ({
			...finding,
			warning,
			path: `${path}.${field}`,
			text: labels.join(BETWEEN)
		}));
	const isEnglish = language.split('-')[0] === 'en';
	const found = [
		...warningsOnText(`${path}.title`, question.title, language, isGrid ? ['double-barrelled'] : []),
		...warningsOnText(`${path}.help`, question.help, language, [
			'double-barrelled',
			'absolute',
			'double-negative'
		])
	];
	if ('points' in question && isEnglish)
		found.push(...inList('points', question.points, 'unbalanced', unbalancedScale(question.points)));
	if (!('options' in question)) return found;
	const labels = question.options.map(({ label }) => label);
	if (question.kind === 'several')
		return question.required && !question.preferNot
			? [...found, ...inList('options', labels, 'no-none', noWayOut(labels))]
			: found;
	return [
		...found,
		...inList('options', labels, 'overlap', optionsOverlap(labels)),
		...(isEnglish ? inList('options', labels, 'unbalanced', unbalancedScale(labels)) : [])
	];
}

/** On the poll as a whole. */
export const warningsOnPoll = (content: PollContent): Warning[] => [
	...longerThanStated(content).map((finding): Warning => ({
		...finding,
		warning: 'longer',
		path: 'intent.minutes',
		text: ''
	})),
	...untranslated(content).map((finding): Warning => ({ ...finding, warning: 'untranslated', text: '' }))
];

export const findWarnings = (content: PollContent): Warning[] => [
	...content.questions.flatMap((question) => warningsOnQuestion(question, content.language)),
	...warningsOnPoll(content)
];
