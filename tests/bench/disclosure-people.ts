// Synthetic polls: people with lopsided attributes who come, go, change what they said, and whose words are sorted anew. They are
// marked and counted as the builder of snapshots does it, but in memory.
import { randomFrom, type Random } from '../../src/domain/insights/words/random.ts';
import { composeSnapshot } from '../../src/domain/insights/snapshots/compose.ts';
import type { Before, Counted } from '../../src/domain/insights/snapshots/counted.ts';
import { drawSome, sharesOf } from './disclosure-draws.ts';
import { measureRated, ratingOf, type Rated } from './disclosure-rated.ts';
import type { Guards } from '../../src/domain/insights/snapshots/ledger.ts';
import type { SnapshotContent } from '../../src/domain/insights/snapshots/snapshot.ts';
import type { Kin } from '../../src/domain/insights/snapshots/told-groups.ts';
import { measureQuestion } from '../../src/domain/insights/measures/question-measure.ts';
import { questionSchema } from '../../src/domain/polls/question.ts';

export const K = 10;
const THEMES = [0.5, 0.3, 0.2, 0.12, 0.06].map((share, at) => ({
	id: `00000000-0000-4000-8000-00000000000${at}`,
	share
}));
export const themeIds = THEMES.map(({ id }) => id);
const asked = questionSchema.parse({
	kind: 'several',
	id: 'picked',
	title: 'Which of these?',
	options: ['a', 'b', 'c', 'd'].map((id) => ({ id, label: id.toUpperCase() }))
});
export const choices = ['A', 'B', 'C', 'D'];
/** What speaks against a theme; and to have written nothing. */
export const against = (id: string): string => `${id} against`;
export const SILENT = 'silent';
const asides = [...themeIds.map(against), SILENT];

/** What one person said, once: another as soon as they or somebody who sorts change it. */
export type Said = { who: number; things: ReadonlySet<string>; rated: Rated; isRecoded: boolean };
export type Person = {
	id: number;
	cells: Record<string, string>;
	said: Said;
	isRead: boolean;
	came: number | null;
	readSince: number | null;
	isEdited: boolean;
	/** They changed something after they were counted; after they were read. */
	again: boolean;
	readAgain: boolean;
};
export type Story = { size: number; attributes: number; steps: number; seed: number; move: Move };
/** How a step changes who is there: numbers of people. */
export type Move = (step: number, size: number, random: Random) => Steps;
export type Steps = { came: number; went: number; edited: number; rewritten: number; recoded: number };

/** What was told by one snapshot, and of whom: an attacker knows the second. */
export type Released = {
	content: SnapshotContent;
	people: ReadonlyMap<number, Said>;
	read: ReadonlyMap<number, { said: Said; cells: Record<string, string> }>;
};

const draw = (random: Random, shares: readonly number[]): number => {
	let at = random() * shares.reduce((sum, share) => sum + share, 0);
	return Math.max(
		0,
		shares.findIndex((share) => (at -= share) < 0)
	);
};
const VALUES = ['u', 'v', 'w', 'x'];
const SHARES = [0.6, 0.25, 0.1, 0.05];

const sayAnew = (who: number, random: Random, apart: Random, isRecoded = false): Said => ({
	who,
	isRecoded,
	things: new Set([
		...THEMES.flatMap(({ id, share }) => (random() < share ? [id] : [])),
		...choices.filter((_choice, at) => random() < 0.6 / (at + 1)),
		...asides.filter(() => apart() < 0.12)
	]),
	rated: ratingOf(who, apart)
});

