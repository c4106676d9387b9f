// E9: nothing is chosen for the person, and nothing sensitive is forced out of them.
import type { Gap, Rule } from './gap.ts';

export const e9Pressure: Rule = ({ intent, questions }) =>
	questions.flatMap((question): Gap[] => {
		if (question.kind === 'single' && question.preselected)
			return [
				{
					rule: 'E9',
					path: `questions.${question.id}.options`,
					sentence: 'Do not choose an answer beforehand. Clear it.'
				}
			];
		const special = intent.data.some((item) => item.id === question.dataItem && item.special !== 'none');
		if (question.required && special && !question.preferNot)
			return [
				{
					rule: 'E9',
					path: `questions.${question.id}.preferNot`,
					sentence: 'This is sensitive and must be answered. Offer “Prefer not to say”, or make it optional.'
				}
			];
		return [];
	});
