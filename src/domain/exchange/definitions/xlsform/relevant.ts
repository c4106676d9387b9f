// Conditions as XPath, the way `relevant` is written.
import type { Clause, Condition } from '../../../polls/journey/condition.ts';
import type { PollContent } from '../../../polls/poll.ts';
import { fromCondition, isNumber, quoted } from '../conditions/from-condition.ts';
import { byId, nameOf, optionsOf } from '../originals.ts';

export function relevantOf(condition: Condition, content: PollContent): string | null {
	const questions = byId(content);
	const clause = ({ of, part, compare, value = '' }: Clause): string | null => {
		const asked = questions.get(of);
		if (!asked || asked.kind === 'page' || asked.kind === 'note') return null;
		const line =
			part === undefined ? undefined : asked.kind === 'matrix' && asked.items.find(({ id }) => id === part);
		if (line === false || (part !== undefined && !line)) return null;
		const ref = `\${${nameOf(line ?? asked)}}`;
		const offered = asked.kind === 'matrix' ? asked.columns : asked.kind === 'yesno' ? [] : optionsOf(asked);
		const name = nameOf(offered.find(({ id }) => id === value) ?? { id: value });
		const words = quoted(name);
		const isMany = asked.kind === 'several' || (asked.kind === 'matrix' && asked.choose === 'several');
		switch (compare) {
			case 'answered':
				return `${ref} != ''`;
			case 'not-answered':
				return `${ref} = ''`;
			case 'is':
				if (words === null) return null;
				return isMany ? `selected(${ref}, ${words})` : `${ref} = ${words}`;
			case 'more-than':
			case 'at-least':
			case 'less-than':
			case 'at-most':
				return isNumber(value) ? `${ref} ${SIGNS[compare]} ${value}` : null;
			default:
				return null;
		}
	};
	return fromCondition(condition, { and: 'and', or: 'or', not: (inner) => `not(${inner})`, clause });
}

export const SIGNS = { 'more-than': '>', 'at-least': '>=', 'less-than': '<', 'at-most': '<=' } as const;
