// Groups of an XLSForm: a table of choices becomes a matrix, any other a page; a repeat is asked once.
import { MOST } from '../limits.ts';
import type { SourceChoice, SourceQuestion } from '../source.ts';
import { cellOf, textsOf } from './columns.ts';
import { isYes } from './parameters.ts';
import type { Row } from './sheets.ts';
import { at, nameOf, noted, reportRest, thingOf, type Survey } from './survey-row.ts';
import { rowType } from './types.ts';

/** A group whose rows all offer the same list, laid out as a table; null where it is none. */
export function matrixOf(begin: Row, inside: readonly Row[], survey: Survey): SourceQuestion | null {
	const { languages, lists, report } = survey;
	const appearance = cellOf(begin, 'appearance').toLowerCase();
	const types = inside.map((row) => rowType(cellOf(row, 'type')));
	const [first] = types;
	if (inside.length === 0 || first?.is !== 'choice') return null;
	const isHeading = (row: Row | undefined) =>
		row !== undefined && cellOf(row, 'appearance').toLowerCase() === 'label';
	const head = isHeading(inside[0]) ? inside[0] : undefined;
	const rows = head ? inside.slice(1) : inside;
	const isTable =
		/table-list/.test(appearance) ||
		(head !== undefined && rows.every((row) => /list-nolabel/.test(cellOf(row, 'appearance'))));
	const isSame = types.every(
		(type) => type.is === 'choice' && type.list === first.list && type.many === first.many && !type.orOther
	);
	const isPlain = rows.every(
		(row) => !['relevant', 'constraint', 'choice_filter', 'calculation'].some((field) => cellOf(row, field))
	);
	const columns = lists.look(first.list);
	const isFitting =
		rows.length > 0 &&
		rows.length <= MOST.items &&
		columns.length > 0 &&
		columns.length <= MOST.columnsOfMatrix;
	if (!isTable || !isSame || !isPlain || !isFitting) return null;

	lists.use(first.list);
	const changed: string[] = [];
	const required = rows.filter((row) => isYes(cellOf(row, 'required'))).length;
	if (required > 0 && required < rows.length)
		changed.push('Some of its lines were required; here all lines are, or none, and none is.');
	if (head)
		report.changed(
			thingOf(head, languages),
			'the line of help of the matrix',
			'It named the columns of the table.'
		);
	const items = rows.map((row): SourceChoice => {
		const hint = cellOf(row, 'hint');
		if (hint) report.leftOut(at(row, 'hint', hint), 'A line of a matrix has no help of its own.');
		reportRest(row, {}, survey, ['appearance', 'hint']);
		return {
			name: nameOf(row),
			names: [nameOf(row)],
			texts: textsOf(row, 'label', languages),
			thing: thingOf(row, languages)
		};
	});
	return {
		...frame(begin, survey),
		kind: 'matrix',
		thing: thingOf(begin, languages),
		help: textsOf(head ?? begin, head ? 'label' : 'hint', languages),
		required: required === rows.length,
		items,
		columns,
		settings: { choose: first.many ? 'several' : 'one' },
		changed
	};
}

/** Where a group begins a page; null where it has no words and only holds questions together. */
export function pageOf(begin: Row, of: 'group' | 'repeat', survey: Survey): SourceQuestion | null {
	const { report, languages } = survey;
	const thing = thingOf(begin, languages, 'page');
	const title = textsOf(begin, 'label', languages);
	reportRest(begin, {}, survey, ['appearance', 'hint']);
	const count = cellOf(begin, 'repeat_count');
	if (count) report.leftOut(at(begin, 'repeat_count', count), 'What was repeated is asked once.');
	if (title.size === 0 && of === 'group' && !/field-list/.test(cellOf(begin, 'appearance').toLowerCase())) {
		report.leftOut(
			thing,
			'It has no words and only holds questions together. They are kept, and so is its rule.'
		);
		return null;
	}
	const changed =
		of === 'repeat'
			? ['It was asked again and again, once for each person or thing. Here it is asked once.']
			: [];
	// Its rule is kept on each question inside: a page without any is not shown.
	return { ...frame(begin, survey), kind: 'page', thing, required: false, show: [], changed };
}

function frame(begin: Row, { languages, rules }: Survey) {
	return {
		name: nameOf(begin),
		names: [nameOf(begin)],
		title: textsOf(begin, 'label', languages),
		help: textsOf(begin, 'hint', languages),
		show: rules,
		...noted(begin)
	};
}
