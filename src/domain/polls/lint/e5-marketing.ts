// E5: research is not a way to sell. Marketing is not bundled with it, and nobody has to give a contact to be heard.
import type { Question } from '../question.ts';
import type { PollContent } from '../poll.ts';
import { asksWho } from './asks-who.ts';
import type { Gap, Rule } from './gap.ts';
import { changeQuestion, takeOutQuestion, takeOutUse, type Mend } from './mend.ts';
import { placesOf } from './warnings/warning.ts';

const GOODS =
	'(?:newsletters?|(?:special |exclusive |personal )?offers|promotions?|promotional|discounts?|vouchers?|deals|advert\\w*|ads|marketing|brochures?|catalogues?|sales (?:calls?|team|people)|product news)';
const SENDS =
	'(?:send|sends|sent|receive|receives|get|getting|sign(?:ed|ing)? up|subscribe\\w*|contact|call|e-?mail|write to|inform|tell|target\\w*|interested in|opt in)';
const SELLS = new RegExp(`\\b${SENDS}\\b[^.?!]{0,60}\\b${GOODS}\\b`, 'i');
/** “No newsletter”, and questions about what people already get. */
const SAYS_NOT =
	/\b(no|not|never|without|nothing|don[’']t|doesn[’']t|how (often|many|much|useful|well|happy|satisfied)|did you|do you (currently|already|read)|too (many|much|few))\b/i;
const sells = (words: string): boolean => SELLS.test(words) && !SAYS_NOT.test(words);

export const e5Marketing: Rule = (content) => [...bundled(content), ...forced(content.questions)];

function bundled({ intent, questions }: PollContent): Gap[] {
	const sentence =
		'This is marketing, and a poll is not asked to sell. Ask for it somewhere else, and take it out here.';
	const used: [string, string][] = [
		['intent.decision.text', intent.decision.text],
		...intent.purposes.optional.map((one): [string, string] => [`intent.purposes.${one.id}`, one.plain]),
		...intent.data.map((item): [string, string] => [`intent.data.${item.id}`, item.why]),
		...questions.map((question): [string, string] => [`questions.${question.id}.title`, question.title])
	];
	return used
		.filter(([, words]) => sells(words))
		.map(([path, words]) => ({
			rule: 'E5',
			path,
			sentence,
			marked: { text: words, spans: placesOf(SELLS, words) },
			mend: mendOf(path)
		}));
}

function mendOf(path: string): Mend | undefined {
	const [part, second, id = ''] = path.split('.');
	if (part === 'questions') return takeOutQuestion(second ?? '');
	return second === 'purposes' ? takeOutUse(id) : undefined;
}

const forced = (questions: readonly Question[]): Gap[] =>
	questions
		.filter((question) => question.required && asksWho(question))
		.map((question) => ({
			rule: 'E5',
			path: `questions.${question.id}.required`,
			sentence: 'Nobody has to say who they are to be heard. Let this be left empty.',
			mend: changeQuestion(question.id, 'Let it be left empty', (asked) => ({ ...asked, required: false }))
		}));
