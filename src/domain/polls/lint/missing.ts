// Every mandatory field of the statement of intent, and the words of every question.
import { KINDS } from '../question-kinds/kinds.ts';
import { asks } from '../question.ts';
import type { PollContent } from '../poll.ts';
import type { Gap } from './gap.ts';

const TEXTS: [string, (content: PollContent) => string, string][] = [
	['title', (c) => c.title, 'Give the poll a title.'],
	['intent.asker.name', (c) => c.intent.asker.name, 'Say who is asking.'],
	['intent.asker.address', (c) => c.intent.asker.address, 'Give the asker’s postal address.'],
	['intent.asker.contact', (c) => c.intent.asker.contact, 'Say how the asker can be reached.'],
	['intent.asker.funder', (c) => c.intent.asker.funder, 'Say who pays for this poll.'],
	['intent.decision.text', (c) => c.intent.decision.text, 'Say which decision the answers will inform.'],
	['intent.decision.owner', (c) => c.intent.decision.owner, 'Say who makes the decision.'],
	['intent.benefit', (c) => c.intent.benefit, 'Say what the person who answers gets out of it.'],
	['intent.seenBy.raw', (c) => c.intent.seenBy.raw, 'Say who reads the answers as they were written.'],
	['intent.seenBy.totals', (c) => c.intent.seenBy.totals, 'Say who sees the totals.'],
	['intent.countries', (c) => c.intent.countries, 'Say in which countries the answers are kept.'],
	['intent.consequencesOfNo', (c) => c.intent.consequencesOfNo, 'Say what saying no costs: nothing.'],
	['intent.withdrawal.how', (c) => c.intent.withdrawal.how, 'Say how one can withdraw.'],
	['intent.withdrawal.until', (c) => c.intent.withdrawal.until, 'Say until when one can withdraw.'],
	[
		'intent.withdrawal.afterPublication',
		(c) => c.intent.withdrawal.afterPublication,
		'Say what withdrawing changes once results are public.'
	],
	['intent.rights', (c) => c.intent.rights, 'Say which rights people have and where they can complain.'],
	[
		'intent.machines',
		(c) => c.intent.machines,
		'Say which machines work on the answers. “None” is an answer.'
	],
	['intent.tellBack.what', (c) => c.intent.tellBack.what, 'Say what you will tell back.'],
	['intent.tellBack.where', (c) => c.intent.tellBack.where, 'Say where you will tell it.'],
	['intent.sample.asked', (c) => c.intent.sample.asked, 'Say who is asked.'],
	['intent.sample.reached', (c) => c.intent.sample.reached, 'Say how they were reached.'],
	['intent.sample.cannotSay', (c) => c.intent.sample.cannotSay, 'Say what these answers cannot tell.']
];

export function missing(content: PollContent): Gap[] {
	const { intent, questions } = content;
	const gap = (path: string, sentence: string): Gap => ({ rule: 'missing', path, sentence });
	const gaps = TEXTS.filter(([, read]) => read(content).trim() === '').map(([path, , sentence]) =>
		gap(path, sentence)
	);
	if (intent.automatic === null || intent.automatic.some((one) => !one.trim()))
		gaps.push(gap('intent.automatic', 'Say what is recorded without asking. “Nothing” is an answer.'));
	if (intent.recipients === null)
		gaps.push(gap('intent.recipients', 'Say who receives the answers. “Nobody” is an answer.'));
	if (intent.processors === null)
		gaps.push(gap('intent.processors', 'Say who works on the answers for you. “Nobody” is an answer.'));
	for (const [list, parties] of [
		['recipients', intent.recipients],
		['processors', intent.processors]
	] as const)
		parties?.forEach((party, at) => {
			if (!party.id || !party.name.trim() || !party.country.trim())
				gaps.push(gap(`intent.${list}.${at}`, 'Give the name and country of each.'));
		});
	if (intent.minimumAge === null)
		gaps.push(gap('intent.minimumAge', 'Say from which age people may answer.'));
	if (!intent.minutes) gaps.push(gap('intent.minutes', 'Say how many minutes it takes.'));
	for (const purpose of intent.purposes.optional)
		if (!purpose.plain.trim())
			gaps.push(gap(`intent.purposes.${purpose.id}`, 'Say in plain words what you would use this for.'));
	if (!questions.some(asks)) gaps.push(gap('questions', 'Ask at least one question.'));
	for (const question of questions) {
		if (!question.title.trim() && question.kind !== 'page')
			gaps.push(
				gap(`questions.${question.id}.title`, asks(question) ? 'Write the question.' : 'Write the words.')
			);
		const problem = KINDS[question.kind].gap(question);
		if (problem) gaps.push(gap(`questions.${question.id}.${problem.field}`, problem.sentence));
	}
	return gaps;
}
