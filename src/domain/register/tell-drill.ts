// What a drill found, as sentences: the page and the command say the same.
import { dayOf, sayDay } from '../calendar.ts';
import { LEAK_NAMES, MEMBER_DATA, notifyBy, sayMoment, type Drill } from './breach.ts';
import type { Touched, TouchedPoll } from './find-touched-people.ts';

/** What a drill found, without the ids themselves. */
export type Found = Omit<Touched, 'responseIds'>;

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

export const sayPeriod = ({ from, to }: Drill): string =>
	[from ? `from ${sayDay(from)}` : 'from the beginning', to ? `to ${sayDay(to)}` : 'until now'].join(' ');

/** The days on which the answers of these people came in, or on which they were written to. */
export const sayCame = ({ version, since, until }: TouchedPoll): string => {
	const days = since === until ? `on ${sayDay(since)}` : `from ${sayDay(since)} to ${sayDay(until)}`;
	return version === null ? `written to ${days}` : `whose answers came in ${days}`;
};

export const sayPoll = ({ title, version }: TouchedPoll): string =>
	version === null ? title : `${title}, version ${version}`;

function sayMembers({ people: members, invited }: NonNullable<Found['members']>): string {
	const joined = `${members} ${members === 1 ? 'member' : 'members'}`;
	return invited > 0 ? `${joined}, and ${invited} invited` : joined;
}

/** What stands beside those who are counted above. */
export function sayBesides(touched: Found): string[] {
	const { erasedSince, filesOver, onlyNamed, requests } = touched;
	const said: string[] = [];
	if (requests)
		said.push(
			`${requests === 1 ? '1 request' : `${requests} requests`} about somebody’s data: only your own reference says whose.`
		);
	if (onlyNamed > 0)
		said.push(
			`Besides, messages hold the number of ${people(onlyNamed)} whose answers are erased; nobody can tell any more whose.`
		);
	if (filesOver.files > 0)
		said.push(
			`Besides, ${filesOver.files === 1 ? '1 file is' : `${filesOver.files} files are`} over, with ${people(filesOver.rows)} in all; nobody can tell any more who they were.`
		);
	if (erasedSince > 0)
		said.push(
			`Besides, ${erasedSince === 1 ? '1 response was' : `${erasedSince} responses were`} erased since. They may have been touched; nobody can tell any more whose they were.`
		);
	return said;
}

/** How many are touched, in one sentence. */
export function sayTouched(drill: Drill, touched: Found): string {
	const answered = `${people(touched.people)} who answered`;
	const requests = `${touched.requests} ${touched.requests === 1 ? 'request' : 'requests'}`;
	const members = touched.members ? sayMembers(touched.members) : '';
	if (drill.what === 'requests') return requests;
	if (drill.what === 'back-ups') return `${answered}, and ${members}`;
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
			`${sayPoll(poll)}: ${people(poll.people)}, ${sayCame(poll)}`,
			...poll.data.map((one) => `  ${one.item}${one.special ? ` (special category: ${one.special})` : ''}`),
			`  ${sayReach(poll)}`
		]),
		...(touched.members?.since
			? [`Members since ${sayDay(dayOf(touched.members.since))}: ${memberData(drill).join('; ')}`]
			: []),
		...sayBesides(touched),
		until
			? `The authority must be told by ${sayMoment(until)} (art. 33).`
			: 'The 72 hours of art. 33 run from the moment it was noticed.'
	];
}

/** What is held about a member where accounts, sessions or both leaked. */
export const memberData = ({ what }: Drill): readonly string[] =>
	what === 'back-ups' ? Object.values(MEMBER_DATA).flat() : (MEMBER_DATA[what] ?? []);
