// A poll to begin from: its questions, and a statement of intent written out but for what only the asker can know (who they
// are, who reads the answers, in which country, by when). Those stay empty, and publishing asks for them.
import { addMonths } from '../../calendar.ts';
import { pollContentSchema, type PollContent } from '../poll.ts';

export type Written = {
	title: string;
	/** The decision it is for. */
	decision: string;
	/** What the person who answers gets out of it. */
	benefit: string;
	minutes: number;
	minimumAge?: number;
	/** Why each kind of data is asked for, by its id. */
	data: { id: string; item: string; why: string; special?: string; specialReason?: string }[];
	asked: string;
	cannotSay: string;
	/** What is told back once it is decided. */
	told: string;
	optional?: { id: string; plain: string }[];
	questions: ({ id: string; kind: string; title: string; dataItem?: string } & Record<string, unknown>)[];
	scores?: object[];
};

export type Template = {
	id: string;
	name: string;
	/** When to take this one. */
	use: string;
	/** Written for this asker, by name. */
	write: (asker: string) => Written;
};

/** The template as the draft of a poll. Its dates are two and three months ahead, for the author to look at. */
export function contentOf(template: Template, asker: string, today: string): PollContent {
	const {
		title,
		decision,
		benefit,
		minutes,
		minimumAge = 16,
		data,
		asked,
		cannotSay,
		told,
		...rest
	} = template.write(asker);
	return pollContentSchema.parse({
		title,
		intent: {
			asker: { name: asker },
			decision: { text: decision, dueOn: addMonths(today, 2) },
			purposes: { optional: rest.optional ?? [quote(asker)] },
			benefit,
			data,
			identity: 'coded',
			automatic: [],
			retention: { months: 12 },
			consequencesOfNo: 'Nothing. You are treated the same, whether you answer or not.',
			minimumAge,
			minutes,
			withdrawal: {
				how: 'Open your receipt and press Withdraw.',
				until: 'At any time until your answers are deleted.',
				afterPublication: 'Published totals stay as they are. Your answers leave the next count.'
			},
			rights:
				'You may see, correct, take away and erase your answers, and complain to your data protection authority.',
			machines: 'None. People read the answers.',
			tellBack: { what: told, where: 'On this same page', dueOn: addMonths(today, 3) },
			sample: { asked, cannotSay }
		},
		questions: rest.questions,
		...(rest.scores ? { scores: rest.scores } : {})
	});
}

export const quote = (asker: string) => ({
	id: 'quote',
	plain: `${asker} may show my words, without my name, to its team and on the results page.`
});

/** Answers offered, numbered by their place. */
export const offered = (...labels: string[]) => labels.map((label, at) => ({ id: `o${at + 1}`, label }));
