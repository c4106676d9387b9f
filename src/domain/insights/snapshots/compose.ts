// From plain counts to a snapshot: what may be told, and whether it is time. Pure: the same counts give the same bytes.
import type { Measured } from '../measures/question-measure.ts';
import { standing, totalOf, type Before, type Counted, type Kept, type Stamp } from './counted.ts';
import { GUARDED, Ledger, type Guards } from './ledger.ts';
import type { CountedQuestion, SnapshotContent } from './snapshot.ts';
import { tellAside } from './tell-aside.ts';
import { tellThemes } from './tell-themes.ts';
import { countGone, NOBODY } from './told-groups.ts';

export type Composed =
	| { state: 'told'; content: SnapshotContent; kept: Kept; peopleSince: number; readSince: number | null }
	/** Fewer than k answered, or came and went: nothing may be told of it yet. */
	| { state: 'waiting' };

/** The next snapshot of a poll, numbered `number`; or that it has to wait. */
export function composeSnapshot(
	counted: Counted,
	before: Before | null,
	number: number,
	guards: Guards = GUARDED
): Composed {
	const { k } = counted;
	if (totalOf(counted.people) < k) return { state: 'waiting' };
	const people = new Ledger(before?.kept.people ?? NOBODY, counted.people, number, guards);
	const readBefore = before?.kept.read ?? NOBODY;
	const enoughRead = totalOf(counted.read) >= k;
	const read = new Ledger(readBefore, enoughRead ? counted.read : [], number, guards);
	if (people.hasTooFew(k) || !people.isSafe()) return { state: 'waiting' };

	const readStands = read.hasTooFew(k) || !read.isSafe();
	if (readStands && (people.changed === 0 || countGone(read.moved) > 0)) return { state: 'waiting' };
	const isOffered = ({ id }: { id: string }) => counted.dimensions.some((one) => one.id === id);
	const stamp = { countedAt: number, countedOn: counted.day };
	const themed = readStands
		? {
				base: before?.content.base ?? null,
				themes: before?.content.themes ?? [],
				cube: (before?.content.cube ?? []).filter(isOffered)
			}
		: {
				base: enoughRead ? read.total : null,
				...(enoughRead ? tellThemes(counted, before, read, stamp, guards) : { themes: [], cube: [] })
			};
	const measured = counted.questions.map((question) => tellQuestion(question, before, people, stamp));
	const { wroteNothing, notQuotable } = counted.absent;
	const absent = {
		wroteNothing: tellAside(people, 'wrote nothing', wroteNothing, k),
		notQuotable: tellAside(people, 'not quotable', notQuotable, k)
	};
	const notRead = themed.base === null ? null : people.total - themed.base;
	const content: SnapshotContent = {
		schema: 1,
		k,
		scope: counted.scope,
		people: people.total,
		...themed,
		codebookVersion: counted.codebookVersion,
		tooSmall: counted.themes.filter(
			({ themeId, kin }) => totalOf(kin) > 0 && !themed.themes.some(({ id }) => id === themeId)
		).length,
		measured,
		absent,
		apart: [...counted.apart],
		drivers: readStands ? (before?.content.drivers ?? null) : counted.drivers,
		notRead: notRead !== null && (notRead === 0 || notRead >= k) ? notRead : null
	};
	return {
		state: 'told',
		content,
		kept: { people: people.close(), read: readStands ? readBefore : read.close() },
		peopleSince: people.epoch,
		readSince: readStands || !enoughRead ? null : read.epoch
	};
}

/** A question's numbers move together, once none of them alone would say of the newcomers that all or none chose it. */
function tellQuestion(
	question: Measured,
	before: Before | null,
	people: Ledger,
	stamp: Stamp
): CountedQuestion {
	const fresh: CountedQuestion = { ...question, ...stamp };
	const numbers = question.rows.map(({ label, merged, people: chose, orMore }) => {
		const thing = `${question.id} ${merged.length > 0 ? merged.join(' + ') : label}`.slice(0, 600);
		const most = orMore ? (question.base ?? chose) : chose;
		return { thing, told: [[people.everybody, chose, most] as const] };
	});
	if (numbers.every(({ thing, told }) => people.mayTell(thing, told))) {
		for (const { thing, told } of numbers) people.note(thing, told);
		return fresh;
	}
	const earlier = before?.content.measured.find(({ id }) => id === question.id);
	const [stood] = standing(earlier, people);
	const nothing = {
		rows: [],
		score: null,
		items: [],
		numbers: [],
		lines: [],
		bestWorst: [],
		kano: [],
		pains: []
	};
	return stood ?? { ...fresh, ...nothing, base: null, held: true };
}
