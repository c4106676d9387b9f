// What a format cannot say, noted beside each question when we write a file, so that it comes back whole. The file's own
// words go before it: whatever a person changed there is what counts.
import { z } from 'zod';
import type { PollContent } from '../../polls/poll.ts';
import { questionSchema, type Question } from '../../polls/question.ts';
import { languageTag } from '../../polls/translations.ts';
import type { Wording } from './wording.ts';

const hint = z.object({
	/** Fields of the question. */
	set: z.record(z.string(), z.unknown()).default({}),
	/** Fields that the format makes up. */
	drop: z.array(z.string().max(40)).max(40).default([]),
	/** Words in further languages, by path below the question. */
	words: z
		.record(languageTag, z.record(z.string().regex(/^[A-Za-z0-9.-]{1,120}$/), z.string().max(4000)))
		.default({})
});
export type Hint = z.infer<typeof hint>;
export type Hints = ReadonlyMap<string, Hint>;

/** The question with what was noted; as it is where the note is none. */
export function withHint(question: Question, noted: unknown, wording: Wording): Question {
	if (noted === undefined) return question;
	const read = hint.safeParse(noted);
	if (!read.success) return question;
	const { set, drop, words } = read.data;
	const kept = Object.fromEntries(Object.entries(question).filter(([field]) => !drop.includes(field)));
	const whole = questionSchema.safeParse({ ...kept, ...set, id: question.id });
	if (!whole.success) return question;
	for (const [tag, texts] of Object.entries(words))
		for (const [path, said] of Object.entries(texts))
			wording.keep(tag, `questions.${question.id}.${path}`, said);
	return whole.data;
}

/** What a question was called, where the format takes no such name. */
export function namedIn(noted: unknown): string | null {
	const read = hint.safeParse(noted);
	if (!read.success) return null;
	const { id, code } = read.data.set;
	return typeof code === 'string' && id !== undefined ? code : typeof id === 'string' ? id : null;
}

/** What has to be noted so that `back`, read from the file, becomes `content` again; by the id of the question. */
export function hintsFor(content: PollContent, back: PollContent): Hints {
	const hints = new Map<string, Hint>();
	content.questions.forEach((question, at) => {
		const read = back.questions[at];
		const fields: [string, unknown][] = Object.entries(question);
		const readFields = new Map<string, unknown>(read?.id === question.id ? Object.entries(read) : []);
		const set = Object.fromEntries(
			fields.filter(
				([field, value]) =>
					value !== undefined && JSON.stringify(value) !== JSON.stringify(readFields.get(field))
			)
		);
		const drop = [...readFields.keys()].filter((field) => !Object.hasOwn(question, field));
		const words = missingWords(content, back, question.id);
		if (Object.keys(set).length + drop.length + Object.keys(words).length > 0)
			hints.set(question.id, { set, drop, words });
	});
	return hints;
}

function missingWords(content: PollContent, back: PollContent, id: string): Hint['words'] {
	const start = `questions.${id}.`;
	const missing = Object.entries(content.translations ?? {}).map(
		([tag, texts]): [string, Record<string, string>] => [
			tag,
			Object.fromEntries(
				Object.entries(texts)
					.filter(([path, said]) => path.startsWith(start) && back.translations?.[tag]?.[path] !== said)
					.map(([path, said]) => [path.slice(start.length), said])
			)
		]
	);
	return Object.fromEntries(missing.filter(([, texts]) => Object.keys(texts).length > 0));
}
