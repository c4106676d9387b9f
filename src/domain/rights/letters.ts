// The letters that go to a person who answered, in plain text.
import { sayDay } from '../calendar.ts';

type Words = { subject: string; text: string };

/** A new way to a response whose receipt was lost. `links`: one for each time they answered. */
export function receiptLetter({
	asker,
	title,
	links
}: {
	asker: string;
	title: string;
	links: string[];
}): Words {
	const many = links.length > 1;
	return {
		subject: `Your receipt for “${title}”`,
		text: [
			`Somebody asked for the receipt of what you answered to ${asker}: “${title}”.`,
			many
				? `You answered ${links.length} times. These links open your answers; any earlier links no longer work:`
				: 'This link opens your answers; the earlier link no longer works:',
			links.join('\n'),
			'With it you can look, change, take away, withdraw and erase. If it was not you who asked, nobody but you has seen this letter: you need do nothing.'
		].join('\n\n')
	};
}

/** Asks whether answers may also be used under a wider statement. */
export function againLetter({
	asker,
	title,
	widened,
	link,
	until
}: {
	asker: string;
	title: string;
	widened: string[];
	link: string;
	until: string;
}): Words {
	return {
		subject: `May ${asker} use your answers for more? “${title}”`,
		text: [
			`You answered ${asker}: “${title}”, and agreed to hear from them. They would now use answers for more than was said then:`,
			widened.map((sentence) => `- ${sentence}`).join('\n'),
			`Read the new statement and choose: ${link}`,
			`If you do nothing, nothing changes: your answers stay under what was said before. The link works once, until ${sayDay(until)}. This is the only letter you get about it.`
		].join('\n\n')
	};
}
