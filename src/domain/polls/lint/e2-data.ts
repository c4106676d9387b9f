// E2: every question maps to a declared data item, and every data item to a question. E3: special data with its reason.
import { asks } from '../question.ts';
import type { Gap, Rule } from './gap.ts';

export const e2Data: Rule = ({ intent, questions }) => {
	const unmapped = questions
		.filter((question) => asks(question) && !intent.data.some((item) => item.id === question.dataItem))
		.map((question): Gap => ({
			rule: 'E2',
			path: `questions.${question.id}.dataItem`,
			sentence: 'Say which data this question collects, and why you ask it.'
		}));
	const items = intent.data.flatMap((item): Gap[] => {
		const path = `intent.data.${item.id}`;
		if (!questions.some((question) => question.dataItem === item.id))
			return [
				{
					rule: 'E2',
					path,
					sentence: `No question asks for “${item.item || 'this data'}”. Remove it, or ask.`
				}
			];
		if (!item.item.trim() || !item.why.trim())
			return [{ rule: 'E2', path, sentence: 'Name this data and say why you ask for it.' }];
		if (item.special !== 'none' && !item.specialReason.trim())
			return [
				{
					rule: 'E3',
					path,
					sentence: `Data about ${item.special} needs a reason of its own. Give it, or do not ask.`
				}
			];
		return [];
	});
	return [...unmapped, ...items];
};
