// How each kind of question is written as an XLSForm: exactly where it has a word for it, else as near as other tools come.
import type { Option } from '../../../polls/question-kinds/question-parts.ts';
import type { Question } from '../../../polls/question.ts';

type Written = {
	/** LIST stands for the name of the list. */
	type: string;
	appearance?: string;
	constraint?: string;
	parameters?: string;
	list?: readonly Option[];
};

export function written(question: Question): Written {
	switch (question.kind) {
		case 'single':
			return {
				type: `select_one LIST${question.other ? ' or_other' : ''}`,
				list: question.options,
				...random(question)
			};
		case 'several':
			return {
				type: `select_multiple LIST${question.other ? ' or_other' : ''}`,
				list: question.options,
				...random(question),
				constraint: joined([
					question.atLeast === undefined ? '' : `count-selected(.) >= ${question.atLeast}`,
					question.atMost === null ? '' : `count-selected(.) <= ${question.atMost}`
				])
			};
		case 'dropdown':
			return { type: 'select_one LIST', appearance: 'minimal', list: question.options };
		case 'yesno':
			return {
				type: 'select_one LIST',
				list: [
					{ id: 'yes', label: question.yes },
					{ id: 'no', label: question.no }
				]
			};
		case 'ranking':
			return { type: 'rank LIST', list: question.items, ...random(question) };
		case 'matrix':
			return { type: 'begin group', appearance: 'table-list' };
		case 'rating':
			return {
				type: 'range',
				appearance: 'rating',
				parameters: `start=1 end=${question.points.length} step=1`
			};
		case 'csat':
		case 'ces':
			return {
				type: 'select_one LIST',
				list: question.points.map((label, at) => ({ id: String(at + 1), label }))
			};
		case 'nps':
			return { type: 'range', parameters: 'start=0 end=10 step=1' };
		case 'slider':
			return {
				type: 'range',
				parameters: `start=${question.least} end=${question.most} step=${question.step}`
			};
		case 'number':
			return {
				type: question.whole ? 'integer' : 'decimal',
				constraint: joined([
					question.least === undefined ? '' : `. >= ${question.least}`,
					question.most === undefined ? '' : `. <= ${question.most}`
				])
			};
		case 'date':
			return {
				type: 'date',
				constraint: joined([
					question.from ? `. >= date('${question.from}')` : '',
					question.until ? `. <= date('${question.until}')` : ''
				])
			};
		case 'time':
			return { type: 'time' };
		case 'short':
			return {
				type: 'text',
				constraint: question.longest === 200 ? '' : `string-length(.) <= ${question.longest}`
			};
		case 'long':
			return {
				type: 'text',
				appearance: 'multiline',
				constraint: question.longest === 4000 ? '' : `string-length(.) <= ${question.longest}`
			};
		case 'agree':
			return { type: 'acknowledge' };
		case 'page':
			return { type: 'begin group', appearance: 'field-list' };
		default:
			// Grids, pairs and sets have no counterpart: other tools show their words, and Candor reads them back whole.
			return { type: 'note' };
	}
}

const random = (question: { order?: string | undefined }) =>
	question.order === 'random' ? { parameters: 'randomize=true' } : {};
const joined = (parts: string[]): string => parts.filter(Boolean).join(' and ');
