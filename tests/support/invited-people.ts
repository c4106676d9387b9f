// A published poll, a list of people to invite to it, and a mailbox that remembers every letter.
import { inWorkspace } from '../../src/db/scope.ts';
import type { Tx } from '../../src/db/open.ts';
import { submitResponse } from '../../src/domain/answers/submit-response.ts';
import { deliverInvitations, type Mailed } from '../../src/domain/invitations/deliver-invitations.ts';
import type { InvitationLetter } from '../../src/domain/invitations/invitation-letter.ts';
import { invitePeople } from '../../src/domain/invitations/invite-people.ts';
import { makeList } from '../../src/domain/invitations/make-list.ts';
import { remindPeople } from '../../src/domain/invitations/remind-people.ts';
import { examplePoll, publishExample } from './example-poll.ts';
import { aKey, sentForm } from './sent-form.ts';
import { aMember, type TestDatabase } from './test-database.ts';

export const SITE = 'https://polls.example.org';
export const aboutList = {
	name: 'Repairs of 2026',
	source: 'You gave it when you had a bike repaired in 2026.',
	basis: 'legitimate-interest' as const,
	basisWords: 'We ask our own customers about the service they used.',
	months: 6
};

export async function invitedPeople(
	test: TestDatabase,
	changes: Parameters<typeof examplePoll>[0] = { identity: 'identified' }
) {
	const by = await aMember(test);
	const { pollId, slug, version } = await publishExample(test, by, examplePoll(changes));
	const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(test.db, by.workspaceId, act);
	const letters: (InvitationLetter & { to: string })[] = [];
	let mailbox: (to: string) => Mailed | 'broken' = () => 'sent';
	const list = (addresses: string, now = new Date()) =>
		inside((tx) => makeList(tx, test.secret, by, aboutList, addresses, now));
	const newestList = async () =>
		String(
			(
				await test.all`select id from address_list where workspace_id = ${by.workspaceId} order by made_at desc limit 1`
			)[0]?.id
		);
	return {
		by,
		pollId,
		slug,
		version,
		inside,
		letters,
		list,
		newestList,
		async invite(now = new Date()) {
			const listId = await newestList();
			return inside((tx) => invitePeople(tx, test.secret, by, { pollId, listId, fits: true }, now));
		},
		remind: (now: Date) => inside((tx) => remindPeople(tx, by, pollId, now)),
		/** Sends what waits; `now` as the clock. */
		deliver: (now = new Date()) =>
			deliverInvitations(
				test.db,
				test.secret,
				SITE,
				async (letter) => {
					const mailed = mailbox(letter.to);
					if (mailed === 'broken') throw new Error('no mail server');
					if (mailed === 'sent') letters.push(letter);
					return mailed;
				},
				() => now
			),
		mailWith: (next: typeof mailbox) => void (mailbox = next),
		answer: (invitation: string | null, now = new Date(), key = aKey()) =>
			submitResponse(
				test.db,
				test.secret,
				slug,
				{
					key,
					fingerprint: version.fingerprint,
					agreed: true,
					ticked: [],
					invitation,
					form: sentForm({ 'q.when': 'sat', 'contact.email': 'maria@example.org' })
				},
				now
			)
	};
}

/** What a letter's links carry. */
export const personalToken = (text: string): string => /\/i\/([A-Za-z0-9_-]{22})/.exec(text)?.[1] ?? '';
export const stopToken = (text: string): string => /\/stop\/([A-Za-z0-9_-]{86})/.exec(text)?.[1] ?? '';
