// The road from the statement to the receipt: choosing, answering, looking it over, sending; and where it ends otherwise.
import { formsOf } from '../forms.ts';

const { count, day, moment } = formsOf('en-GB');

export const road = {
	footer:
		'Candor: polls that say why they ask. This page sets no cookie and loads nothing from anywhere else.',
	lost: 'I answered, and lost my receipt',
	languages: 'Languages',
	partly: (language: string) => `Parts of this are only available in ${language}.`,
	again: 'Please look again',
	titles: {
		questions: 'Questions',
		review: 'Before you send',
		late: 'Not taken',
		already: 'Already sent',
		sent: 'Sent'
	},
	// The statement, and the choice
	invited:
		'You came by a link of your own, from a letter. It takes one answer. When you send, we note beside your address that you answered, so that you get no reminder; not what you answered.',
	choice: 'Your choice',
	alsoIfYouWish: 'If you wish, also:',
	limited:
		'This poll takes a set number of answers. Should it have enough of yours by then, you are told so, and nothing is stored.',
	yes: 'Yes, I take part',
	no: 'No, thanks',
	linkSays: 'Your link also says:',
	linkSaysSent: 'Your link also says, and it is sent with your answers:',
	takeOut: (name: string) => `Take out “${name}”`,
	canTakeOut: 'You can take it out before you send.',
	// The questions
	email: 'Your e-mail address',
	emailKept: 'Kept encrypted and apart from your answers.',
	emailInvited:
		'Kept encrypted and apart from your answers. Write it here even if your letter came to it: letters are passed on, so only you can say whose address belongs to these answers.',
	/** How far somebody has come; not sure where the way still depends on answers. */
	part: (at: number, of: number, isSure: boolean) => `Part ${at} of ${isSure ? '' : 'at most '}${of}`,
	nothingStored: (isLast: boolean) =>
		`Nothing is stored yet. ${isLast ? 'Next' : 'At the end'} you see it all once more before you send it.`,
	lookOver: 'Look it over',
	goOn: 'Go on',
	back: 'Back',
	startAgain: 'Start again',
	needLook: (answers: number) =>
		count(answers, { one: 'One answer needs another look.', other: '# answers need another look.' }),
	nothingLost: 'Nothing is lost.',
	changedSince: (until: Date) =>
		`This poll has changed since you began. You can finish the version you began until ${moment('UTC', until)}: what you agreed to holds for it.`,
	startNew: 'Start the new one',
	// Before sending
	noAnswer: 'No answer',
	chooseFilesAgain: 'Choose every file once more: browsers do not keep them.',
	changeThis: 'Change this',
	emailIs: (address: string) => `Your e-mail address: ${address}`,
	files: 'Files',
	filesKept: 'Kept encrypted and apart from your answers, under a name of ours, and deleted with them.',
	otherWay: 'You came another way in the end, so what you answered here is not sent:',
	agreedTo: 'You agreed to',
	noWayBack:
		'Nobody will be able to tell which answers are yours, not even you: after sending they cannot be changed or taken back.',
	send: 'Send my answers',
	changeSomething: 'Change something',
	// Not taken, sent, said no
	notTaken: 'Your answers were not taken',
	copyWords: 'Nothing of this was stored. If you want to keep your words, copy them from here.',
	whatComes: 'What comes of the poll',
	alreadySent: 'Already sent',
	openReceipt: 'Open your receipt',
	seeAndChange: 'There you see what was sent and can change it.',
	nobodyFinds: 'They are anonymous, so nobody can find or change them, not even you.',
	notYours: 'Is this somebody else’s answer?',
	startPoll: 'Start the poll again',
	wroteNow: 'What you wrote now',
	saved: 'Your answers are saved',
	savedAnonymously:
		'They are anonymous: we kept the day and your answers, and nothing that leads back to you. So there is no receipt, and they cannot be taken back.',
	keepAddress:
		'Keep its address. It is your private way to look at your answers, change them, withdraw or erase them. It is shown now and never again, and it opens in a window of its own.',
	resultsAt: 'Results and decisions will be here. Keep this link if you want to see them:',
	whatCame: 'What came of it',
	fine: 'That is fine',
	saidNo: 'You said no, and nothing about you was stored. Nothing changes for you.',
	readAgain: 'Read the statement again',
	embedded: (asker: string) => `This form is by ${asker}, shown here by another site.`,
	ownWindow: 'Open it in a window of its own to see its address',
	// It takes no answers now
	opening: {
		'not-yet': (zone: string, opensAt: Date | null) =>
			`This poll is not open yet. It opens on ${opensAt ? moment(zone, opensAt) : 'another day'}.`,
		closed: 'This poll is closed. Thank you for wanting to answer.',
		full: 'This poll has all the answers it can take. Thank you for wanting to answer.',
		'by-invitation':
			'This poll takes answers from people who were invited, each by their own link. If you were invited, use the link in your letter.',
		used: 'This personal link has taken its answer, and it takes one. To change what you sent, open your receipt.'
	},
	answerFull: (question: string) =>
		`Enough people have already given your answer to “${question}”, so this poll needs no more of them. Thank you for wanting to answer.`,
	leadsHereThen:
		'This link leads here then as well. Until then you can read what is asked, why, and what becomes of it.',
	nothingMissing: 'Nothing about you was stored, and nothing is missing from you.',
	by: (on: string) => `By ${day(on)}:`,
	// What an act on the road refuses
	refused: {
		look: 'Some answers need another look.',
		changed:
			'The statement of this poll changed while you were answering. Your answers are kept: please read it again and choose.',
		changedReading:
			'The statement of this poll changed while you read it. This is how it stands now: read it, then choose.',
		noNumber: 'This form has lost its number. Go back to the start of the poll; your answers stay.',
		alreadySent: 'This form was already sent with other answers. Those are kept, and these were not stored.',
		notAgreed: 'Nothing was stored, because you have not agreed yet. Go back to the first page to choose.',
		notStored:
			'We could not store your answers just now: the fault is ours. They are all here still. Wait a moment and press Send again; nothing is stored twice.',
		tooMany: 'Too many tries. Wait a few minutes, then try again.'
	}
};
