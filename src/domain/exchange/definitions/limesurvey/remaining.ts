// What a LimeSurvey file says beside its questions: told in the report, and the words before the first question kept.
import type { Report, Thing } from '../report.ts';
import type { SourceQuestion } from '../source.ts';
import { isRandom } from './grids.ts';
import type { LimeQuestion, LimeSurvey } from './survey.ts';
import { cell, groupedBy, rowsOf } from './tables.ts';

/** Description and welcome, as words before the first question. */
export function openingOf({ spoken, settings }: LimeSurvey): SourceQuestion | null {
	const description = spoken.texts(settings, 'surveyls_description');
	const welcome = spoken.texts(settings, 'surveyls_welcometext');
	const words = new Map(
		[...new Set([...description.keys(), ...welcome.keys()])].map((tag) => [
			tag,
			[description.get(tag), welcome.get(tag)].filter(Boolean).join('\n\n')
		])
	);
	if (words.size === 0) return null;
	const thing: Thing = { what: 'text', name: [...words.values()][0] ?? '', from: 'description and welcome' };
	const changed = [
		'They stand before the first question. Why a poll asks is said in its statement of intent.'
	];
	if (spoken.marked.has(description) || spoken.marked.has(welcome))
		changed.push('Their mark-up was taken out.');
	return {
		name: 'welcome',
		names: [],
		thing,
		kind: 'note',
		title: words,
		help: new Map(),
		required: false,
		show: [],
		changed
	};
}

const RULES: Record<string, string> = {
	em_validation_q: 'Answers are taken without this check: only bounds and counts can be kept.',
	em_validation_sq: 'Answers are taken without this check: only bounds and counts can be kept.',
	preg: 'Answers are taken without this check: only bounds and counts can be kept.',
	array_filter: 'All lines are shown, whatever was answered before.',
	array_filter_exclude: 'All lines are shown, whatever was answered before.',
	random_group: 'Questions stand in the order of the file.',
	max_num_value: 'Answers are taken without this sum: each number stands for itself.',
	min_num_value: 'Answers are taken without this sum: each number stands for itself.',
	equals_num_value: 'Answers are taken without this sum: each number stands for itself.'
};
const KEPT = new Set([
	'candor',
	'candor_page',
	'min_answers',
	'max_answers',
	'maximum_chars',
	'numbers_only',
	'num_value_int_only',
	'min_num_value_n',
	'max_num_value_n',
	'suffix',
	'exclude_all_others',
	'other_replace_text',
	'dualscale_headerA',
	'dualscale_headerB',
	'multiflexible_checkbox',
	'multiflexible_min',
	'multiflexible_max',
	'slider_min',
	'slider_max',
	'em_validation_q_tip'
]);
/** What LimeSurvey writes into every question, whether or not anybody chose it. */
const USUAL = new Set(['', '0', 'N', 'normal', 'default', '!', '|']);
const SILENT =
	/^(statistics_|location_|time_limit|slider_(separator|default_set|custom_handle)|save_as_default|samechoiceheight|samelistheight|showpopups|printable_help|question_template|assessment_value|value_range_allows_missing|public_statistics|scale_export|page_break|cssclass|clear_default|dropdown_dates_minute_step|multiflexible_step)/;

export function reportAttributes(question: LimeQuestion, report: Report): void {
	const { thing, attributes } = question;
	const looks: string[] = [];
	for (const [name, value] of attributes) {
		const why = new Map(Object.entries(RULES)).get(name);
		const isDay = /^date_m/.test(name) && /^\d{4}-\d{2}-\d{2}$/.test(value);
		const isOrder = /^(random|answer)_order$/.test(name) && isRandom(question);
		if (USUAL.has(value) || KEPT.has(name) || isDay || isOrder) continue;
		if (why) report.leftOut({ ...thing, what: 'rule', name: `${name}: ${value}` }, why);
		else if (!SILENT.test(name) && !(name === 'display_columns' && value === '1'))
			looks.push(`${name}: ${value}`);
	}
	if (looks.length > 0)
		report.leftOut(
			{ ...thing, what: 'setting', name: looks.join(', ') },
			'How a question looks, and what LimeSurvey does beside asking it, has no counterpart here.'
		);
}

const TEXTS: [RegExp, string, string][] = [
	[/^surveyls_endtext$/, 'Words at the end', 'After sending, people read their receipt.'],
	[/^surveyls_(url|urldescription)$/, 'Address at the end', 'After sending, people stay with their receipt.'],
	[/^surveyls_policy/, 'Words on data protection', 'What is promised is written in the statement of intent.'],
	[/^surveyls_email|^email_admin/, 'Letters', 'Letters are written in Candor’s own words.']
];
const OPTIONS: Record<string, string> = {
	anonymized: 'Who is known of an answer is chosen in the statement of intent.',
	ipaddr: 'No address is recorded.',
	refurl: 'Where people came from is not recorded.',
	datestamp: 'What is recorded is said in the statement of intent.',
	savetimings: 'How long people take is not recorded.',
	assessments: 'Scores can be written in the editor.',
	usecookie: 'No cookie is set.'
};
const READ = new Set([
	'answers',
	'answer_l10ns',
	'groups',
	'group_l10ns',
	'questions',
	'question_l10ns',
	'subquestions',
	'question_attributes',
	'surveys',
	'surveys_languagesettings',
	'languages',
	'LimeSurveyDocType',
	'DBVersion',
	'conditions',
	'defaultvalues',
	'defaultvalue_l10ns',
	'themes',
	'themes_inherited'
]);

export function reportSurvey({ tables, settings, spoken }: LimeSurvey, report: Report): void {
	for (const [pattern, name, why] of TEXTS) {
		const fields = [
			...new Set(settings.flatMap((row) => [...row.keys()].filter((field) => pattern.test(field))))
		];
		const has = fields.some((field): boolean => spoken.texts(settings, field).size > 0);
		if (has) report.leftOut({ what: 'text', name, from: 'the texts of the survey' }, why);
	}
	const [survey] = rowsOf(tables, 'surveys');
	for (const [field, why] of Object.entries(OPTIONS))
		if (cell(survey, field) === 'Y')
			report.leftOut({ what: 'setting', name: field, from: 'the settings of the survey' }, why);
	const names = new Map(rowsOf(tables, 'questions').map((row) => [cell(row, 'qid'), cell(row, 'title')]));
	for (const [qid, rows] of groupedBy(rowsOf(tables, 'conditions'), 'qid'))
		report.taken(
			{ what: 'rule', name: `${rows.length} conditions`, from: `question ${names.get(qid) ?? qid}` },
			'part of when it is asked'
		);
	for (const row of rowsOf(tables, 'defaultvalues'))
		report.leftOut(
			{
				what: 'setting',
				name: 'An answer chosen beforehand',
				from: `question ${names.get(cell(row, 'qid')) ?? ''}`
			},
			'No answer is chosen beforehand here.'
		);
	for (const [name, rows] of tables)
		if (!READ.has(name) && rows.length > 0)
			report.leftOut(
				{ what: 'setting', name: `${name}: ${rows.length}`, from: 'the file' },
				'It has no counterpart here.'
			);
}
