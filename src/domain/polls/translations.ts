// A poll's words in further languages, by the path of the field they stand for, as the editor names it.
import { z } from 'zod';

/** A language as a page says it: en, de-AT, pt-BR. */
export const languageTag = z
	.string()
	.max(35)
	.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** `title`, `questions.q1.title`, `questions.q1.options.a`. */
const path = z
	.string()
	.max(200)
	.regex(/^(title|intent|questions|hidden)(\.[A-Za-z0-9-]+)*$/);

export const translations = z.record(languageTag, z.record(path, z.string().max(4000)));
export type Translations = z.infer<typeof translations>;
