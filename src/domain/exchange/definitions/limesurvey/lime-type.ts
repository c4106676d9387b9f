// How each kind of question is written for LimeSurvey: exactly where it has a type for it, else as near as it comes.
import type { Option } from '../../../polls/question-kinds/question-parts.ts';
import type { Question } from '../../../polls/question.ts';
import type { Codes } from './codes.ts';

/** `at`: the path of its words below the question. */
type Part = { code: string; label: string; at: string; scale: string };
export type LimeForm = {
	type: string;
	lines: Part[];
	answers: Part[];
	attributes: Record<string, string>;
	/** The words of "Other"; '' where it is not offered. */
	other: string;
};

export const NONE_CODE = 'NONE';

export function limeType(question: Question, codes: Codes): LimeForm {
	const form = (type: string, over: Partial<LimeForm> = {}): LimeForm => ({
		type,
		lines: [],
		answers: [],
		attributes: {},
		other: '',
		...over
	});
	const parts = (list: readonly Option[], longest: number, field = 'options', scale = '0'): Part[] => {
		const own = codes.list(list, longest);
		return list.map(({ id, label }, at) => ({ code: own[at] ?? id, label, at: `${field}.${id}`, scale }));
	};
	const points = (labels: readonly string[]): Part[] =>
		labels.map((label, at) => ({
			code: String(at + 1),
			label: label || String(at + 1),
			at: `points.${at + 1}`,
			scale: '0'
		}));
	const plain = (attributes: Record<string, string | number | undefined>): Record<string, string> =>
		Object.fromEntries(
			Object.entries(attributes).flatMap(([name, value]) =>
				value === undefined || value === '' ? [] : [[name, String(value)]]
			)
		);
	switch (question.kind) {
		case 'single':
			return form('L', {
				answers: parts(question.options, 5),
				other: question.other?.label ?? '',
				attributes: question.order ? { answer_order: 'random' } : {}
			});
		case 'dropdown':
			return form('!', { answers: parts(question.options, 5) });
		case 'several': {
			const none = question.none && { code: NONE_CODE, label: question.none.label, at: 'none', scale: '0' };
			return form('M', {
				lines: [...parts(question.options, 20), ...(none ? [none] : [])],
				other: question.other?.label ?? '',
				attributes: plain({
					random_order: question.order ? 1 : undefined,
					min_answers: question.atLeast,
					max_answers: question.atMost ?? undefined,
					exclude_all_others: none?.code
				})
			});
		}
		case 'yesno':
			return form('Y');
		case 'rating':
			return question.points.length === 5 && question.points.every((label) => !label)
				? form('5')
				: form('L', { answers: points(question.points) });
		case 'csat':
		case 'ces':
			return form('L', { answers: points(question.points) });
		case 'nps':
			return form('L', { answers: points(Array.from({ length: 11 }, (_each, at) => String(at))) });
		case 'ranking':
			return form('R', {
				answers: parts(question.items, 5),
				attributes: plain({ max_answers: question.places, answer_order: question.order })
			});
		case 'matrix':
			return question.choose === 'one'
				? form('F', { lines: parts(question.items, 20), answers: parts(question.columns, 5, 'columns') })
				: form(':', {
						lines: [...parts(question.items, 20), ...parts(question.columns, 20, 'columns', '1')],
						attributes: { multiflexible_checkbox: '1' }
					});
		case 'number':
		case 'slider':
			return form('N', {
				attributes: plain({
					min_num_value_n: question.least,
					max_num_value_n: question.most,
					num_value_int_only: question.kind === 'slider' || question.whole ? 1 : undefined,
					suffix: question.kind === 'number' ? question.unit : undefined
				})
			});
		case 'date':
			return form('D', { attributes: plain({ date_min: question.from, date_max: question.until }) });
		case 'time':
			return form('S');
		case 'short':
			return form('S', {
				attributes: question.longest === 200 ? {} : { maximum_chars: String(question.longest) }
			});
		case 'long':
			return question.longest === 20_000
				? form('U')
				: form('T', {
						attributes: question.longest === 4000 ? {} : { maximum_chars: String(question.longest) }
					});
		case 'agree':
			return form('M', { lines: [{ code: 'yes', label: question.words, at: 'words', scale: '0' }] });
		default:
			// Grids, pairs and sets have no counterpart: LimeSurvey shows their words, and Candor reads them back whole.
			return form('X');
	}
}
