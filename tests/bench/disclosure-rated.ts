// A question of which everybody chose one answer: what rows and score tell of it, together with what rows told before, whichever
// answers were put together then. An unknown is that a person chose an answer; each person chose one.
import { measureQuestion, type Measured } from '../../src/domain/insights/measures/question-measure.ts';
import type { Random } from '../../src/domain/insights/words/random.ts';
import { questionSchema } from '../../src/domain/polls/question.ts';
import { reconstruct, type Sum } from './disclosure-attack.ts';
import type { Released, Said } from './disclosure-people.ts';

const POINTS = ['Bad', 'Poor', 'Fair', 'Good'];
const LABELS = [...POINTS, 'Don’t know'];
const SHARES = [0.05, 0.15, 0.4, 0.35, 0.05];
const asked = questionSchema.parse({
	...{ kind: 'rating', id: 'rated', title: 'How was it?' },
	...{ points: POINTS, dontKnow: true }
});

/** The answer of one person, the same one until they change it. */
export type Rated = { who: number; label: string };

export const ratingOf = (who: number, random: Random): Rated => {
	let at = random();
	return { who, label: LABELS[SHARES.findIndex((share) => (at -= share) < 0)] ?? 'Fair' };
};

export const measureRated = (all: readonly { said: Said }[], k: number): Measured =>
	measureQuestion(
		asked,
		all.map(({ said }) => {
			const at = LABELS.indexOf(said.rated.label);
			return at < POINTS.length ? at + 1 : 'dont-know';
		}),
		k
	);

type Chose = { rated: Rated; label: string };

/** People of whom it is certain that they chose an answer, or did not. Fails where that is wrong. */
export function findRated(released: readonly Released[]): Set<number> {
	const choices = new Map<Rated, Chose[]>();
	const of = (rated: Rated) => {
		const known = choices.get(rated) ?? LABELS.map((label) => ({ rated, label }));
		choices.set(rated, known);
		return known;
	};
	const sums = released.flatMap(({ content, people }, at) => {
		const question = content.measured.find(({ id }) => id === 'rated');
		if (!question || question.base === null || question.countedAt !== at + 1) return [];
		return toldOf(question).map(({ labels, low, high }): Sum<Chose> => {
			const those = [...people.values()].flatMap(({ rated }) =>
				of(rated).filter(({ label }) => labels.includes(label))
			);
			return { members: new Set(those), low, high };
		});
	});
	const found = new Set<number>();
	for (const [{ rated, label }, is] of reconstruct([...sums, ...oneEach(choices, released)])) {
		if ((rated.label === label) !== is) throw new Error('the attacker is certain of what is wrong');
		found.add(rated.who);
	}
	return found;
}

/** What rows and score say, as how many chose one of these. */
function toldOf({
	rows,
	score,
	base
}: Pick<Measured, 'rows' | 'score' | 'base'>): { labels: string[]; low: number; high: number }[] {
	const told = rows.map(({ label, merged, people, orMore }) => ({
		labels: merged.length > 0 ? merged : [label],
		...{ low: people, high: orMore ? (base ?? people) : people }
	}));
	const [, chose, orMore, of] = /(\d+)( or more)? of (\d+) people/.exec(score?.formula ?? '') ?? [];
	if (!chose || !of) return told;
	const best = { labels: POINTS.slice(-2), low: Number(chose), high: Number(orMore ? of : chose) };
	const points = { labels: POINTS, low: Number(of), high: Number(of) };
	return [...told, best, ...(Number(of) === base ? [] : [points])];
}

/** People who were there at the same times cannot be told apart: together they chose as many answers as they are. */
function oneEach(choices: ReadonlyMap<Rated, Chose[]>, released: readonly Released[]): Sum<Chose>[] {
	const alike = new Map<string, Chose[][]>();
	for (const [rated, all] of choices) {
		const there = released.map(({ people }) => (people.get(rated.who)?.rated === rated ? 'x' : '.')).join('');
		alike.set(there, [...(alike.get(there) ?? []), all]);
	}
	return [...alike.values()].map((those) => ({
		...{ members: new Set(those.flat()), low: those.length, high: those.length }
	}));
}
