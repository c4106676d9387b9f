// Conditions as LimeSurvey's expressions.
import type { Clause, Condition } from '../../../polls/journey/condition.ts';
import type { PollContent } from '../../../polls/poll.ts';
import { NONE } from '../../../polls/question-kinds/offered.ts';
import { fromCondition, isNumber } from '../conditions/from-condition.ts';
import { byId, optionsOf } from '../originals.ts';
import { SIGNS } from '../xlsform/relevant.ts';
import type { Codes } from './codes.ts';
import { limeType, NONE_CODE } from './lime-type.ts';

export function relevanceOf(condition: Condition, content: PollContent, codes: Codes): string | null {
	const questions = byId(content);
	const clause = ({ of, part, compare, value = '' }: Clause): string | null => {
		const asked = questions.get(of);
		if (!asked || asked.kind === 'page' || asked.kind === 'note' || /["\\]/.test(value)) return null;
		const form = limeType(asked, codes);
		const codeAt = (parts: typeof form.lines, id: string) =>
			parts.find(({ at }) => at.endsWith(`.${id}`))?.code;
		const line = part === undefined ? undefined : codeAt(form.lines, part);
		if (part !== undefined && (line === undefined || asked.kind !== 'matrix' || asked.choose === 'several'))
			return null;
		const name = `${codes.question(of)}${line === undefined ? '' : `_${line}`}`;
		if (compare === 'answered' || compare === 'not-answered') {
			if (asked.kind === 'several')
				return `count(that.${name}.NAOK) ${compare === 'answered' ? '>' : '=='} 0`;
			return `${compare === 'answered' ? '!' : ''}is_empty(${name}.NAOK)`;
		}
		if (compare === 'is') {
			if (asked.kind === 'several') {
				const chosen = value === NONE ? NONE_CODE : codeAt(form.lines, value);
				return chosen === undefined ? null : `${name}_${chosen}.NAOK == "Y"`;
			}
			if (asked.kind === 'yesno') return `${name}.NAOK == "${value === 'yes' ? 'Y' : 'N'}"`;
			const offered = asked.kind === 'matrix' ? asked.columns : optionsOf(asked);
			const known = codeAt(form.answers, value);
			if (offered.length > 0 && known === undefined) return null;
			return `${name}.NAOK == "${known ?? value}"`;
		}
		const sign = new Map<string, string>(Object.entries(SIGNS)).get(compare);
		return sign && isNumber(value) ? `${name}.NAOK ${sign} ${value}` : null;
	};
	return fromCondition(condition, { and: 'and', or: 'or', not: (inner) => `!(${inner})`, clause });
}
