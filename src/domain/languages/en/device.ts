// What the script of the question pages says: what is kept on the device, and what becomes of it without a connection.
import { formsOf } from '../forms.ts';

const { count, day } = formsOf('en-GB');

export const device = {
	kept: (days: number) =>
		`What you write is kept on this device only, until you send it, ${count(days, { one: '# day', other: '# days' })} at most.`,
	notKept: 'This browser keeps nothing here: what you write is gone when you close this page.',
	throwAway: 'Throw it away',
	throwAwaySure: 'Then all that you wrote here is gone.',
	throwAwayYes: 'Yes, throw it away',
	keepIt: 'Keep it',
	// Begun earlier
	began: (on: string) => `You began this on ${day(on)}.`,
	goOnWithIt: 'Go on with it',
	isBack: 'What you wrote is back.',
	statementOlder:
		'The statement has changed since. What you wrote is put back where its question is still asked.',
	noLongerAsked: 'No longer asked, so it is not sent:',
	// Another tab
	elsewhere: 'This form is open in another tab, and you went on there. What you write here is not kept.',
	goOnHere: 'Go on here',
	goneElsewhere: 'This was sent or thrown away in another tab. What you write here is not kept.',
	// Without a connection
	noPage: 'You are offline. Nothing is lost: try again when the connection returns.',
	canFinish: 'You are offline. You can finish all the same.',
	waits: 'You are offline. It is kept on this device and is sent when the connection returns.',
	waitsHere: 'You are offline. It is sent when the connection returns, as long as this page stays open.',
	filesLater: 'Files are chosen when the connection is back; it cannot be sent before.',
	notReached: 'It could not be sent just now. Nothing is lost, and it is tried again by itself.',
	finished: 'What was finished here earlier waits to be sent.',
	sent: 'What was finished here earlier is sent.',
	receipt: 'I wrote it: open the receipt',
	notSent: 'What was finished here earlier could not be sent.',
	statementChanged:
		'The statement has changed since you agreed to it, so nothing was sent. Your words are kept: read the new statement, then choose.',
	notTaken: 'Your answers were not taken. Your words are kept, so that you can copy them.'
};
