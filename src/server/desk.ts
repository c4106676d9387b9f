// The door to a workspace's rooms: the member from the session, and the database held to their workspace.
import { error } from '@sveltejs/kit';
import type { Tx } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import type { Member } from '#domain/workspaces/membership.ts';
import { database } from './app.server.ts';

type Event = { locals: App.Locals };

/** The member who asks. hooks.server.ts has found them for every route below /w/[workspace]; else 404. */
export function memberOf(event: Event): Member {
	if (!event.locals.member) error(404, 'We could not find this page. Check the link, or sign in.');
	return event.locals.member;
}

/** Runs an act of the domain for the member who asks, in one transaction that sees only their workspace. */
export function atDesk<T>(event: Event, act: (tx: Tx, by: Member) => Promise<T>): Promise<T> {
	const by = memberOf(event);
	return inWorkspace(database(), by.workspaceId, (tx) => act(tx, by));
}
