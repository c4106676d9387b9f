// E2: every question maps to a declared data item, and every data item to a question.
import { declaredFields } from '../declared-fields.ts';
import { asks } from '../question.ts';
import type { Gap, Rule } from './gap.ts';
import { takeOutData } from './mend.ts';

export const e2Data: Rule = (content) => {
	const { intent, questions } = content;
	const declared = declaredFields(content);
	const unmapped = questions
		.filter((question) => asks(question) && !intent.data.some((item) => item.id === question.dataItem))
		.map((question): Gap => ({
			rule: 'E2',
			path: `questions.${question.id}.dataItem`,
			sentence: 'Say which data this question collects, and why you ask it.'
		}));
	const items = intent.data.flatMap((item): Gap[] => {
		const path = `intent.data.${item.id}`;
		if (!declared.some((question) => question.dataItem === item.id))
			return [
				{
					rule: 'E2',
					path,
					sentence: `No question asks for “${item.item || 'this data'}”. Remove it, or ask.`,
					mend: takeOutData(item.id)
				}
			];
		if (!item.item.trim() || !item.why.trim())
			return [{ rule: 'E2', path, sentence: 'Name this data and say why you ask for it.' }];
		return [];
	});
	return [...unmapped, ...items];
};
