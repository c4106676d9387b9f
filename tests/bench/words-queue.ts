// Whether reading what the queue asks for teaches more than reading as many at random. Half of the people are the pool that is
// read from; the others are judged. One split and one random draw move F1 by more than the queue does, so there are several of
// both: the mean over them, and in how many splits the queue was ahead.
//
// What was tried on the development half (four splits, three draws each, five folds): micro F1 on others after 90, 180, 360,
// and on the pool itself.
//   at random                            .532 .600 .645 | .580 .680 .786
//   nearest the border of one theme      .570 .613 .665 | .609 .698 .818   (in use)
//   unsure over all themes (entropy)     .574 .614 .628 | .618 .709 .823
//   its likeliest theme unsure           .563 .620 .639 | .602 .697 .793
//   half unsure (entropy), half random   .571 .612 .637 | .609 .693 .814
//   farthest from every theme            .571 .604 .636 | .612 .686 .798
//   unsure, and in a dense place         .514 .545 .612 | .575 .654 .809
//   likeliest of a rare theme            .502 .562 .632 | .517 .607 .767
// Ninety typical ones first, or mixtures of these, were no better.
import { assign } from '../../src/domain/insights/words/assign.ts';
import { nextToRead } from '../../src/domain/insights/words/reading-queue.ts';
import { randomFrom, shuffled } from '../../src/domain/insights/words/random.ts';
import { trainAssigner } from '../../src/domain/insights/words/train-assigner.ts';
import { f1Of } from './words-counts.ts';
import { countEach } from './words-assign.ts';
import { judgedThemes, parted, type Coded, type Report } from './words-data.ts';

const STEPS = [90, 180, 360];
const AT_ONCE = 30;
const SPLITS = 5;
const DRAWS = 3;

export function benchQueue(report: Report, coded: Coded[]): void {
	const seeds = Array.from({ length: SPLITS }, (_each, at) => at + 1);
	const runs = seeds.map((seed) => runOnce(coded, seed));
	const mean = (of: (run: Run) => number) => runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
	for (const step of STEPS)
		for (const [name, score] of Object.entries(SCORES)) {
			const of = (way: keyof Run) => (run: Run) => score(run[way][step] ?? NOTHING);
			const [queue, random] = [mean(of('queue')), mean(of('random'))];
			report(`words.queue${name}_f1_${step}`, queue);
			report(`words.random${name}_f1_${step}`, random);
			report(`words.queue_vs_random${name}_${step}`, queue / random);
			if (name === '')
				report(
					`words.queue_ahead_in_splits_${step}`,
					mean((run) => Number(of('queue')(run) > of('random')(run)))
				);
		}
}

/** `others`: people whose words were not there to be read. `pool`: those that were, what was read counted as read. */
type Both = { others: F1; pool: F1 };
type F1 = { micro: number; macro: number };
type Run = Record<'queue' | 'random', Record<number, Both>>;
const NOTHING: Both = { others: { micro: 0, macro: 0 }, pool: { micro: 0, macro: 0 } };
const SCORES: Record<string, (of: Both) => number> = {
	'': ({ others }) => others.micro,
	_macro: ({ others }) => others.macro,
	_pool: ({ pool }) => pool.micro,
	_pool_macro: ({ pool }) => pool.macro
};

function runOnce(coded: Coded[], seed: number): Run {
	const { learn, judge } = parted(coded, seed);
	const themes = judgedThemes(coded);
	const scoreOf = (read: Coded[]): Both => {
		const isRead = new Set(read);
		const rest = learn.filter((one) => !isRead.has(one));
		const assigner = trainAssigner(read, rest);
		const given = (some: Coded[]) =>
			assign(assigner, some).map(({ themes }, at) => {
				const one = some[at];
				return one && isRead.has(one) ? one.themes : themes.map((each) => each.themeId);
			});
		return {
			others: f1Of(countEach(given(judge), judge, themes)),
			pool: f1Of(countEach(given(learn), learn, themes))
		};
	};
	const draws = Array.from({ length: DRAWS }, (_each, at) => shuffled(learn, randomFrom(100 * seed + at)));
	const random = Object.fromEntries(
		STEPS.map((step) => [step, meanOf(draws.map((drawn) => scoreOf(drawn.slice(0, step))))])
	);
	const queue: Record<number, Both> = {};
	const read = new Set<Coded>();
	while (read.size < Math.max(...STEPS)) {
		const waiting = learn
			.map((one, at) => ({ ...one, id: String(at) }))
			.filter((_one, at) => !has(read, learn[at]));
		const assigner = read.size === 0 ? null : trainAssigner([...read], waiting);
		const next = nextToRead(waiting, assigner, AT_ONCE);
		if (next.length === 0) break;
		for (const one of next.flatMap((id) => learn[Number(id)] ?? [])) read.add(one);
		if (STEPS.includes(read.size)) queue[read.size] = scoreOf([...read]);
	}
	return { queue, random };
}

const has = (read: Set<Coded>, one?: Coded) => one !== undefined && read.has(one);

function meanOf(all: Both[]): Both {
	const over = (of: (one: Both) => number) => all.reduce((sum, one) => sum + of(one), 0) / all.length;
	const f1 = (which: keyof Both): F1 => ({
		micro: over((one) => one[which].micro),
		macro: over((one) => one[which].macro)
	});
	return { others: f1('others'), pool: f1('pool') };
}
