// The letter to somebody who asked to hear what came of their answers.

export type WrittenLetter = { to: string; subject: string; text: string };

/** `origin` is the address people reach, such as https://polls.example.org. */
export const outcomeLetter = (
	to: string,
	poll: { slug: string; title: string; asker: string },
	origin: string
): WrittenLetter => ({
	to,
	subject: `What came of it: ${poll.title.replace(/\s+/g, ' ')}`,
	text: [
		`You answered “${poll.title}” and asked ${poll.asker} to tell you what came of it. Here it is:`,
		`${origin}/p/${poll.slug}/outcome`,
		'',
		'You hear this once for each outcome. To stop, open your receipt and withdraw. We do not know its code; if you have lost it, ask for a new link here:',
		`${origin}/p/${poll.slug}/lost`
	].join('\n')
});
