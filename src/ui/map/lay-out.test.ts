import fc from 'fast-check';
import { expect, test } from 'vitest';
import { END } from '#domain/polls/journey/jump.ts';
import { questionSchema } from '#domain/polls/question.ts';
import { layOut, sizeOf, type Map } from './lay-out.ts';

type Drawn = { show: boolean; to: number; always: boolean };
/** Questions of which some are conditional, and some go on elsewhere, further down. */
function asked(drawn: Drawn[]) {
	const questions = drawn.map(({ show, to, always }, at) => {
		const target = at + 1 + to < drawn.length ? `q${at + 1 + to}` : END;
		const rule = { of: 'q0', is: 'yes' };
		return questionSchema.parse({
			...{ id: `q${at}`, kind: 'yes-no', title: `Question ${at + 1}` },
			...(show && at > 0 ? { show: { match: 'all', rules: [rule] } } : {}),
			...(to > 0 ? { after: [{ to: target, ...(always ? {} : { when: { match: 'all', rules: [rule] } }) }] } : {})
		});
	});
	return { questions };
}
