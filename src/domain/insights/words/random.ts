// Chance that can be repeated: the same seed gives the same draws, on every machine.
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export type Random = () => number;

/** Draws from [0, 1), by 32 random bits each. */
export function randomFrom(seed: number): Random {
	const generator = xoroshiro128plus(stirred(seed));
	// Its first draws still look like the seed: seeds that are neighbours would give neighbours.
	for (let draw = 0; draw < 20; draw += 1) generator.next();
	return () => (generator.next() >>> 0) / 2 ** 32;
}

/** A copy in another order (Fisher and Yates). */
export function shuffled<T>(things: readonly T[], random: Random): T[] {
	const order = [...things];
	for (let at = order.length - 1; at > 0; at -= 1) {
		const other = Math.floor(random() * (at + 1));
		const [one, two] = [order[at], order[other]];
		if (one === undefined || two === undefined) continue;
		[order[at], order[other]] = [two, one];
	}
	return order;
}

/** A draw from the normal distribution (Box and Muller). */
export const normalDraw = (random: Random): number =>
	Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** 32 bits of a text: FNV-1a, stirred at the end so that near texts lie far apart. */
export function hashOf(text: string, start = 0x811c9dc5): number {
	let hash = start;
	for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return stirred(hash);
}

export function stirred(hash: number): number {
	let stir = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	stir = Math.imul(stir ^ (stir >>> 13), 0xc2b2ae35);
	return (stir ^ (stir >>> 16)) >>> 0;
}
