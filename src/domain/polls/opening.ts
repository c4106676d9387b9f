// Whether a poll takes answers now, and if not, why: by hand, by its schedule, by its quotas, by invitation only.
import { sayMomentIn } from '../zoned-time.ts';
import { isFull, type Quota, type Taken } from './quota.ts';

export type Sharing = {
	opensAt: Date | null;
	closesAt: Date | null;
	/** The IANA time zone in which its author speaks of these moments. */
	zone: string;
	/** How many answers it takes in all; null: as many as come. */
	most: number | null;
	quotas: Quota[];
	/** Only whoever holds a personal link may answer. */
	byInvitation: boolean;
	/** Letters with personal links went out, and they still work. */
	personalLinks: boolean;
	/** The sites that may show the poll in a frame. */
	frameOrigins: string[];
};

export const OPEN_TO_ALL: Sharing = {
	opensAt: null,
	closesAt: null,
	zone: 'UTC',
	most: null,
	quotas: [],
	byInvitation: false,
	personalLinks: false,
	frameOrigins: []
};

/** used: this personal link has taken its answer. */
export type Opening = 'open' | 'not-yet' | 'closed' | 'full' | 'by-invitation' | 'used';

export const OPENING_NAMES: Record<Opening, string> = {
	open: 'Open',
	'not-yet': 'Not open yet',
	closed: 'Closed',
	full: 'Full',
	'by-invitation': 'By invitation',
	used: 'Used'
};

export const isLimited = ({ most, quotas }: Sharing): boolean => most !== null || quotas.length > 0;

/** By hand, then by the clock, then by how many answered. */
export function openingOf(
	poll: { closed: boolean; sharing: Sharing; questions: Parameters<typeof isFull>[0]; taken: Taken },
	now: Date
): Exclude<Opening, 'by-invitation' | 'used'> {
	const { opensAt, closesAt } = poll.sharing;
	if (poll.closed || (closesAt && closesAt <= now)) return 'closed';
	if (opensAt && opensAt > now) return 'not-yet';
	return isFull(poll.questions, poll.sharing, poll.taken) ? 'full' : 'open';
}

/** Why nothing can be taken now, in a sentence. */
export function sayOpening(opening: Exclude<Opening, 'open'>, { opensAt, zone }: Sharing): string {
	switch (opening) {
		case 'not-yet':
			return `This poll is not open yet. It opens on ${opensAt ? sayMomentIn(zone, opensAt) : 'another day'}.`;
		case 'closed':
			return 'This poll is closed. Thank you for wanting to answer.';
		case 'full':
			return 'This poll has all the answers it can take. Thank you for wanting to answer.';
		case 'by-invitation':
			return 'This poll takes answers from people who were invited, each by their own link. If you were invited, use the link in your letter.';
		case 'used':
			return 'This personal link has taken its answer, and it takes one. To change what you sent, open your receipt.';
	}
}
