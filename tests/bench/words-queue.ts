// Whether reading what the queue asks for teaches more than reading as many at random.
import { assign } from '../../src/domain/insights/words/assign.ts';
import { nextToRead } from '../../src/domain/insights/words/reading-queue.ts';
import { randomFrom, shuffled } from '../../src/domain/insights/words/random.ts';
import { trainAssigner } from '../../src/domain/insights/words/train-assigner.ts';
import { f1Of } from './words-counts.ts';
import { countEach } from './words-assign.ts';
import { judgedThemes, parted, type Coded, type Report } from './words-data.ts';

const STEPS = [90, 180, 360];
const AT_ONCE = 30;
const REPEATS = 2;

export function benchQueue(report: Report, coded: Coded[]): void {
	const seeds = Array.from({ length: REPEATS }, (_each, at) => at + 1);
	const runs = seeds.map((seed) => runOnce(coded, seed));
	const mean = (of: (run: Run) => number) => runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
	for (const step of STEPS)
		for (const which of ['micro', 'macro'] as const) {
			const [chosen, random] = (['chosen', 'random'] as const).map((way) =>
				mean((run) => run[way][step]?.[which] ?? 0)
			);
			const name = which === 'micro' ? '' : '_macro';
			report(`words.queue${name}_f1_${step}`, chosen ?? 0);
			report(`words.random${name}_f1_${step}`, random ?? 0);
			report(`words.queue_vs_random${name}_${step}`, (chosen ?? 0) / (random ?? 1));
		}
}

type Scores = Record<number, { micro: number; macro: number }>;
type Run = { chosen: Scores; random: Scores };

function runOnce(coded: Coded[], seed: number): Run {
	const { learn, judge } = parted(coded, seed);
	const themes = judgedThemes(coded);
	const scoreOf = (read: Coded[]) => {
		const rest = learn.filter((one) => !read.includes(one));
		const given = assign(trainAssigner(read, rest), judge).map((one) =>
			one.themes.map((each) => each.themeId)
		);
		return f1Of(countEach(given, judge, themes));
	};
	const atRandom = shuffled(learn, randomFrom(seed));
	const random = Object.fromEntries(STEPS.map((step) => [step, scoreOf(atRandom.slice(0, step))]));
	const chosen: Scores = {};
	const read: Coded[] = [];
	while (read.length < Math.max(...STEPS)) {
		const waiting = learn
			.map((one, at) => ({ ...one, id: String(at) }))
			.filter((_one, at) => !isIn(read, learn[at]));
		const assigner = read.length === 0 ? null : trainAssigner(read, waiting);
		const next = nextToRead(waiting, assigner, AT_ONCE);
		if (next.length === 0) break;
		read.push(...next.flatMap((id) => learn[Number(id)] ?? []));
		if (STEPS.includes(read.length)) chosen[read.length] = scoreOf(read);
	}
	return { chosen, random };
}

const isIn = (read: Coded[], one?: Coded) => one !== undefined && read.includes(one);
