// Faults in the paths of a poll, found before it is published: each with its place, a sentence, and what to do.
import { asks, type Question } from '../../question.ts';
import { clausesOf } from '../condition.ts';
import { namesIn } from '../pipe.ts';
import { sayJump, sayWhen } from '../say.ts';
import { nameOf } from '../subject.ts';
import type { Asked } from '../walk.ts';
import { misnamed } from './misnamed.ts';
import { possibleAnswers } from './possible-answers.ts';
import { tryWays, type Ways } from './ways.ts';

export type Fault = {
	/** As gaps name it. */
	path: string;
	sentence: string;
	/** False: worth knowing, and no reason not to publish. */
	blocks: boolean;
};

/** At most one for each place: the first says what to mend first. */
export function findFaults(asked: Asked): Fault[] {
	const branches = asked.questions.some(({ show, after }) => show || after?.length);
	const ways = branches ? tryWays(asked) : null;
	const all = [
		...misnamed(asked),
		...asked.questions.flatMap((question) => unanswerable(question)),
		...(ways ? onTheWay(asked, ways) : []),
		...unusedScores(asked)
	].map((fault) => ({
		...fault,
		sentence: fault.sentence.charAt(0).toUpperCase() + fault.sentence.slice(1)
	}));
	return [...new Map(all.toReversed().map((fault) => [fault.path, fault])).values()].toReversed();
}

const fault = (path: string, sentence: string, blocks = true): Fault => ({ path, sentence, blocks });

function unanswerable(question: Question): Fault[] {
	if (!question.required || !asks(question)) return [];
	const possible = possibleAnswers(question, { clauses: [], counted: [] });
	return possible?.length === 0
		? [
				fault(
					`questions.${question.id}.required`,
					'This must be answered, and no answer to it is possible: nobody could go on. Make it optional, or mend what it allows.'
				)
			]
		: [];
}

function onTheWay(asked: Asked, ways: Ways): Fault[] {
	const { questions } = asked;
	const end = questions.findIndex(({ id }) => id === ways.tooManyFrom);
	const looked = end < 0 ? questions : questions.slice(0, end);
	const faults = looked.flatMap((question) => [
		...notAsked(question, asked, ways),
		...notTaken(question, asked, ways)
	]);
	if (ways.endsUnasked === 'yes' && questions.some(asks))
		faults.push(
			fault(
				'questions',
				'Some people would come to the end and be asked nothing. Ask at least one question of everybody.'
			)
		);
	if (ways.tooManyFrom !== null)
		faults.push(
			fault(
				`questions.${ways.tooManyFrom}.show`,
				'There are too many ways through this poll to try them all: whether this and what follows is reached could not be checked. Walk through it in the preview.',
				false
			)
		);
	return faults;
}

function notAsked(question: Question, asked: Asked, ways: Ways): Fault[] {
	const { id, show } = question;
	const met = ways.met.get(id);
	if (!met)
		return [
			fault(
				`questions.${id}.show`,
				'Nobody comes here: every way through the poll goes past it. Change where an earlier question goes on, or remove this one.'
			)
		];
	const never = show
		? clausesOf(show).find(
				({ of }) => asked.questions.some((one) => one.id === of) && !ways.known.has(`${id}>${of}`)
			)
		: undefined;
	if (never)
		return [
			fault(
				`questions.${id}.show`,
				`This looks at “${nameOf(asked, never.of)}”, which nobody was asked who comes here. Choose another question, or change the way that goes past it.`
			)
		];
	const surely = ways.asked.get(id);
	if (!surely)
		return [
			fault(
				`questions.${id}.show`,
				`Nobody is ever asked this, because no answers can make it true: ${sayWhen(show, asked)} Change the condition, or remove the question.`
			)
		];
	return surely === 'perhaps' && ways.unknown.has(id)
		? [
				fault(
					`questions.${id}.show`,
					'Whether anybody is asked this, and what hangs on it, could not be checked: it hangs on answers that cannot be tried out. Walk through it in the preview.',
					false
				)
			]
		: [];
}

function notTaken({ id, after = [] }: Question, asked: Asked, ways: Ways): Fault[] {
	if (!ways.asked.has(id)) return [];
	return after.flatMap((jump, at) => {
		const surely = ways.taken.get(`${id}.${at}`);
		if (surely === 'yes' || (surely && !ways.unknown.has(`${id}.${at}`))) return [];
		return surely
			? [
					fault(
						`questions.${id}.after`,
						'Whether anybody goes this way, and what it goes past, could not be checked: it hangs on answers that cannot be tried out. Walk through it in the preview.',
						false
					)
				]
			: [
					fault(
						`questions.${id}.after`,
						`Nobody ever goes this way: ${sayJump(jump, asked)} Change its condition, or remove it.`
					)
				];
	});
}

/** A score may be kept for the reading: a warning only. */
function unusedScores({ questions, scores = [] }: Asked): Fault[] {
	const named = new Set(
		questions.flatMap((question) => [
			...namesIn(question),
			...[
				...(question.show ? [question.show] : []),
				...(question.after ?? []).flatMap(({ when }) => when ?? [])
			]
				.flatMap(clausesOf)
				.map(({ of }) => of)
		])
	);
	return scores
		.filter(({ id }) => !named.has(`score.${id}`))
		.map(({ id }) =>
			fault(
				`scores.${id}`,
				'Nothing uses this score: no condition and no words. Use it, or remove it.',
				false
			)
		);
}
