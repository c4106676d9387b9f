// Whose word stands where it may not. Every word of a furnished workspace begins with its mark; the rest says who may see it.
import type { Door } from '../support/doors.ts';
import type { Furnished } from '../support/furnished.ts';
import type { Role } from '../../src/domain/workspaces/membership.ts';

export type Caller = { name: string; of: Furnished | null; role: Role | null; cookie?: string };

const EVERY = /(zebra|quagga)(public|desk|quoted|released|verbatim|own|invitee|contact|imported|device\w+)/g;

/** Every kind of word. */
export const KINDS_SHOWN = [
	...['contact', 'desk', 'deviceauthor', 'deviceowner', 'devicereader', 'imported', 'invitee', 'own'],
	...['public', 'quoted', 'released', 'verbatim']
];

export const kindsIn = (body: string): string[] => [...body.matchAll(EVERY)].map((match) => match[2] ?? '');

/** The words on this page that this caller may not see by this door. `holds`: the workspace whose secret or public address
 *  is in the path. `sent`: what they sent themselves may come back to them. */
export function leaksIn(
	body: string,
	door: Door,
	caller: Caller,
	holds: Furnished | null,
	sent = ''
): string[] {
	const found = new Set([...body.toLowerCase().matchAll(EVERY)].map((match) => match[0]));
	return [...found].filter((word) => {
		const [, mark = '', kind = ''] = /^(zebra|quagga)(.*)$/.exec(word) ?? [];
		return !sent.includes(word) && !maySee(kind, mark, door, caller, holds);
	});
}

/** Where the holder of a receipt sees what they wrote, and their address. The consent receipts hold neither. */
const OF_THE_HOLDER = /^\/\(answer\)\/r\/\[code\](\/change|\/mine|\/mine\.json)?$/;

function maySee(kind: string, mark: string, door: Door, caller: Caller, holds: Furnished | null): boolean {
	const atDesk = door.route.startsWith('/(desk)');
	if (holds?.mark === mark && !atDesk) {
		if (kind === 'public' || kind === 'released') return true;
		if (kind === 'own' || kind === 'contact') return OF_THE_HOLDER.test(door.route);
		if (kind === 'invitee') return door.route === '/(account)/join/[token]';
	}
	if (caller.of?.mark !== mark) return false;
	if (door.route.startsWith('/(account)'))
		return kind === 'public' || kind === 'desk' || kind === `device${caller.role}`;
	if (!atDesk) return false;
	if (kind === 'invitee') return caller.role === 'owner' && door.route.endsWith('/people');
	// Words as they were written are for owners and authors, and contacts for nobody.
	if (kind === 'verbatim' || kind === 'own' || kind === 'imported') return caller.role !== 'reader';
	// That it may be quoted shows it to nobody: somebody must release it.
	if (kind === 'quoted') return caller.role !== 'reader';
	return kind === 'public' || kind === 'desk' || kind === 'released';
}
