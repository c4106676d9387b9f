// A poll as a survey of SurveyJS. A field `candor` notes what SurveyJS cannot say; it passes over it.
import type { PollContent } from '../../../polls/poll.ts';
import type { Option } from '../../../polls/question-kinds/question-parts.ts';
import type { Question } from '../../../polls/question.ts';
import type { Hints } from '../hints.ts';
import { byId, nameOf, textsAt, unpiped } from '../originals.ts';
import { visibleIfOf } from './visible-if.ts';

type Fields = Record<string, unknown>;

export function writeSurveyjs(content: PollContent, hints: Hints): Buffer {
	const questions = byId(content);
	const words: Say = (path, own) => {
		const texts = [...textsAt(content, path, own)].map(([tag, said]): [string, string] => [
			tag === content.language ? 'default' : tag,
			unpiped(said, (id) => {
				const named = questions.get(id);
				return named ? `{${nameOf(named)}}` : null;
			})
		]);
		const [first] = texts;
		if (!first) return undefined;
		return texts.length === 1 && first[0] === 'default' ? first[1] : Object.fromEntries(texts);
	};
	const pages: (Fields & { elements: Fields[] })[] = [];
	for (const question of content.questions) {
		const hint = hints.get(question.id);
		const path = `questions.${question.id}`;
		const said = {
			title: words(`${path}.title`, question.title),
			description: words(`${path}.help`, question.help)
		};
		if (question.kind === 'page') pages.push({ name: nameOf(question), ...said, elements: [], candor: hint });
		else {
			if (pages.length === 0) pages.push({ name: 'first', elements: [] });
			const visibleIf = question.show ? (visibleIfOf(question.show, content) ?? undefined) : undefined;
			pages.at(-1)?.elements.push({
				...form(question, path, words),
				name: nameOf(question),
				...(question.kind === 'note' || isOurs(question) ? {} : said),
				isRequired: question.required || undefined,
				visibleIf,
				candor: hint
			});
		}
	}
	const survey = {
		title: words('title', content.title),
		locale: content.language === 'en' ? undefined : content.language,
		pages
	};
	return Buffer.from(`${JSON.stringify(survey, null, '\t')}\n`, 'utf8');
}

type Say = (path: string, own: string) => unknown;
const isOurs = ({ kind }: Question) => ['importance', 'kano', 'maxdiff', 'sum'].includes(kind);

function form(question: Question, path: string, words: Say): Fields {
	const list = (options: readonly Option[], field = 'options') =>
		options.map((option) => ({
			value: nameOf(option),
			text: words(`${path}.${field}.${option.id}`, option.label)
		}));
	const order = 'order' in question && question.order ? { choicesOrder: 'random' } : {};
	const other =
		'other' in question && question.other
			? { showOtherItem: true, otherText: words(`${path}.other`, question.other.label) }
			: {};
	switch (question.kind) {
		case 'single':
			return { type: 'radiogroup', choices: list(question.options), ...order, ...other };
		case 'dropdown':
			return { type: 'dropdown', choices: list(question.options) };
		case 'several':
			return {
				type: 'checkbox',
				choices: list(question.options),
				...order,
				...other,
				...(question.none
					? { showNoneItem: true, noneText: words(`${path}.none`, question.none.label) }
					: {}),
				minSelectedChoices: question.atLeast,
				maxSelectedChoices: question.atMost ?? undefined
			};
		case 'yesno':
			return {
				type: 'boolean',
				labelTrue: words(`${path}.yes`, question.yes),
				labelFalse: words(`${path}.no`, question.no)
			};
		case 'agree':
			return { type: 'boolean', labelTrue: words(`${path}.words`, question.words) };
		case 'rating': {
			const values = question.points.map((label, at) =>
				label ? { value: at + 1, text: words(`${path}.points.${at + 1}`, label) } : at + 1
			);
			const look = { stars: 'stars', faces: 'smileys', numbers: 'labels' }[question.look ?? 'numbers'];
			return { type: 'rating', rateType: look, rateValues: values };
		}
		case 'csat':
		case 'ces':
			return {
				type: 'rating',
				rateValues: question.points.map((label, at) => ({
					value: at + 1,
					text: words(`${path}.points.${at + 1}`, label)
				}))
			};
		case 'nps':
			return {
				type: 'rating',
				rateMin: 0,
				rateMax: 10,
				minRateDescription: words(`${path}.low`, question.low),
				maxRateDescription: words(`${path}.high`, question.high)
			};
		case 'slider':
			return { type: 'slider', min: question.least, max: question.most, step: question.step };
		case 'ranking':
			return { type: 'ranking', choices: list(question.items), ...order };
		case 'matrix':
			return {
				type: 'matrix',
				rows: list(question.items),
				columns: list(question.columns, 'columns'),
				cellType: question.choose === 'several' ? 'checkbox' : undefined,
				eachRowRequired: question.required || undefined
			};
		case 'number':
			return {
				type: 'text',
				inputType: 'number',
				min: question.least,
				max: question.most,
				step: question.whole ? 1 : undefined
			};
		case 'date':
			return { type: 'text', inputType: 'date', min: question.from, max: question.until };
		case 'time':
			return { type: 'text', inputType: 'time' };
		case 'short':
			return { type: 'text', maxLength: question.longest === 200 ? undefined : question.longest };
		case 'long':
			return { type: 'comment', maxLength: question.longest === 4000 ? undefined : question.longest };
		default:
			// Grids, pairs and sets have no counterpart: SurveyJS shows their words, and Candor reads them back whole.
			return { type: 'html', html: marked(words(`${path}.title`, question.title)) };
	}
}

/** The element shows HTML: words are escaped into it. */
function marked(said: unknown): unknown {
	if (typeof said === 'string')
		return said
			.replaceAll('&', '&amp;')
			.replaceAll('<', '&lt;')
			.replaceAll('>', '&gt;')
			.replaceAll('\n', '<br>');
	if (typeof said !== 'object' || said === null) return undefined;
	return Object.fromEntries(Object.entries(said).map(([tag, each]) => [tag, marked(each)]));
}
