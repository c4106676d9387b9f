// What is written to people who answer, and what a letter that asks again says of the new statement.
import { formsOf } from '../forms.ts';

const { count, day, moment } = formsOf('en-GB');

export const letters = {
	receipt: {
		subject: (title: string) => `Your receipt for “${title}”`,
		asked: (asker: string, title: string) =>
			`Somebody asked for the receipt of what you answered to ${asker}: “${title}”.`,
		link: 'This link opens your answers; the earlier link no longer works:',
		links: (times: number) =>
			`You answered ${count(times, { one: '# time', other: '# times' })}. These links open your answers; any earlier links no longer work:`,
		use: 'With it you can look, change, take away, withdraw and erase. If it was not you who asked, nobody but you has seen this letter: you need do nothing.'
	},
	again: {
		subject: (asker: string, title: string) => `May ${asker} use your answers for more? “${title}”`,
		says: (asker: string, title: string) =>
			`You answered ${asker}: “${title}”, and agreed to hear from them. They would now use answers for more than was said then:`,
		read: 'Read the new statement and choose:',
		silence: (until: string) =>
			`If you do nothing, nothing changes: your answers stay under what was said before. The link works once, until ${day(until)}. This is the only letter you get about it.`
	},
	outcome: {
		subject: (title: string) => `What came of it: ${title}`,
		says: (title: string, asker: string) =>
			`You answered “${title}” and asked ${asker} to tell you what came of it. Here it is:`,
		stop: 'You hear this once for each outcome. To stop, open your receipt and withdraw. We do not know its code; if you have lost it, ask for a new link here:'
	},
	invitation: {
		subject: (asker: string, title: string) => `${asker} asks: ${title}`,
		reminder: (asker: string, title: string) => `A reminder: ${asker} asks: ${title}`,
		asks: (asker: string, title: string) => `${asker} asks you: “${title}”.`,
		decision: (text: string) => `Your answers inform one decision: ${text}`,
		decidedBy: (owner: string, on: string) => `It is made by ${owner}, by ${day(on)}.`,
		minutes: (minutes: number) =>
			`It takes about ${count(minutes, { one: '# minute', other: '# minutes' })}.`,
		read: 'Read why it is asked, and choose:',
		own: 'This link is yours alone: it takes one answer, and with it we note that you answered, so that you get no reminder.',
		common: 'This link is the same for everybody, so nobody can know by it whether you answered.',
		commonAgain:
			'This link is the same for everybody. We cannot know who answered, so everybody who was invited gets this reminder. If you answered, there is nothing to do.',
		until: (zone: string, closes: Date) => `It can be answered until ${moment(zone, closes)}.`,
		why: (who: string, list: string, since: string, until: string) =>
			`Why you get this: ${who} holds your address on its list “${list}” since ${day(since)}, and deletes it after ${day(until)}.`,
		source: (source: string) => `Where it comes from: ${source}`,
		basis: (basis: string, words: string) => `Basis: ${basis}. ${words}`,
		most: 'About this poll you get one letter and at most two reminders.',
		stop: (who: string) => `No more letters from ${who}, ever, and off its lists:`
	}
};

/** A sentence for each way in which a statement goes beyond an earlier one. */
export const widened = {
	decision: 'The decision is put in other words.',
	asker: 'Somebody else asks.',
	behalf: 'It is asked on behalf of somebody else.',
	basis: 'The legal basis is another.',
	newUse: (use: string) => `Answers may be used for more: “${use}”`,
	otherUse: (use: string) => `A use is put in other words: “${use}”`,
	receives: (party: string) => `${party} receives answers.`,
	works: (party: string) => `${party} works on answers.`,
	identity: 'People are known in another way.',
	automatic: 'More is recorded without asking.',
	raw: 'Others read answers as they were written.',
	totals: 'Others see the totals.',
	smaller: 'Smaller groups are shown.',
	countries: 'Answers are kept in other countries.',
	longer: 'Answers are kept for longer.',
	drafts: 'What is begun and not sent is kept for longer.',
	totalsStay: 'Totals stay when answers are deleted.',
	machines: 'Machines are used in another way.',
	withdrawal: 'Until when one can withdraw is put in other words.'
};
