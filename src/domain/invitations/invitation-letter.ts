// The letter that invites somebody to answer: the decision, the minutes, the link; who holds the address, from where and why;
// and the way to hear no more. Nobody knows yet which language they read: it is in the poll's own.
import { dayOf } from '../calendar.ts';
import { wordsFor } from '../languages/words.ts';
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
	/** When it takes answers until, and in which zone its author speaks of that. */
	closes: { zone: string; at: Date } | null;
};

export type InvitationLetter = { subject: string; text: string; headers: Record<string, string> };

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
const ended = (words: string): string =>
	/[.!?…]$/.test(oneLine(words)) ? oneLine(words) : `${oneLine(words)}.`;

/** `headers` let mail programs offer to stop by one press (RFC 8058). */
export function invitationLetter(it: Invitation): InvitationLetter {
	const { title, intent, language } = it.content;
	const { letters, statement } = wordsFor(language);
	const says = letters.invitation;
	const [asker, named, who] = [oneLine(intent.asker.name), oneLine(title), oneLine(it.workspace)];
	const { list } = it;
	const know = it.isPersonal ? says.own : it.isReminder ? says.commonAgain : says.common;
	return {
		subject: oneLine((it.isReminder ? says.reminder : says.subject)(asker, named)),
		text: [
			says.asks(asker, named),
			`${says.decision(ended(intent.decision.text))} ${says.decidedBy(oneLine(intent.decision.owner), intent.decision.dueOn)}`,
			`${says.minutes(intent.minutes ?? 0)} ${statement.voluntary} ${statement.ifNo(ended(intent.consequencesOfNo))}`,
			`${says.read}\n${it.link}`,
			[know, it.closes && says.until(it.closes.zone, it.closes.at)].filter(Boolean).join(' '),
			[
				says.why(who, oneLine(list.name), dayOf(list.madeAt), list.deleteAfter),
				says.source(ended(list.source)),
				says.basis(statement.bases[list.basis], ended(list.basisWords)),
				says.most
			].join('\n'),
			`${says.stop(who)}\n${it.stopLink}`
		].join('\n\n'),
		headers: {
			'List-Unsubscribe': `<${it.stopLink}>`,
			'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
		}
	};
}
