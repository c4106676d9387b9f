// Conditions of older LimeSurveys, a row each, as the rule that newer ones write: within a scenario all questions must agree,
// several rows on one question are alternatives, and one scenario is enough.
import type { LimeQuestion, LimeSurvey } from './survey.ts';
import { cell, groupedBy, rowsOf } from './tables.ts';

export function conditionOf({ tables }: LimeSurvey, { id }: LimeQuestion): string {
	const rows = rowsOf(tables, 'conditions').filter((row) => cell(row, 'qid') === id);
	const scenarios = [...groupedBy(rows, 'scenario').values()].map((scenario) =>
		[...groupedBy(scenario, 'cfieldname').values()]
			.map((same) => {
				const each = same.map((row) => {
					const name = cell(row, 'cfieldname').replace(/^\+/, '');
					const method = cell(row, 'method') || '==';
					const value = (row.get('value') ?? '').trim();
					return `${name} ${method} ${JSON.stringify(value)}`;
				});
				return each.length === 1 ? each.join('') : `(${each.join(' or ')})`;
			})
			.join(' and ')
	);
	return scenarios.length > 1 ? scenarios.map((each) => `(${each})`).join(' or ') : scenarios.join('');
}
