// The receipt and what can be done with it, lost receipts, letters that ask again, stops, outcomes, and pages that are not there.
import { formsOf } from '../forms.ts';

const { and, count, day, number } = formsOf('en-GB');

export const receipt = {
	title: 'Your receipt',
	saved: 'Saved. Thank you.',
	withdrew: (on: string) =>
		`You withdrew on ${day(on)}. Your answers are used for nothing any more. They stay here, for you to see, until they are deleted.`,
	done: {
		withdrawn: 'Withdrawn. From this moment it is used for that no more.',
		allowed: 'Allowed, as of now. You can withdraw it here at any time.',
		changed: 'Changed. The old answers are gone.',
		corrected: 'The address is saved, and the old one is gone.'
	},
	keep: 'Keep this link. It is the only way back to your answers, and we keep only its fingerprint.',
	keepToErase: 'You still need it to erase them.',
	sent: 'What you sent',
	sentOn: (on: string, deleteAfter: string) => `On ${day(on)}. It will be deleted after ${day(deleteAfter)}.`,
	saveFile: 'Save this file',
	change: 'Change my answers',
	changeUntil: 'Possible until results are told, also after the poll is closed.',
	fixedTold:
		'Results were told, so the answers stay as they were counted. What you allow you can still change.',
	allowed: 'What you allowed',
	whenAnswered: 'When you answered',
	whenAskedAgain: 'When you were asked again',
	allowedSince: (on: string) => `Allowed since ${day(on)}.`,
	withdrawnOn: (on: string) => `Withdrawn on ${day(on)}.`,
	notAllowed: 'Not allowed.',
	endsAll: 'Without this there is no use left: withdrawing it withdraws all that stands with it.',
	withdrawThis: 'Withdraw this',
	allowThis: 'Allow this',
	address: 'Your address',
	addressKept: 'It is kept encrypted and apart from your answers.',
	correct: 'Correct it',
	saveAddress: 'Save the address',
	next: 'What happens next',
	findIt: (on: string) => `You find it here, by ${day(on)}:`,
	take: 'Take it away',
	everything: 'Everything that is stored of you here:',
	toRead: 'to read',
	asData: 'as data (JSON)',
	signed: 'Your consent receipt, signed',
	signedSays:
		'It says what you agreed to and what you did not, word for word, with the times. Your answers and your private link are not in it, so you can show it to somebody.',
	check: 'Anyone can check that it is genuine',
	program: 'The same, as data',
	programSays:
		'To read it with a program (JSON-LD, by ISO/IEC TS 27560). It changes when you change your mind; one you took before stays genuine for its day.',
	changeMind: 'If you change your mind',
	withdraw: 'Withdraw',
	withdrawSays:
		'All that you allowed is taken back. Your answers leave every count and nobody reads them any more.',
	withdrawAll: 'Withdraw all',
	erase: 'Erase',
	eraseSays:
		'Your answers go for good. Nothing remains but a note that one response was erased. It cannot be undone.',
	eraseMine: 'Erase my answers',
	eraseNow: 'Yes, erase them now',
	under: (version: number) => `Given under version ${version} of the statement, fingerprint`,
	erased: 'Erased',
	erasedSays:
		'Your answers, your consent and whatever could lead to you are deleted. Thank you for having answered.',
	// Changing answers
	changeSays:
		'What you change takes the place of what you wrote; the old words are deleted. What you allowed stays as it is.',
	linkSaid: 'What your link said',
	linkSaidHelp: 'Correct it, or empty it and it is deleted.',
	saveChanges: 'Save the changes',
	leave: 'Leave it as it was',
	cannotChange: 'These answers can no longer be changed. Your receipt shows them.',
	cannotChangeHere: 'Your answers can no longer be changed here. Nothing was changed.',
	leadsFurther: 'What you changed leads to further questions. Look at them, then save again.',
	follows: 'This question follows from what you changed.',
	addressUnchanged: 'The address was not changed.',
	cannotAllow: 'This cannot be allowed here any more. Nothing was changed.',
	// All that is stored
	all: 'All that is stored',
	allOfYou: 'All that is stored of you here',
	allOn: (on: string) =>
		`On ${day(on)}, every field of it. To keep it, save or print this page, or take it along:`,
	statementUnder: 'The statement it was given under:',
	yourAnswers: 'Your answers',
	leftOut: 'You left every question out.',
	saidYesOrNo: 'What you said yes or no to',
	response: 'The response itself',
	yourContact: 'Your contact',
	noneStored: 'None is stored.',
	filesSent: 'Files you sent',
	storedEncrypted: 'It is stored encrypted.',
	lettersAgain: 'Letters that asked you again',
	passedOn: 'What was passed on, and to whom',
	noted: 'What the team noted on it',
	notRead: 'Nothing. Nobody has read it yet.',
	wasRead: (question: string, on: string) => `“${question}” was read on ${day(on)}.`,
	themeGone: 'a theme since taken away',
	wasCoded: (question: string, theme: string, on: string, from: number, to: number) =>
		`“${question}” was put under ${theme} on ${day(on)}: the characters from ${number(from)} to ${number(to)} of what you wrote.`,
	wasShown: (question: string, theme: string, on: string) =>
		`Your words on “${question}” were chosen on ${day(on)} to stand for ${theme}.`,
	quoted: (words: string) => `“${words}”`,
	back: 'Back to your receipt'
};

