// Conditions as SurveyJS's expressions.
import type { Clause, Condition } from '../../../polls/journey/condition.ts';
import type { PollContent } from '../../../polls/poll.ts';
import { NONE, OTHER } from '../../../polls/question-kinds/offered.ts';
import { fromCondition, isNumber, quoted } from '../conditions/from-condition.ts';
import { byId, nameOf, optionsOf } from '../originals.ts';
import { SIGNS } from '../xlsform/relevant.ts';

export function visibleIfOf(condition: Condition, content: PollContent): string | null {
	const questions = byId(content);
	const clause = ({ of, part, compare, value = '' }: Clause): string | null => {
		const asked = questions.get(of);
		if (!asked || asked.kind === 'page' || asked.kind === 'note') return null;
		const line = asked.kind === 'matrix' ? asked.items.find(({ id }) => id === part) : undefined;
		if (part !== undefined && !line) return null;
		const name = line ? `${nameOf(asked)}.${nameOf(line)}` : nameOf(asked);
		if (/[{}]/.test(name)) return null;
		const ref = `{${name}}`;
		if (compare === 'answered') return `${ref} notempty`;
		if (compare === 'not-answered') return `${ref} empty`;
		if (compare === 'contains' || compare === 'is') {
			if (asked.kind === 'yesno') return `${ref} = ${value === 'yes' ? 'true' : 'false'}`;
			const offered =
				asked.kind === 'matrix' ? asked.columns : asked.kind === 'ranking' ? [] : optionsOf(asked);
			const known =
				value === OTHER
					? { id: 'other' }
					: value === NONE
						? { id: 'none' }
						: offered.find(({ id }) => id === value);
			const words = quoted(known ? nameOf(known) : value);
			if (words === null || (offered.length > 0 && !known)) return null;
			const isMany = asked.kind === 'several' || compare === 'contains';
			return `${ref} ${isMany ? 'contains' : '='} ${words}`;
		}
		const sign = new Map<string, string>(Object.entries(SIGNS)).get(compare);
		return sign && isNumber(value) ? `${ref} ${sign} ${value}` : null;
	};
	return fromCondition(condition, { and: 'and', or: 'or', not: (inner) => `!(${inner})`, clause });
}
