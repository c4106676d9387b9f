// What was answered under one statement and comes back under another, once its person has read that and said yes.
import { whyApart } from '../../polls/compatible-questions.ts';
import type { PollContent } from '../../polls/poll.ts';
import { isOpen, type Question } from '../../polls/question.ts';
import { CONTACT_FIELD } from '../contact.ts';

type Values = Record<string, string[]>;

/** Words stay where their question still stands. What was chosen or counted stays only where it is asked alike: a yes to
 *  another question would be nobody's. `earlier`: null where it is not known what was asked. */
export function stillFitting(earlier: PollContent | null, later: PollContent, values: Values): Values {
	const said = new Set((later.hidden ?? []).map(({ id }) => id));
	const fits = (id: string) => {
		const is = later.questions.find((each) => each.id === id);
		const was = earlier?.questions.find((each) => each.id === id);
		return said.has(id) || (is !== undefined && was !== undefined && staysAnswered(was, is));
	};
	return Object.fromEntries(
		Object.entries(values).filter(([name]) =>
			name === CONTACT_FIELD ? later.intent.identity === 'identified' : fits(name.split('.')[1] ?? '')
		)
	);
}

const staysAnswered = (was: Question, is: Question): boolean =>
	(isOpen(was) && isOpen(is)) || whyApart(was, is) === '';