export const lost = {
	title: 'A lost receipt',
	heading: 'You lost your receipt',
	depends:
		'Whether anything leads back to your answers depends on the poll. Where it took no name, nothing does, and that is by design. Where you gave an e-mail address, a new link can be sent to it.',
	pollAddress: 'The poll’s address',
	pollAddressHelp: 'The link you answered at, or its last part, such as saturday-opening.',
	noAddress: 'This is no address of a poll.',
	see: 'See what can be done',
	asked:
		'If somebody answered with this address, a letter with a new link is on its way to it, and the earlier link no longer works.',
	gaveAddress: 'If you gave an e-mail address',
	noMail: (asker: string) =>
		`No mail server is set up here, so no letter can be sent. Ask ${asker}: the poll’s statement says how.`,
	canSend: 'We can send a new link to the address you answered with. Your old link then stops working.',
	addressUsed: 'The e-mail address you answered with',
	send: 'Send me a new link',
	gaveNone: 'If you gave no address',
	byDesign: 'We cannot find you, and that is by design.',
	onlyCode:
		'Your answers carry no name and no address. The code you were shown is the only way to them, and we kept only its fingerprint: from that nobody can work out the code, and nothing else tells your answers from another person’s. If we could look you up, so could anybody else here.',
	lookFor:
		'Look for the link in your browser’s history or among your notes: it ends in /r/ and 22 letters. Without it your answers stay until the day they are deleted, as the statement says.',
	anonymously: 'If you answered anonymously',
	nobodyCan: 'Nobody can find your answers, not even you.',
	noReceipt:
		'They were anonymous: no receipt was given out, because nothing links the answers to you. They are deleted on the day the statement says.',
	pollItself: 'The poll and its statement'
};

export const again = {
	answered: 'You answered',
	heading: 'May we use your answers for more?',
	saidYes: 'You said yes',
	saidNo: 'You said no',
	yesOn: (on: string, deleteAfter: string) =>
		`On ${day(on)}. Your answers are now used under the new statement, too. They are as you sent them, and are deleted after ${day(deleteAfter)}, as before.`,
	noOn: (on: string) => `On ${day(on)}. Nothing has changed: your answers stay under what was said before.`,
	changeMind: 'To change your mind, use your receipt.',
	lostIt: 'I lost it',
	asksAgain: (asker: string) => `${asker} asks you again`,
	before:
		'You answered before, under a narrower statement. If you do nothing, or say no, nothing changes: your answers stay under what was said then.',
	isNew: 'What is new',
	answeredUnder: 'The statement you answered under',
	stays: (deleteAfter: string, until: string) =>
		`Your answers stay as you sent them, and are deleted after ${day(deleteAfter)}, as was promised to you, even where the new statement names a longer time. This link works once, until ${day(until)}.`,
	newStatement: 'The new statement, in full',
	yes: 'Yes, use them',
	changed: 'The statement changed while you were reading. Please read it again and choose.',
	answeredAlready: 'This letter was answered already. To change your mind, use your receipt.'
};

