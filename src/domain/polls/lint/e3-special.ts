// E3: a special category of data (GDPR art. 9) is asked for only with a reason of its own, and only under explicit consent.
import type { Gap, Rule } from './gap.ts';

export const e3Special: Rule = ({ intent, questions }) => {
	const asked = intent.data.filter(
		(item) => item.special !== 'none' && questions.some((question) => question.dataItem === item.id)
	);
	const reasons = asked
		.filter((item) => !item.specialReason.trim())
		.map((item): Gap => ({
			rule: 'E3',
			path: `intent.data.${item.id}`,
			sentence: `Data about ${item.special.replace('-', ' ')} needs a reason of its own. Give it, or do not ask.`
		}));
	const [first] = asked;
	if (!first || intent.purposes.inform.basis === 'consent') return reasons;
	const basis: Gap = {
		rule: 'E3',
		path: 'intent.purposes.inform',
		sentence: `Data about ${first.special.replace('-', ' ')} may be asked for only with explicit consent. Choose consent as the legal basis, or do not ask.`
	};
	return [...reasons, basis];
};
