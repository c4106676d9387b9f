// E7: how long answers are kept. E8: the dates of the decision and of the results.
import { addMonths } from '../../calendar.ts';
import type { Gap, Rule } from './gap.ts';
import { changeIntent } from './mend.ts';

const LONGEST_WITHOUT_REASON = 24;
const USUAL = 12;

export const e7Retention: Rule = ({ intent }) => {
	const { months, reason } = intent.retention;
	const gap = (sentence: string, offered: number): Gap[] => [
		{
			rule: 'E7',
			path: 'intent.retention.months',
			sentence,
			mend: changeIntent(`Keep them for ${offered} months`, ({ retention }) => ({
				retention: { ...retention, months: offered }
			}))
		}
	];
	if (!months) return gap('Say for how many months answers are kept.', USUAL);
	if (months > LONGEST_WITHOUT_REASON && !reason.trim())
		return gap(
			'Over 24 months needs a reason. Give it, or keep the answers for less long.',
			LONGEST_WITHOUT_REASON
		);
	return [];
};

export const e8Dates: Rule = ({ intent }, today) => {
	const deleted = intent.retention.months ? addMonths(today, intent.retention.months) : null;
	const check = (path: string, day: string, what: string): Gap[] => {
		const gap = (sentence: string): Gap[] => [{ rule: 'E8', path, sentence }];
		if (!day) return gap(`Say by when ${what}.`);
		if (day < today) return gap(`This date is past. Say by when ${what}.`);
		if (deleted && day > deleted)
			return gap(`By this date the first answers are deleted (${deleted}). Choose an earlier date.`);
		return [];
	};
	return [
		...check('intent.decision.dueOn', intent.decision.dueOn, 'the decision is made'),
		...check('intent.tellBack.dueOn', intent.tellBack.dueOn, 'you tell people what came of it')
	];
};
