// The letter that invites somebody to answer: the decision, the minutes, the link; who holds the address, from where and why;
// and the way to hear no more.
import { sayDay } from '../calendar.ts';
import { LEGAL_BASIS_NAMES } from '../intents/purpose.ts';
import type { PollContent } from '../polls/poll.ts';
import type { AddressList } from './address-list.ts';

export type Invitation = {
	content: PollContent;
	list: AddressList;
	/** Who holds the list. */
	workspace: string;
	link: string;
	/** The link is this person's own. */
	isPersonal: boolean;
	isReminder: boolean;
	stopLink: string;
	closes: string;
};

export type InvitationLetter = { subject: string; text: string; headers: Record<string, string> };

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
const ended = (words: string): string =>
	/[.!?…]$/.test(oneLine(words)) ? oneLine(words) : `${oneLine(words)}.`;

/** `headers` let mail programs offer to stop by one press (RFC 8058). */
export function invitationLetter(it: Invitation): InvitationLetter {
	const { title, intent } = it.content;
	const asker = oneLine(intent.asker.name);
	const minutes = intent.minutes === 1 ? '1 minute' : `${intent.minutes ?? 0} minutes`;
	const know = it.isPersonal
		? 'This link is yours alone: it takes one answer, and with it we note that you answered, so that you get no reminder.'
		: it.isReminder
			? 'This link is the same for everybody. We cannot know who answered, so everybody who was invited gets this reminder. If you answered, there is nothing to do.'
			: 'This link is the same for everybody, so nobody can know by it whether you answered.';
	return {
		subject: oneLine(`${it.isReminder ? 'A reminder: ' : ''}${asker} asks: ${title}`),
		text: [
			`${asker} asks you: “${oneLine(title)}”.`,
			`Your answers inform one decision: ${ended(intent.decision.text)} It is made by ${oneLine(intent.decision.owner)}, by ${sayDay(intent.decision.dueOn)}.`,
			`It takes about ${minutes}. Taking part is voluntary. If you say no: ${ended(intent.consequencesOfNo)}`,
			`Read why it is asked, and choose:\n${it.link}`,
			[know, it.closes && `It can be answered until ${it.closes}.`].filter(Boolean).join(' '),
			[
				`Why you get this: ${oneLine(it.workspace)} holds your address on its list “${oneLine(it.list.name)}” since ${sayDay(it.list.madeAt.toISOString().slice(0, 10))}, and deletes it after ${sayDay(it.list.deleteAfter)}.`,
				`Where it comes from: ${ended(it.list.source)}`,
				`Basis: ${LEGAL_BASIS_NAMES[it.list.basis]}. ${ended(it.list.basisWords)}`,
				`About this poll you get one letter and at most two reminders.`
			].join('\n'),
			`No more letters from ${oneLine(it.workspace)}, ever, and off its lists:\n${it.stopLink}`
		].join('\n\n'),
		headers: {
			'List-Unsubscribe': `<${it.stopLink}>`,
			'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
		}
	};
}
