// The rooms of a poll and the pages in each, for the navigation that stands on all of them.
export type PollPage = { name: string; path: string };
export type PollRoom = {
	name: string;
	/** The first is the one that the room's own name leads to. */
	pages: [PollPage, ...PollPage[]];
	/** Paths of pages that belong to it and are reached from another of its pages. */
	inside: string[];
};
export type PollKnown = {
	isPublished: boolean;
	/** It asks for a contact. */
	asksContact: boolean;
	asksFiles: boolean;
	isWidened: boolean;
	openComments: number;
	mayWrite: boolean;
};

type Offered = PollPage & { if?: boolean };
function room(name: string, offered: Offered[], inside: string[] = []): PollRoom[] {
	const [first, ...others] = offered.filter((page) => page.if !== false);
	return first ? [{ name, pages: [first, ...others], inside }] : [];
}

/** What this member finds in this poll: nothing that would refuse them, and nothing that is not there yet. */
export function roomsOf(poll: PollKnown): PollRoom[] {
	const { isPublished, mayWrite, openComments } = poll;
	const mayShare = isPublished && mayWrite;
	return [
		...room(mayWrite ? 'Write' : 'What it asks', [{ name: 'The draft', path: '' }], ['/map']),
		...room('Languages', [{ name: 'Languages', path: '/languages' }]),
		...room('Share', [
			{ name: 'Links and times', path: '/share', if: mayWrite },
			{ name: 'Invitations', path: '/invite', if: mayShare }
		]),
		...room('Answers', [
			{ name: 'So far', path: '/answers', if: isPublished },
			{ name: 'Import answers', path: '/import', if: mayShare },
			{ name: 'Export', path: '/export', if: mayShare },
			{ name: 'Recipients', path: '/recipients', if: mayShare },
			{ name: 'People to write to', path: '/people-to-write-to', if: mayShare && poll.asksContact },
			{ name: 'Files people sent', path: '/files', if: mayShare && poll.asksFiles },
			{ name: 'Ask earlier people again', path: '/ask-again', if: mayShare && poll.isWidened }
		]),
		...room(openComments === 0 ? 'Comments' : `Comments (${openComments} open)`, [
			{ name: 'Comments', path: '/comments' }
		]),
		...room('History', [{ name: 'History', path: '/history' }]),
		...room('Settings', [
			{ name: 'Close, copy, delete', path: '/manage', if: mayWrite },
			{ name: 'Take the definition away', path: '/definition' }
		])
	];
}

const isIn = (path: string, page: string) => path === page || (page !== '' && path.startsWith(`${page}/`));

/** Which room and which of its pages this path is; null for a page inside the room that has no link of its own. */
export function placeOf(rooms: PollRoom[], path: string): { room: PollRoom; page: PollPage | null } | null {
	for (const one of rooms) {
		const page = one.pages.find((each) => isIn(path, each.path));
		if (page || one.inside.some((each) => isIn(path, each))) return { room: one, page: page ?? null };
	}
	return null;
}