export function tellStory(story: Story, guards?: Guards): { released: Released[]; living: Person[] } {
	const random = randomFrom(story.seed);
	const apart = randomFrom(story.seed + 1_000_000);
	const living: Person[] = [];
	const released: Released[] = [];
	let before: Before | null = null;
	let nextId = 0;
	const arrive = (step: number) => {
		const id = nextId++;
		const cells: Record<string, string> = { period: `2026-0${Math.min(9, 1 + Math.floor(step / 2))}` };
		for (let at = 0; at < story.attributes; at += 1) cells[`q${at}`] = VALUES[draw(random, SHARES)] ?? 'u';
		const said = sayAnew(id, random, apart);
		living.push({
			id,
			cells,
			said,
			isRead: random() < 0.95,
			came: null,
			readSince: null,
			isEdited: false,
			again: false,
			readAgain: false
		});
	};
	for (let step = 0; step < story.steps; step += 1) {
		const { came, went, edited, rewritten, recoded } =
			step === 0
				? { came: story.size, went: 0, edited: 0, rewritten: 0, recoded: 0 }
				: story.move(step, story.size, random);
		const any = () => living[Math.floor(random() * living.length)];
		for (let at = 0; at < went && living.length > 1; at += 1)
			living.splice(Math.floor(random() * living.length), 1);
		for (let at = 0; at < edited; at += 1) {
			const one = any();
			if (one && story.attributes > 0)
				Object.assign(one, {
					cells: { ...one.cells, q0: VALUES[draw(random, SHARES)] ?? 'u' },
					isEdited: true
				});
		}
		for (let at = 0; at < rewritten; at += 1) {
			const one = any();
			if (one) Object.assign(one, { said: sayAnew(one.id, random, apart), isEdited: true });
		}
		for (let at = 0; at < recoded; at += 1) {
			const one = any();
			if (one) one.said = recodedOf(one.said, random, apart);
		}
		for (let at = 0; at < came; at += 1) arrive(step);
		const number = released.length + 1;
		if (step % 4 === 1) drawSome(living, step, apart);
		mark(living, number);
		const counted = countAll(living, number, step, story.attributes);
		const composed = composeSnapshot(counted, before, number, guards);
		if (composed.state === 'waiting') continue;
		const { content, kept } = composed;
		for (const one of living)
			if (content.base === null || (composed.readSince === null && one.readSince === number))
				one.readSince = null;
		before = { content, kept };
		released.push({
			content,
			people: new Map(living.map(({ id, said }) => [id, said])),
			read: new Map(
				living.flatMap(({ id, said, cells, readSince }) =>
					readSince === null ? [] : [[id, { said, cells }]]
				)
			)
		});
	}
	return { released, living };
}

function recodedOf(said: Said, random: Random, apart: Random): Said {
	const anew = sayAnew(said.who, random, apart, true).things;
	return {
		...{ who: said.who, rated: said.rated, isRecoded: true },
		things: new Set([
			...[...anew].filter((thing) => !choices.includes(thing) && thing !== SILENT),
			...[...said.things].filter((thing) => choices.includes(thing) || thing === SILENT)
		])
	};
}

/** As markCounted does it. */
function mark(living: readonly Person[], number: number): void {
	for (const one of living) {
		const isNew = one.came === null || one.isEdited;
		if (one.isEdited && one.came !== null && one.came < number) one.again = true;
		if (one.isEdited && one.readSince !== null && one.readSince < number) one.readAgain = true;
		if (isNew || (one.readSince === null) === one.isRead) one.readSince = one.isRead ? number : null;
		if (isNew) one.came = number;
		one.isEdited = false;
	}
}

function kinOf(
	living: readonly Person[],
	since: (one: Person) => number | null,
	number: number,
	againOf: (one: Person) => boolean,
	withCells: boolean
): Kin[] {
	const kin = new Map<string, Kin>();
	for (const one of living) {
		const at = since(one);
		if (at === null) continue;
		const came = at === number ? null : at;
		const cells = withCells ? one.cells : {};
		const again = againOf(one);
		const key = JSON.stringify([came, again, Object.values(cells)]);
		kin.set(key, { came, cells, again, people: (kin.get(key)?.people ?? 0) + 1 });
	}
	return [...kin].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function countAll(living: readonly Person[], number: number, step: number, attributes: number): Counted {
	const readSince = ({ readSince: at }: Person) => at;
	const readAgain = ({ readAgain: is }: Person) => is;
	const periods = [...new Set(living.map(({ cells }) => cells.period ?? ''))].sort();
	const now = `2026-0${Math.min(9, 1 + Math.floor(step / 2))}`;
	return {
		...{ day: '2026-11-28', scope: 1, k: K, codebookVersion: 1, apart: [], drivers: null },
		people: kinOf(
			living,
			({ came }) => came,
			number,
			({ again }) => again,
			false
		),
		read: kinOf(living, readSince, number, readAgain, true),
		themes: THEMES.map(({ id }) => ({
			themeId: id,
			kin: kinOf(
				living.filter(({ said }) => said.things.has(id)),
				readSince,
				number,
				readAgain,
				true
			),
			against: living.filter((one) => one.readSince !== null && one.said.things.has(against(id))).length
		})),
		shares: sharesOf(living, step),
		absent: { wroteNothing: living.filter(({ said }) => said.things.has(SILENT)).length, notQuotable: 0 },
		dimensions: [
			...Array.from({ length: attributes }, (_none, at) => ({
				id: `q${at}`,
				title: `Question ${at}`,
				meanings: VALUES.map((value) => [value, value.toUpperCase()] as const)
			})),
			{
				...{ id: 'period', title: 'When', isPeriod: true },
				meanings: periods.map((period) => [period, period] as const),
				over: new Set(periods.filter((period) => period < now))
			}
		],
		questions: [
			measureQuestion(
				asked,
				living.map(({ said }) =>
					choices.filter((choice) => said.things.has(choice)).map((choice) => choice.toLowerCase())
				),
				K
			),
			measureRated(living, K)
		]
	};
}
