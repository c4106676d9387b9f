// E9: nothing is chosen for the person, nothing sensitive is forced out of them, and yes weighs as much as no.
import type { Question } from '../question.ts';
import { whole, type Gap, type Rule } from './gap.ts';
import { changeQuestion } from './mend.ts';

export const e9Pressure: Rule = ({ intent, questions }) =>
	questions.flatMap((question): Gap[] => {
		if ('preselected' in question && question.preselected)
			return [
				{
					rule: 'E9',
					path: `questions.${question.id}.options`,
					sentence: 'Do not choose an answer beforehand. Clear it.',
					mend: changeQuestion(question.id, 'Choose none beforehand', cleared)
				}
			];
		const special = intent.data.some((item) => item.id === question.dataItem && item.special !== 'none');
		if (question.required && special && !question.preferNot)
			return [
				{
					rule: 'E9',
					path: `questions.${question.id}.preferNot`,
					sentence: 'This is sensitive and must be answered. Offer “Prefer not to say”, or make it optional.',
					mend: changeQuestion(question.id, 'Offer “Prefer not to say”', (asked) => ({
						...asked,
						preferNot: true
					}))
				}
			];
		const uneven = unequal(question);
		if (uneven)
			return [
				{
					rule: 'E9',
					path: `questions.${question.id}.options`,
					sentence:
						'One answer is made to look better than the other. Give yes and no the same weight, such as “Yes” and “No”.',
					marked: whole(uneven),
					mend: changeQuestion(question.id, 'Use “Yes” and “No”', evened)
				}
			];
		return [];
	});

const WARM =
	/^yes\b[^a-z]*(please|absolutely|definitely|of course|certainly|gladly|sure|i(’|')?d love|i love|i care|i want to (help|protect|save|support|keep|stop)|count me in|sign me up|let(’|')?s)|!/i;
const COLD = /^no\b[^a-z]*(thanks|absolutely|definitely|of course|certainly|never|not at all)/i;
/** Refusing put as a fault of whoever refuses: “No, I do not care about the planet”. */
const SHAMES =
	/^no\b.*\bi\b.*\b(don[’']?t|do not|never|hate|prefer)\b.*\b(care|want to (help|save|improve)|mind|like|need|paying|missing)\b/i;

/** Of two answers the one that flatters, or shames; null where both weigh the same. */
function unequal(question: Question): string | null {
	if (!('options' in question)) return null;
	const labels = question.options.map((each) => each.label.trim());
	const yes = labels.filter((label) => /^yes\b/i.test(label));
	const no = labels.filter((label) => /^no\b/i.test(label));
	const [accepts = '', ...otherYes] = yes;
	const [refuses = '', ...otherNo] = no;
	if (!accepts || !refuses || otherYes.length + otherNo.length > 0) return null;
	if (SHAMES.test(refuses)) return refuses;
	return WARM.test(accepts) && !COLD.test(refuses) ? accepts : null;
}

function evened(question: Question): Question {
	const even = structuredClone(question);
	if (!('options' in even)) return even;
	for (const option of even.options)
		option.label = /^\s*yes\b/i.test(option.label)
			? 'Yes'
			: /^\s*no\b/i.test(option.label)
				? 'No'
				: option.label;
	return even;
}

const cleared = (question: Question): Question =>
	'preselected' in question ? { ...question, preselected: '' } : question;
