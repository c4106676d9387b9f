// Whether a poll takes answers now, and if not, why: by hand, by its schedule, by its quotas, by invitation only.
import { en, type Words } from '../languages/en.ts';
import { isFull, type Quota, type Taken } from './quota.ts';

export type Sharing = {
	opensAt: Date | null;
	closesAt: Date | null;
	/** The IANA time zone in which its author speaks of these moments. */
	zone: string;
	/** How many answers it takes in all; null: as many as come. */
	most: number | null;
	/** How many it takes in an hour; null: as many as come. */
	anHour: number | null;
	/** The last day on which more were sent in an hour than it takes, if there was one. */
	anHourReachedOn: string | null;
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
	anHour: null,
	anHourReachedOn: null,
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
export function sayOpening(
	opening: Exclude<Opening, 'open'>,
	{ opensAt, zone }: Sharing,
	words: Words['road'] = en.road
): string {
	return opening === 'not-yet' ? words.opening['not-yet'](zone, opensAt) : words.opening[opening];
}
