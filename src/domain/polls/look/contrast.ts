// How well one colour stands out from another: WCAG 2.2, relative luminance and contrast ratio.
// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio

/** Words on a surface, level AA (success criterion 1.4.3). */
export const FOR_WORDS = 4.5;
/** Edges of controls and the mark of the keyboard (1.4.11). */
export const FOR_EDGES = 3;

/** Red, green, blue, each from 0 to 255, of `#rrggbb`. */
const channels = (colour: string): number[] =>
	[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

const written = (of: readonly number[]): string =>
	`#${of.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
		const share = channel / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1, the same, to 21, black on white. Colours are `#rrggbb`. */
export function contrast(one: string, other: string): number {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

/** `share` from 0, all of `one`, to 1, all of `other`. */
export function mixed(one: string, other: string, share: number): string {
	const to = channels(other);
	return written(channels(one).map((channel, at) => channel + ((to[at] ?? channel) - channel) * share));
}

const STEPS = 256;

/** The colour nearest to `colour` on its way to `towards` that reaches `ratio` against each of its surfaces, some of which may
 *  follow from it. */
export function nearest(
	colour: string,
	towards: string,
	surfacesOf: (tried: string) => readonly string[],
	ratio: number
): string {
	for (let step = 0; step <= STEPS; step += 1) {
		const tried = mixed(colour, towards, step / STEPS);
		if (surfacesOf(tried).every((surface) => contrast(tried, surface) >= ratio)) return tried;
	}
	return towards;
}
