// The letters that go to a person who answered, in plain text and in the language they answered in.
import { wordsFor } from '../languages/words.ts';

type Letter = { subject: string; text: string };
type About = { language: string; asker: string; title: string };

/** A new way to a response whose receipt was lost. `links`: one for each time they answered. */
export function receiptLetter({ language, asker, title, links }: About & { links: string[] }): Letter {
	const says = wordsFor(language).letters.receipt;
	return {
		subject: says.subject(title),
		text: [
			says.asked(asker, title),
			links.length > 1 ? says.links(links.length) : says.link,
			links.join('\n'),
			says.use
		].join('\n\n')
	};
}

/** Asks whether answers may also be used under a wider statement. */
export function againLetter({
	language,
	asker,
	title,
	widened,
	link,
	until
}: About & { widened: string[]; link: string; until: string }): Letter {
	const says = wordsFor(language).letters.again;
	return {
		subject: says.subject(asker, title),
		text: [
			says.says(asker, title),
			widened.map((sentence) => `- ${sentence}`).join('\n'),
			`${says.read} ${link}`,
			says.silence(until)
		].join('\n\n')
	};
}
