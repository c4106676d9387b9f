// What names the person lies apart from the answers: so it may not steer them, and somebody must be allowed to read it.
import { clausesOf } from '../journey/condition.ts';
import { namesPerson } from '../naming.ts';
import { isFile, type Question } from '../question.ts';
import { MOST_FILES } from '../question-kinds/file.ts';
import type { Gap, Rule } from './gap.ts';

/** The purposes under which a contact is shown at the desk, or put into a file. */
const SHOWS_CONTACT: readonly string[] = ['contact', 'profile'];

export const naming: Rule = ({ intent, questions }) => {
	const named = new Set(questions.filter(namesPerson).map(({ id }) => id));
	const at = (rule: Gap['rule'], { id }: Question, sentence: string): Gap => ({
		rule,
		path: `questions.${id}.title`,
		sentence
	});
	const steered = questions
		.filter((question) => clausesIn(question).some(({ of }) => named.has(of)))
		.map((question) =>
			at(
				'E1',
				question,
				'A condition here looks at an answer that names the person, so what is asked would tell who they are. Choose another condition.'
			)
		);
	const isShown = intent.purposes.optional.some(({ id }) => SHOWS_CONTACT.includes(id));
	const unread =
		intent.identity !== 'identified' || isShown
			? []
			: questions
					.filter((question) => namesPerson(question) && !isFile(question))
					.map((question) =>
						at(
							'E2',
							question,
							'No purpose of this poll lets anybody read this. Ask whether you may write to people, or link it to their record; or do not ask for it.'
						)
					);
	const tooMany = questions
		.filter(isFile)
		.slice(MOST_FILES)
		.map((question) => at('missing', question, `A poll asks for ${MOST_FILES} files at most. Remove one.`));
	return [...steered, ...unread, ...tooMany];
};

const clausesIn = ({ show, after = [] }: Question) => [
	...(show ? clausesOf(show) : []),
	...after.flatMap(({ when }) => (when ? clausesOf(when) : []))
];
