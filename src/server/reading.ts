// In which language a page of the answering side is read: the address, else the browser, else the poll's own. No cookie.
import { chooseLanguage, type Wish } from '#domain/languages/choose-language.ts';
import { pageLanguage, SPOKEN } from '#domain/languages/words.ts';
import { inLanguage, languageQuery, languagesOf } from '#domain/polls/in-language.ts';
import type { PollContent } from '#domain/polls/poll.ts';

type Event = { request: Request; url: URL; locals: App.Locals };

/** What whoever comes says of the languages they read. */
export const wishOf = ({ request, url }: Pick<Event, 'request' | 'url'>): Wish => ({
	asked: url.searchParams.get('lang'),
	accepted: request.headers.get('accept-language')
});

/** Where no poll says which there are: one that the product speaks. */
export const spokenLanguage = (event: Pick<Event, 'request' | 'url'>): string =>
	chooseLanguage(SPOKEN, wishOf(event));

/** Goes with the address that another one leads to: the language that was asked for, if any. */
export function askedLanguage(url: URL, before: '?' | '&' = '?'): string {
	const asked = url.searchParams.get('lang');
	return asked ? `${before}lang=${encodeURIComponent(asked)}` : '';
}

/** The poll in the language that it is asked for in. `before`: in which its reader read it before, which goes before what
 *  their browser names. */
export function readIn(event: Event, content: PollContent, before?: string) {
	const languages = languagesOf(content);
	const { asked, accepted } = wishOf(event);
	const language = chooseLanguage(languages, { asked, accepted: before ?? accepted });
	event.locals.language = pageLanguage(language);
	const { content: shown, missing, languageAt } = inLanguage(content, language);
	return {
		content: shown,
		languageAt,
		reading: { language, own: content.language, missing, languages },
		/** Goes with addresses, so that the language does. */
		query: languageQuery(content, language)
	};
}
