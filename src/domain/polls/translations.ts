// A poll's words in further languages, by the path of the field they stand for, as the editor names it.
import { z } from 'zod';

/** A language as a page says it: en, de-AT, pt-BR. */
export const languageTag = z
	.string()
	.max(35)
	.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** `title`, `questions.q1.title`, `questions.q1.options.a`. */
export const PATH = /^(title|intent|questions|hidden|look)(\.[A-Za-z0-9-]+)*$/;
const path = z.string().max(200).regex(PATH);

/** Characters that one text may have in another language. */
export const LONGEST_WORDS = 4000;
const texts = z.record(path, z.string().max(LONGEST_WORDS));

export const translations = z.record(languageTag, texts);
export type Translations = z.infer<typeof translations>;
