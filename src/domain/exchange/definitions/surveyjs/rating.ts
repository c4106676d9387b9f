// A rating of SurveyJS: 0 to 10 is the scale of the net promoter score; any other short scale is a rating.
import { NO_WORDS } from '../source.ts';
import { choicesOf, type Desk, type Made } from './choices.ts';
import type { Element } from './shape.ts';

const LOOKS: Record<string, string> = { stars: 'stars', smileys: 'faces' };

export function ratingOf(asked: Element, desk: Desk): Made {
	const { words } = desk;
	const [low, high] = [words.of(asked.minRateDescription), words.of(asked.maxRateDescription)];
	const [least, step] = [asked.rateMin ?? 1, asked.rateStep ?? 1];
	const most = asked.rateMax ?? (asked.rateCount === undefined ? 5 : least + (asked.rateCount - 1) * step);
	const settings = { look: new Map(Object.entries(LOOKS)).get(asked.rateType ?? '') ?? 'numbers' };
	if (asked.rateValues?.length) {
		const count = asked.rateValues.length;
		if (count < 3 || count > 10) return { why: `Its scale has ${count} points; a scale here has 3 to 10.` };
		const named = choicesOf(asked.rateValues, 'rateValues', desk);
		const points = asked.rateValues.map((value, at) =>
			value.text === undefined && Number(value.value) === at + 1 ? NO_WORDS : (named[at]?.texts ?? NO_WORDS)
		);
		const values = new Map(named.map(({ name }, at): [string, string] => [name, String(at + 1)]));
		return { kind: 'rating', points, also: named, values, settings };
	}
	if (least === 0 && most === 10 && step === 1) return { kind: 'nps', words: { low, high } };
	const count = Math.floor((most - least) / step) + 1;
	if (least === 1 && step === 1 && count >= 3 && count <= 10) {
		const points = Array.from({ length: count }, (_each, at) =>
			at === 0 ? low : at === count - 1 ? high : NO_WORDS
		);
		return { kind: 'rating', points, settings };
	}
	if ([least, most, step].every(Number.isInteger) && count >= 3 && count <= 21)
		return { kind: 'slider', words: { low, high }, settings: { least, most, step } };
	return { why: `Its scale has ${count} points; a scale here has 3 to 21.` };
}
