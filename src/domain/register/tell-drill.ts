// What a drill found, as sentences: the page and the command say the same.
import { dayOf, sayDay } from '../calendar.ts';
import { LEAK_NAMES, MEMBER_DATA, notifyBy, sayMoment, type Drill } from './breach.ts';
import type { Touched, TouchedPoll } from './find-touched-people.ts';

/** What a drill found, without the ids themselves. */
export type Found = Omit<Touched, 'responseIds'>;

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

export const sayPeriod = ({ from, to }: Drill): string =>
	[from ? `from ${sayDay(from)}` : 'from the beginning', to ? `to ${sayDay(to)}` : 'until now'].join(' ');

/** The days on which the answers of these people came in. */
export const sayCame = ({ since, until }: TouchedPoll): string =>
	since === until ? `on ${sayDay(since)}` : `from ${sayDay(since)} to ${sayDay(until)}`;

/** How many are touched, in one sentence. */
export function sayTouched(drill: Drill, touched: Found): string {
	const answered = `${people(touched.people)} who answered`;
	const members = touched.members
		? `${touched.members.people} ${touched.members.people === 1 ? 'member' : 'members'}`
		: '';
	const listed = `${people(touched.listed ?? 0)} on lists for invitations`;
	if (drill.what === 'lists') return listed;
	if (drill.what === 'back-ups') return `${answered}, ${listed}, and ${members}`;
	return touched.members ? members : answered;
}

/** Whether these people can be written to (art. 34), and how. */
export function sayReach({ withContact, people: all, contactsHeld }: TouchedPoll): string {
	if (withContact === 0)
		return 'They left no contact, so nobody can write to them: a public notice takes the letter’s place (art. 34(3)c).';
	const some = withContact === all ? 'All of them' : `${withContact} of them`;
	return `${some} left a contact and can be written to (art. 34); this poll holds ${contactsHeld} contacts now.`;
}

export function tellDrill(drill: Drill, touched: Found): string[] {
	const until = notifyBy(drill);
	return [
		`${LEAK_NAMES[drill.what]}, ${sayPeriod(drill)}: ${sayTouched(drill, touched)}.`,
		...touched.polls.flatMap((poll) => [
			`${poll.title}, version ${poll.version}: ${people(poll.people)}, whose answers came in ${sayCame(poll)}`,
			...poll.data.map((one) => `  ${one.item}${one.special ? ` (special category: ${one.special})` : ''}`),
			`  ${sayReach(poll)}`
		]),
		...(touched.members?.since
			? [`Members since ${sayDay(dayOf(touched.members.since))}: ${memberData(drill).join('; ')}`]
			: []),
		...(touched.erasedSince > 0
			? [`Besides, ${touched.erasedSince} responses were erased since; nobody can tell any more whose.`]
			: []),
		until
			? `The authority must be told by ${sayMoment(until)} (art. 33).`
			: 'The 72 hours of art. 33 run from the moment it was noticed.'
	];
}

/** What is held about a member where accounts, sessions or both leaked. */
export const memberData = ({ what }: Drill): readonly string[] =>
	what === 'back-ups' ? Object.values(MEMBER_DATA).flat() : (MEMBER_DATA[what] ?? []);
