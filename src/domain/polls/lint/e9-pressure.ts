// E9: nothing is chosen for the person, nothing sensitive is forced out of them, and yes weighs as much as no.
import type { Question } from '../question.ts';
import type { Gap, Rule } from './gap.ts';

export const e9Pressure: Rule = ({ intent, questions }) =>
	questions.flatMap((question): Gap[] => {
		if ('preselected' in question && question.preselected)
			return [
				{
					rule: 'E9',
					path: `questions.${question.id}.options`,
					sentence: 'Do not choose an answer beforehand. Clear it.'
				}
			];
		const special = intent.data.some((item) => item.id === question.dataItem && item.special !== 'none');
		if (question.required && special && !question.preferNot)
			return [
				{
					rule: 'E9',
					path: `questions.${question.id}.preferNot`,
					sentence: 'This is sensitive and must be answered. Offer “Prefer not to say”, or make it optional.'
				}
			];
		if (unequal(question))
			return [
				{
					rule: 'E9',
					path: `questions.${question.id}.options`,
					sentence:
						'One answer is made to look better than the other. Give yes and no the same weight, such as “Yes” and “No”.'
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

/** Two answers of which one flatters or the other shames. */
function unequal(question: Question): boolean {
	if (!('options' in question)) return false;
	const labels = question.options.map((each) => each.label.trim());
	const yes = labels.filter((label) => /^yes\b/i.test(label));
	const no = labels.filter((label) => /^no\b/i.test(label));
	if (yes.length !== 1 || no.length !== 1) return false;
	return SHAMES.test(no[0] ?? '') || (WARM.test(yes[0] ?? '') && !COLD.test(no[0] ?? ''));
}