export const stop = {
	title: 'Stop letters',
	done: 'No more letters',
	doneSays: (who: string) =>
		`${who} will not write to this address again. It is off all their lists here, and letters that waited will not go out.`,
	mark: 'So that this holds for ever, a mark is kept by which the address is told should anybody add it again. The address itself is not kept. Answers you gave stay as they are: your receipt lets you withdraw or erase them.',
	heading: (who: string) => `No more letters from ${who}?`,
	says: 'One press, and they will not write to the address that got this link again. It leaves all their lists here. A personal link to a poll that came with the letter ends, too; answers you gave stay as they are.'
};

export const outcome = {
	asked: (asker: string, title: string) => `${asker} asked: ${title}`,
	notYet: (asker: string) => `Nothing is told yet. ${asker} promised:`,
	toldOn: (on: string) => `Told on ${day(on)}`,
	decided: 'What was decided',
	status: { considering: 'Considering', 'will-do': 'Will do', done: 'Done', 'will-not-do': 'Will not do' },
	byOn: (owner: string, on: string) => `${owner}, ${day(on)}.`,
	because: (what: string[]) => `Because of: ${what.join('; ')}.`,
	youSaid: 'What you said',
	/** Themes by their kind. */
	kinds: {
		need: 'What you need',
		'pain-point': 'Where it hurts',
		want: 'What you want',
		expectation: 'What you expect',
		belief: 'What you believe',
		tendency: 'What you tend to do',
		praise: 'What you praise'
	},
	people: (people: number | null, smallest: number) =>
		people === null
			? `Fewer than ${number(smallest)} people answered.`
			: count(people, { one: '# person answered.', other: '# people answered.' }),
	read: (people: number) =>
		`For the themes, the words of ${count(people, { one: '# person', other: '# people' })} were read.`,
	promised: 'What was promised',
	toldBefore: (days: string[]) => `Told before, on ${and(days.map(day))}.`,
	allPromises: (asker: string) => `All promises of ${asker}`
};

/** What stands where there is no page. */
export const missing = {
	nothing: 'Nothing is here',
	failed: 'This did not work',
	notFound: 'There is nothing at this address. Check the link you were given.',
	noPoll: 'There is no poll at this address. Check the link you were given.',
	takenDown: (on: string) =>
		`This poll was taken down on ${day(on)}. Whoever answered it can open their receipt until their answers are deleted.`,
	receipt: 'What this link opened was erased, or it never existed. Check that the whole link was copied.',
	receiptTold:
		'We cannot tell the two apart: of erased answers we keep only the note that some were erased on that day.',
	lostReceipt: 'I lost my receipt',
	letter:
		'This link was made up, its time is over, or what it asked about has changed. Nothing has changed for your answers: they stay under what you agreed to.',
	personal:
		'This personal link was made up, or it is over: the list it came from was deleted, or the links of this poll were ended. Nothing about you was stored now. Whoever wrote to you can give you the poll’s common link.',
	stopped:
		'You said that you want no more letters from whoever wrote to you, and your own link ended with that. Your address is on none of their lists here, and nobody there writes to it again. If you answered before, your receipt still opens your answers.',
	tooLarge:
		'This is more than can be sent at once. Go back in your browser, where your words still are, and choose a smaller file.',
	ours: 'Something went wrong on our side. Please try again.',
	/** The database cannot be asked. */
	away: 'Our records cannot be reached just now: the fault is ours, and nothing is lost. Wait a minute, then load this page again. If you were sending something, go back in your browser, where your words still are, and send it again.',
	beyond: 'There is a number or a day in this that cannot be kept. Check them, then send it again.',
	unstorable: 'There is a character in this that cannot be stored. Type it again rather than pasting it.',
	otherSite: 'This form was sent from another site, so nothing was done.'
};
