// A breach drill: what leaked, of which days, and the 72 hours of GDPR art. 33. Pure; the counting is in the store.
import { z } from 'zod';
import { dayOf, sayDay } from '../calendar.ts';

export const LEAKS = [
	'answers',
	'consents',
	'contacts',
	'messages',
	'exports',
	'letters',
	'requests',
	'accounts',
	'sessions',
	'work',
	'back-ups'
] as const;
export type Leak = (typeof LEAKS)[number];
export const LEAK_NAMES: Record<Leak, string> = {
	answers: 'Answers',
	consents: 'What people agreed to',
	contacts: 'Contacts of people who answered',
	messages: 'Messages to recipients, and what waits to be sent',
	exports: 'Files of answers or addresses that were made to take away',
	letters: 'Which letters were written, and what was answered',
	requests: 'Requests about somebody’s data',
	accounts: 'Members’ accounts, and invitations',
	sessions: 'Members’ sessions',
	work: 'What members did, and the audit log',
	'back-ups': 'A back-up, with all of these'
};

const OF_MEMBERS: readonly Leak[] = ['accounts', 'sessions', 'work'];
export const touchesMembers = (what: Leak): boolean => what === 'back-ups' || OF_MEMBERS.includes(what);
export const touchesRespondents = (what: Leak): boolean => what !== 'requests' && !OF_MEMBERS.includes(what);
export const touchesRequests = (what: Leak): boolean => what === 'requests' || what === 'back-ups';

/** What each table holds about a member. */
export const MEMBER_DATA: Partial<Record<Leak, readonly string[]>> = {
	accounts: ['Name', 'E-mail address', 'Password, as an argon2id hash'],
	sessions: ['Name of the device', 'When it signed in', 'Session number, as a hash that opens nothing'],
	work: ['What they wrote, decided, read or took away, and when']
};

const day = z.union([z.iso.date('Write a day such as 2026-11-24.'), z.literal('')]).default('');

export const drillInput = z
	.object({
		what: z.enum(LEAKS, 'Choose what leaked.'),
		/** Empty: from the beginning. */
		from: day,
		/** Empty: until now. */
		to: day,
		/** The moment it was noticed, in UTC: 2026-11-24T09:30. Empty: not known yet. */
		noticed: z
			.string()
			.regex(/^(\d{4}-\d\d-\d\dT\d\d:\d\d)?$/, 'Write day and time.')
			.default('')
			.refine((moment) => moment === '' || !Number.isNaN(Date.parse(`${moment}Z`)), 'Write day and time.')
	})
	.refine(({ from, to }) => !from || !to || from <= to, {
		path: ['to'],
		error: 'The last day lies before the first.'
	});
export type Drill = z.infer<typeof drillInput>;

/** What was typed, as a drill; null with the problems beside their fields, or with none where nothing was asked yet. */
export function readDrill(typed: Record<string, string>): {
	drill: Drill | null;
	problems: Record<string, string>;
} {
	if (Object.keys(typed).length === 0) return { drill: null, problems: {} };
	const read = drillInput.safeParse(typed);
	if (read.success) return { drill: read.data, problems: {} };
	return {
		drill: null,
		problems: Object.fromEntries(read.error.issues.map((issue) => [issue.path.join('.'), issue.message]))
	};
}

const HOURS_72_MS = 72 * 60 * 60 * 1000;

/** When the supervisory authority must have been told: 72 hours after it was noticed; null while that is not said. */
export const notifyBy = ({ noticed }: Drill): Date | null =>
	noticed === '' ? null : new Date(Date.parse(`${noticed}Z`) + HOURS_72_MS);

/** A moment in words, such as Friday 27 November 2026, 09:30 UTC. */
export function sayMoment(moment: Date): string {
	const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(moment);
	return `${weekday} ${sayDay(dayOf(moment))}, ${moment.toISOString().slice(11, 16)} UTC`;
}
