// The letter to somebody who asked to hear what came of their answers, in the language they answered in.
import { wordsFor } from '../languages/words.ts';
import { inLanguage, languageQuery } from '../polls/in-language.ts';
import type { PollContent } from '../polls/poll.ts';

export type WrittenLetter = { to: string; subject: string; text: string };

/** `origin` is the address people reach, such as https://polls.example.org. `language`: as they answered; else the poll's. */
export function outcomeLetter(
	{ address, language: spoken }: { address: string; language?: string | undefined },
	poll: { slug: string; content: PollContent },
	origin: string
): WrittenLetter {
	const language = spoken ?? poll.content.language;
	const { title, intent } = inLanguage(poll.content, language).content;
	const query = languageQuery(poll.content, language);
	const says = wordsFor(language).letters.outcome;
	return {
		to: address,
		subject: says.subject(title.replace(/\s+/g, ' ')),
		text: [
			says.says(title, intent.asker.name),
			`${origin}/p/${poll.slug}/outcome${query}`,
			'',
			says.stop,
			`${origin}/p/${poll.slug}/lost${query}`
		].join('\n')
	};
}
