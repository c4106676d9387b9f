// E1: anonymous or coded, yet something that names the person is collected.
import { NEEDS_CONTACT } from '../../intents/purpose.ts';
import type { Intent } from '../../intents/intent.ts';
import { namesPerson } from '../naming.ts';
import type { Gap, Rule } from './gap.ts';

const NAMES_A_PERSON =
	/\b(e-?mail|phone|telephone|mobile number|(full|first|last|your|family) name|surname|(home|postal|street) address|post ?code|zip code|date of birth)\b/i;

export const e1Identity: Rule = ({ intent, questions }) => {
	if (intent.identity === 'identified') return [];
	const asked = questions
		.filter((question) => namesPerson(question) || NAMES_A_PERSON.test(question.title))
		.map((question) => ({
			rule: 'E1' as const,
			path: `questions.${question.id}.title`,
			sentence: `This poll is ${intent.identity}, but this question asks who the person is. Remove it, or choose “With a contact”.`
		}));
	const reached = intent.purposes.optional
		.filter((purpose) => NEEDS_CONTACT.includes(purpose.id))
		.map((purpose) => ({
			rule: 'E1' as const,
			path: `intent.purposes.${purpose.id}`,
			sentence: `This purpose needs a way to reach the person, but this poll is ${intent.identity}. Remove it, or choose “With a contact”.`
		}));
	return [...asked, ...reached, ...impossible(intent)];
};

const TAKES_BACK =
	/\b(receipt|withdraw|erase|delete|take (it|them|your answers) back|correct|see your|take away)\b/i;
const CANNOT = /\b(cannot|can not|can[’']t|not|nobody|no way|impossible|never)\b/i;

/** Nobody can find an anonymous answer again, so nobody may promise to. */
function impossible(intent: Intent): Gap[] {
	if (intent.identity !== 'anonymous') return [];
	const promised: [string, string][] = [
		['intent.withdrawal.how', intent.withdrawal.how],
		['intent.withdrawal.until', intent.withdrawal.until],
		['intent.withdrawal.afterPublication', intent.withdrawal.afterPublication],
		['intent.rights', intent.rights]
	];
	return promised
		.filter(([, words]) => TAKES_BACK.test(words) && !CANNOT.test(words))
		.map(([path]) => ({
			rule: 'E1',
			path,
			sentence:
				'This poll is anonymous, so answers cannot be found again, seen or taken back. Say so here instead.'
		}));
}
