// E1 and E2 for what a link says besides: only where people are known anyway, and each of it declared.
import type { Gap, Rule } from './gap.ts';

export const hiddenFields: Rule = ({ intent, hidden = [] }) =>
	hidden.flatMap(({ id, name, parameter, dataItem }, at): Gap[] => {
		const gaps: Gap[] = [];
		if (intent.identity !== 'identified')
			gaps.push({
				rule: 'E1',
				path: `hidden.${id}`,
				sentence: `This poll is ${intent.identity}, but its link says something about the person. Remove it, or choose “With a contact”.`
			});
		if (!name.trim() || !parameter)
			gaps.push({
				rule: 'missing',
				path: `hidden.${id}.name`,
				sentence: 'Give what the link says a name, and the name of its parameter.'
			});
		else if (hidden.findIndex((each) => each.parameter === parameter) < at)
			gaps.push({
				rule: 'missing',
				path: `hidden.${id}.parameter`,
				sentence: 'Two fields read the same parameter of the link. Give this one another.'
			});
		if (!intent.data.some((item) => item.id === dataItem))
			gaps.push({
				rule: 'E2',
				path: `hidden.${id}.dataItem`,
				sentence: 'Say which data the link brings along, and why you keep it.'
			});
		return gaps;
	});
