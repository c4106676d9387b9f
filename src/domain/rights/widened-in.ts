import { widenings } from '../intents/widenings.ts';
import { wordsFor } from '../languages/words.ts';
import { inLanguage } from '../polls/in-language.ts';
import type { PollVersion } from '../polls/poll.ts';

/** What a new statement takes beyond an earlier one, said in this language. Compared is what their author wrote: a
 *  translation alone widens nothing. */
export const widenedIn = (language: string, before: PollVersion, after: PollVersion): string[] =>
	widenings(before.content.intent, after.content.intent, {
		says: wordsFor(language).widened,
		shown: inLanguage(after.content, language).content.intent
	});
