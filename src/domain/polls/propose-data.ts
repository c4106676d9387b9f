// Proposes the data item of a question from its words: a name to start from, which the author may change. English.
import type { DataItem } from '../intents/intent.ts';
import { soundsSpecial } from './lint/special-words.ts';
import type { PollContent } from './poll.ts';
import type { Question } from './question.ts';
import type { FreshId } from './split-question.ts';

type Proposal = Pick<DataItem, 'item' | 'special'>;

const ABOUT_THE_PERSON: [RegExp, string][] = [
	[/\b(how old|your age|age group|year (were you|of) b)/i, 'Age group'],
	[/\b(your )?(gender|sex)\b|\bman or a woman\b/i, 'Gender'],
	[
		/\bwhere (do|in .*do) you live\b|\bwhich (town|city|region|county|part of)\b|\b(post|zip) ?code\b/i,
		'Where you live'
	],
	[/\byour (current )?(job|occupation|profession|role)\b|\bfor a living\b/i, 'Your work'],
	[/\b(household|how many (people|children|adults))\b/i, 'Your household'],
	[/\b(income|salary|earn)\b/i, 'Income'],
	[/\b(education|qualification|degree|school leaving)\b/i, 'Education'],
	[/\b(nationality|citizenship|country of birth|mother tongue|first language)\b/i, 'Origin and language']
];
/** What the question is about, told by how it begins. */
const SHAPES: [RegExp, (topic: string) => string][] = [
	[/^how (?:satisfied|happy|pleased) (?:or \w+ )?are you with (.+)$/i, (topic) => `Opinion on ${topic}`],
	[/^(?:how would you )?rate (.+)$/i, (topic) => `Opinion on ${topic}`],
	[/^(?:overall, )?what do you think (?:of|about) (.+)$/i, (topic) => `Opinion on ${topic}`],
	[/^(?:overall, )?how (?:was|were|is|are) (.+)$/i, (topic) => `Opinion on ${topic}`],
	[/^how (?:\w+) (?:was|were|is|are) (?!you\b|it\b)(.+)$/i, (topic) => `Opinion on ${topic}`],
	[/^how (?:\w+) (?:was|is) it to (.+)$/i, (topic) => `How easy it is to ${topic}`],
	[/^how likely are you to (.+)$/i, (topic) => `Whether you would ${topic}`],
	[/^how (often|many|much|long) (?:do|did|have|would) you (.+)$/i, (topic) => `How ${topic}`],
	[/^when (?:do|did|would) you (.+)$/i, (topic) => `When you ${topic}`],
	[/^where (?:do|did|would) you (.+)$/i, (topic) => `Where you ${topic}`],
	[/^why (?:do|did|would|have) you (.+)$/i, (topic) => `Why you ${topic}`],
	[/^(?:do|did|have|would) you (.+)$/i, (topic) => `Whether you ${topic}`],
	[/^which (?:of (?:these|the following) )?(.+)$/i, (topic) => `Which ${topic}`]
];
const BY_ASKS_FOR: Record<string, string> = {
	improve: 'What to do better',
	liked: 'What you liked',
	expect: 'What you expect',
	habits: 'What you usually do',
	need: 'What you need'
};

/** A name for what this question collects; null while it says nothing. */
export function proposeData(question: Question): Proposal | null {
	const title = question.title.trim().replace(/[?.!:\s]+$/, '');
	if (title === '') return null;
	const special = soundsSpecial(title)?.category ?? 'none';
	return { item: nameOf(question, title).slice(0, 100), special };
}

function nameOf(question: Question, title: string): string {
	const person = ABOUT_THE_PERSON.find(([words]) => words.test(title));
	if (person) return person[1];
	const asked = 'asksFor' in question ? BY_ASKS_FOR[question.asksFor] : undefined;
	if (asked) return asked;
	for (const [shape, name] of SHAPES) {
		const found = shape.exec(title);
		if (found) return name(found.slice(1).join(' you ').replace(/\s+/g, ' '));
	}
	return title;
}

/** The content with a proposed item for each question that has none; one item where several propose the same name. */
export function withProposedData(content: PollContent, freshId: FreshId): PollContent {
	const data = [...content.intent.data];
	const questions = content.questions.map((question): Question => {
		if (data.some((item) => item.id === question.dataItem)) return question;
		const proposal = proposeData(question);
		if (!proposal) return question;
		const same = data.find((item) => item.item.trim().toLowerCase() === proposal.item.toLowerCase());
		if (same) return { ...question, dataItem: same.id };
		const id = freshId(
			'd',
			data.map((item) => item.id)
		);
		data.push({ id, ...proposal, why: '', specialReason: '' });
		return { ...question, dataItem: id };
	});
	return { ...content, questions, intent: { ...content.intent, data } };
}
