// A look that cannot be read is not published.
import { lookProblems } from '../look/look-problems.ts';
import type { Gap, Rule } from './gap.ts';

export const look: Rule = ({ look: chosen }): Gap[] =>
	lookProblems(chosen ?? {}).map(({ field, sentence }) => ({
		rule: 'look',
		path: `look.${field}`,
		sentence
	}));
