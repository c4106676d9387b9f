// Of a furnished workspace: a list whose person is invited, by a link of their own, and one that nobody was written to yet.
import { invitationToken } from '../../src/domain/answers/keyed-secrets.ts';
import { listLists } from '../../src/domain/invitations/address-list.store.server.ts';
import { invitePeople } from '../../src/domain/invitations/invite-people.ts';
import { makeList } from '../../src/domain/invitations/make-list.ts';
import { stopTokenOf } from '../../src/domain/invitations/stop-token.ts';
import type { Member } from '../../src/domain/workspaces/membership.ts';
import { inWorkspace } from '../../src/db/scope.ts';
import type { Tx } from '../../src/db/open.ts';
import type { TestDatabase } from './test-database.ts';

const now = new Date();

export async function listsOf(test: TestDatabase, by: Member, pollId: string, mark: string) {
	const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(test.db, by.workspaceId, act);
	const words = { source: `${mark}desk source`, basis: 'consent' as const, basisWords: `${mark}desk basis` };
	const make = async (name: string, address: string) => {
		const about = { ...words, name: `${mark}desk ${name}`, months: 3 };
		await inside((tx) => makeList(tx, test.secret, by, about, address, now));
		const lists = await inside((tx) => listLists(tx, by.workspaceId));
		return lists.find((one) => one.name === about.name)?.id ?? '';
	};
	const address = `${mark}contact-listed@example.org`;
	const list = await make('list', address);
	await inside((tx) => invitePeople(tx, test.secret, by, { pollId, listId: list, fits: true }, now));
	const [invitation] = await test.all`select link from contact.invitation where poll_id = ${pollId}`;
	return {
		list,
		otherList: await make('other list', `${mark}contact-other@example.org`),
		personalToken: invitationToken(test.secret, String(invitation?.link)),
		stopToken: stopTokenOf(test.secret, by.workspaceId, address)
	};
}
