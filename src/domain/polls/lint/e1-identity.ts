// E1: anonymous or coded, yet something that names the person is collected.
import { NEEDS_CONTACT } from '../../intents/purpose.ts';
import type { Rule } from './gap.ts';

const NAMES_A_PERSON =
	/\b(e-?mail|phone|telephone|mobile number|(full|first|last|your|family) name|surname|(home|postal|street) address|post ?code|zip code|date of birth)\b/i;

export const e1Identity: Rule = ({ intent, questions }) => {
	if (intent.identity === 'identified') return [];
	const asked = questions
		.filter((question) => NAMES_A_PERSON.test(question.title))
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
	return [...asked, ...reached];
};
