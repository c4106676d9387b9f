// E12: what is asked about the person would, taken together, single out more than 5 % of the expected respondents.
import type { Gap, Rule } from './gap.ts';
import { answersOf, quasiQuestions } from './quasi-identifier.ts';
import { shareSingledOut } from './singled-out.ts';

const MOST_ALONE = 0.05;

export const e12SingledOut: Rule = (content) => {
	const { intent } = content;
	const asked = quasiQuestions(content);
	if (asked.length === 0) return [];
	const gap = (sentence: string): Gap[] => [{ rule: 'E12', path: 'intent.sample.expected', sentence }];
	const itemOf = (id: string) => intent.data.find((item) => item.id === id);
	const names = [
		...new Set(asked.map(({ dataItem, title }) => itemOf(dataItem)?.item.trim() || title.trim()))
	];
	const named = names.map((name) => `“${name}”`).join(', ');
	const people = intent.sample.expected;
	if (!people)
		return gap(
			`Say how many people you expect to answer: ${named} could tell one person from the others among few.`
		);
	const share = shareSingledOut(
		asked.map((question) => answersOf(question, itemOf(question.dataItem))),
		people
	);
	if (share <= MOST_ALONE) return [];
	const together = names.length > 1 ? 'Taken together, ' : '';
	return gap(
		`${together}${named} would single out about ${Math.max(6, Math.round(share * 100))} in 100 of the ${people} people you expect; at most 5 may be. Ask fewer of these, offer fewer and wider answers, or ask more people.`
	);
};
