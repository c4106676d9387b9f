// An XLSForm as a poll: the sheets survey, choices and settings.
import type { PollContent } from '../../../polls/poll.ts';
import { assemble } from '../assemble.ts';
import { languageName } from '../languages.ts';
import { mustHold, refuse } from '../limits.ts';
import type { Report } from '../report.ts';
import { inOne, type SourceQuestion } from '../source.ts';
import { Lists } from './choices.ts';
import { cellOf, columnOf, languagesOf, textsOf } from './columns.ts';
import { matrixOf, pageOf } from './groups.ts';
import type { Row, Sheet } from './sheets.ts';
import { at, nameOf, questionOf, REPORTED_BY_ROW, thingOf, type Rule, type Survey } from './survey-row.ts';
import { rowType } from './types.ts';

export function readXlsform(sheets: readonly Sheet[], title: string, report: Report): PollContent {
	const called = (...names: string[]) =>
		sheets.find((sheet) => names.includes(sheet.name.trim().toLowerCase()));
	const [survey, choices, settings] = [
		called('survey'),
		called('choices', 'choices and columns'),
		called('settings')
	];
	if (!survey?.rows.length || !survey.columns.some((heading) => columnOf(heading).field === 'type'))
		refuse('It is no XLSForm: it has no sheet “survey” with a column “type”.');
	mustHold(
		survey.rows.filter((row) => !['begin', 'end', 'left-out'].includes(rowType(cellOf(row, 'type')).is))
			.length
	);

	const set = settings?.rows[0];
	const setting = (field: string) => (set ? cellOf(set, field) : '');
	const languages = languagesOf([survey, ...(choices ? [choices] : [])], setting('default_language'));
	const lists = new Lists(choices, languages, report);
	const { questions, leftOut } = walk(survey.rows, { lists, languages, report });
	lists.reportUnused(report);
	reportSheets(sheets, [survey, choices, settings], report);
	reportColumns(survey, report);
	for (const [heading, value] of set?.cells ?? [])
		if (!['form_title', 'default_language', 'candor'].includes(columnOf(heading).field))
			report.leftOut({ what: 'setting', name: `${heading}: ${value}`, from: 'settings, row 2' }, SETTING_WHY);

	const named = [...languages.tags].map(([name, tag]) => ({
		tag,
		thing: {
			what: 'language' as const,
			name: name || languageName(tag),
			from: name ? 'the columns of the sheets' : 'the columns without a language'
		},
		...(languages.guessed.includes(name) ? { changed: name ? UNKNOWN_LANGUAGE : NO_LANGUAGE } : {})
	}));
	const formTitle = setting('form_title');
	return assemble(
		{
			title: {
				texts: new Map([
					...inOne(languages.main, formTitle || title),
					...(set ? textsOf(set, 'form_title', languages) : [])
				]),
				thing: {
					what: 'title',
					name: formTitle || title,
					from: formTitle ? 'settings, form_title' : 'the name of the file'
				}
			},
			language: languages.main,
			languages: named,
			questions,
			leftOut,
			pipe: /\$\{\s*([^{}\s]{1,200})\s*\}/g,
			plainName: (name) => name.trim(),
			bareNames: false
		},
		report
	);
}

const UNKNOWN_LANGUAGE = 'It names no language that is known. It stands under a tag of its own.';
const NO_LANGUAGE = 'The file does not say which language this is, so it is taken for English.';
const SETTING_WHY = 'It steers the other tool and has no counterpart here.';

type Frame = { of: 'group' | 'repeat'; rules: Rule[] };

function walk(rows: readonly Row[], survey: Omit<Survey, 'rules'>) {
	const questions: SourceQuestion[] = [];
	const leftOut = new Set<string>();
	const frames: Frame[] = [];
	const rules = () => frames.flatMap((frame) => frame.rules);
	for (let index = 0; index < rows.length; index += 1) {
		const row = rows[index];
		const type = row && rowType(cellOf(row, 'type'));
		if (!row || !type) continue;
		const thing = thingOf(row, survey.languages);
		if (!cellOf(row, 'type')) {
			// Notes beside the form, without a type.
			if (nameOf(row) || cellOf(row, 'label')) survey.report.leftOut(thing, 'Its row has no type.');
			continue;
		}
		if (type.is === 'end') {
			frames.pop();
		} else if (type.is === 'begin') {
			const relevant = cellOf(row, 'relevant');
			const own: Rule[] = relevant ? [{ rule: relevant, thing: at(row, 'relevant', relevant, 'rule') }] : [];
			const desk = { ...survey, rules: [...rules(), ...own] };
			const inside = insideOf(rows, index);
			const matrix = type.of === 'group' ? matrixOf(row, inside, desk) : null;
			const asked = matrix ?? pageOf(row, type.of, desk);
			if (asked) questions.push(asked);
			if (matrix) index += inside.length + 1;
			else frames.push({ of: type.of, rules: own });
		} else if (type.is === 'left-out') {
			survey.report.leftOut(thing, type.why);
			leftOut.add(nameOf(row));
		} else {
			const asked = questionOf(row, type, { ...survey, rules: rules() });
			if (asked) questions.push(asked);
			else leftOut.add(nameOf(row));
		}
	}
	return { questions, leftOut };
}

/** The rows between a group's beginning and its end. */
function insideOf(rows: readonly Row[], begin: number): Row[] {
	let depth = 0;
	for (let at = begin; at < rows.length; at += 1) {
		const row = rows[at];
		const type = row && rowType(cellOf(row, 'type'));
		if (type?.is === 'begin') depth += 1;
		if (type?.is === 'end') depth -= 1;
		if (depth === 0) return rows.slice(begin + 1, at);
	}
	return rows.slice(begin + 1);
}

function reportSheets(sheets: readonly Sheet[], known: readonly (Sheet | undefined)[], report: Report): void {
	for (const sheet of sheets) {
		if (!known.includes(sheet) && sheet.rows.length > 0)
			report.leftOut(
				{ what: 'setting', name: sheet.name, from: `sheet ${sheet.name}` },
				'A poll has no use for this sheet.'
			);
		for (const cell of known.includes(sheet) ? sheet.formulas : [])
			report.changed(
				{ what: 'setting', name: `Formula in ${cell}`, from: `${sheet.name}, cell ${cell}` },
				'its last value',
				'Formulas are not run. What the cell showed last was read.'
			);
	}
}

/** Columns that no row answers for: each is named once. */
function reportColumns(survey: Sheet, report: Report): void {
	for (const heading of survey.columns) {
		const { field } = columnOf(heading);
		const filled = survey.rows.filter((row) => row.cells.has(heading)).length;
		if (!REPORTED_BY_ROW.has(field) && filled > 0)
			report.leftOut(
				{ what: 'setting', name: heading, from: `survey, ${filled} cells of a column` },
				'Candor knows no column of this name.'
			);
	}
}
