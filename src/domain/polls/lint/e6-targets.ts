// E6: answers would go to somebody whom the statement does not declare.
import type { Rule } from './gap.ts';

export const e6Targets: Rule = ({ intent }, _today, targets) => {
	const declared = new Set((intent.recipients ?? []).map((party) => party.id));
	const strangers = targets.filter(({ recipient }) => !declared.has(recipient));
	if (strangers.length === 0) return [];
	const names = strangers.map(({ name }) => `“${name}”`).join(', ');
	return [
		{
			rule: 'E6',
			path: 'intent.recipients',
			sentence: `Answers are still sent to ${names}, whom this statement does not name. Name them, or remove their webhook on the page of recipients.`
		}
	];
};
