// Words with their places and their parts of speech, by compromise (English). Loaded only where warnings are.
import nlp from 'compromise/two';
import { z } from 'zod';

export type Word = {
	text: string;
	start: number;
	end: number;
	/** A comma or a dash stands after it. */
	breaks: boolean;
	is: (...tags: string[]) => boolean;
};

const parsed = z.array(
	z.object({
		terms: z.array(
			z.object({
				text: z.string(),
				post: z.string().optional(),
				tags: z.array(z.string()),
				offset: z.object({ start: z.number(), length: z.number() })
			})
		)
	})
);

/** The sentences of a text, each as its words. */
export function wordsOf(text: string): Word[][] {
	const sentences = parsed.parse(nlp(text).json({ offset: true }));
	return sentences.map(({ terms }) =>
		terms
			.filter((term) => term.text !== '')
			.map(({ text: word, post = '', tags, offset }) => ({
				text: word,
				start: offset.start,
				end: Math.min(text.length, offset.start + word.length),
				breaks: /[,;:–—]/.test(post),
				is: (...wanted: string[]) => wanted.some((tag) => tags.includes(tag))
			}))
			.filter(({ start, end }) => start >= 0 && start < end)
	);
}
