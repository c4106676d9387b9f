// Answers in an order of each person's own, so that none is chosen for standing first. The order hangs on the number of the
// form: going back, or a page shown again, finds it as it was.
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Question } from '../question.ts';

/** FNV-1a of the text, as a 32-bit seed. */
export function seedOf(text: string): number {
	let hash = 0x811c9dc5;
	for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
	return hash | 0;
}

/** The same things in another order, which this seed always gives. Fisher and Yates. */
export function shuffled<T>(things: readonly T[], seed: number): T[] {
	const random = xoroshiro128plus(seed);
	const drawn = [...things];
	for (let last = drawn.length - 1; last > 0; last -= 1) {
		const [other] = drawn.splice(uniformInt(random, 0, last), 1);
		if (other !== undefined) drawn.push(other);
	}
	return drawn;
}

/** The question as it is shown on the form of this number; as it was written where there is none. */
export function inOwnOrder(question: Question, key: string): Question {
	if (!key || !('order' in question) || question.order !== 'random') return question;
	const seed = seedOf(`${key}${question.id}`);
	return 'options' in question
		? { ...question, options: shuffled(question.options, seed) }
		: { ...question, items: shuffled(question.items, seed) };
}
