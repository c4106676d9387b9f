// Going on later: what is begun and not sent, kept under a code because its person asked.
import { formsOf } from '../forms.ts';

const { day } = formsOf('en-GB');

export const keep = {
	later: 'Go on later, or on another device',
	heading: 'Kept for you, and not sent',
	yourCode: 'Your code',
	goOnAt: 'To go on, on this device or another, open this page and type the code:',
	onlyYou:
		'Copy the code, write it down or print this page. Only you have it: we cannot look it up or send it to you.',
	what: 'Kept are your answers so far, sealed under this code. Nobody can read them without it, and nobody counts them. Nothing has been sent.',
	until: (on: string) =>
		`They are kept until ${day(on)}, then deleted. If you keep them again, the days begin anew.`,
	noFiles: 'Files are not kept: you choose them at the very end.',
	goOn: 'Go on now',
	again: 'Keep it as it is now',
	throwAway: 'Throw away what is kept',
	isKept:
		'Some of this is kept under your code. What you write from here on is not, until you keep it or send it.',
	thrownAway: 'Thrown away',
	nothingKept: 'Nothing is kept under your code any more, and it opens nothing.',
	stillHere: 'What you wrote is still in this page. You can go on and send it.',
	withCode: 'Go on with a code',
	resume: 'Go on where you left off',
	codeHelp: '24 letters and numbers. Capitals, spaces and dashes do not matter.',
	open: 'Go on',
	noneFound:
		'Nothing is kept under this code: it may be mistyped, its answers sent or thrown away, or its last day over.',
	changed:
		'The statement of this poll changed since you kept your answers. This is how it stands now: read it, then choose. After Yes, what you answered comes back where its question still stands.',
	copyWords:
		'It was not sent. If you want to keep your words, copy them from here. What is kept goes by itself on its last day.',
	tooLong: 'This is more than can be kept. It is all still here: go on and send it, or shorten it.',
	noRoom:
		'So many unsent answers are kept for this poll that there is no room for more now. Yours are still here: go on and send them, or try again later.',
	notNow:
		'We could not keep your answers just now: the fault is ours. They are all here still. Wait a moment, then try again.'
};
