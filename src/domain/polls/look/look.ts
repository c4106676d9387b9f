// How a poll's pages look to those who answer: two colours, a typeface from a short list, corners, a logo. All else follows.
import { z } from 'zod';
import { storedPicture } from '../question-kinds/picture.ts';
import { FOR_EDGES, FOR_WORDS, mixed, nearest } from './contrast.ts';

/** Typefaces that this site has, or that a device brings along: nothing is loaded from anywhere else. */
export const FONTS = {
	literata: {
		name: 'Literata, a book face',
		stack:
			"'Literata', 'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, 'Noto Naskh Arabic', 'Geeza Pro', 'Times New Roman', serif"
	},
	sans: {
		name: 'The device’s own, without serifs',
		stack: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif"
	},
	humanist: {
		name: 'Humanist, open and light',
		stack: "Optima, Candara, 'Noto Sans', 'Source Sans 3', 'Gill Sans', 'Trebuchet MS', sans-serif"
	},
	rounded: {
		name: 'Rounded',
		stack:
			"ui-rounded, 'SF Pro Rounded', 'Hiragino Maru Gothic ProN', Nunito, 'Varela Round', Verdana, sans-serif"
	}
} as const;
export const FONT_IDS = ['literata', 'sans', 'humanist', 'rounded'] as const;
export const CORNERS = ['soft', 'square'] as const;

const colour = z.string().regex(/^#[0-9a-f]{6}$/);

export const lookSchema = z.object({
	/** Of links, marks and what is chosen. */
	accent: colour.optional(),
	/** Of the page behind the words, where it is light. */
	paper: colour.optional(),
	font: z.enum(FONT_IDS).optional(),
	corners: z.enum(CORNERS).optional(),
	logo: z.object({ picture: storedPicture, alt: z.string().max(300) }).optional()
});
export type Look = z.infer<typeof lookSchema>;

/** The look of the product, as tokens.css has it. */
export const OWN = {
	accent: '#1f5c4d',
	paper: '#fbfaf7',
	sheet: '#ffffff',
	ink: '#1d211f',
	inkSoft: '#565c58',
	edge: '#858b86',
	bad: '#9d2a1f',
	due: '#7a5200',
	dark: { paper: '#161816', sheet: '#1e211f', sunk: '#121412', ink: '#eceae4', accentInk: '#0f1f1a' }
} as const;

/** What an accent is read on, where it is light. */
export const surfacesOf = (accent: string, paper: string): string[] => [
	paper,
	OWN.sheet,
	washOf(accent, OWN.sheet)
];
const washOf = (accent: string, sheet: string): string => mixed(sheet, accent, 0.09);

/** The accent where it is dark: as much lighter as it must be. */
function darkAccent(accent: string): string {
	const { paper, sheet, sunk, accentInk } = OWN.dark;
	const surfaces = (tried: string) => [paper, sheet, sunk, accentInk, washOf(tried, sheet)];
	return nearest(accent, '#ffffff', surfaces, FOR_WORDS);
}

/** The tokens that this look sets, as CSS values. Whatever was chosen, each of them can be read (AA) but for the two colours
 *  themselves, which look-problems.ts holds to it. */
export function tokensOf({ accent, paper, font, corners }: Look): Record<string, string> {
	const tokens: Record<string, string> = {};
	if (accent) {
		const dark = darkAccent(accent);
		tokens['--accent'] = `light-dark(${accent}, ${dark})`;
		tokens['--accent-ink'] = `light-dark(${OWN.sheet}, ${OWN.dark.accentInk})`;
		tokens['--accent-wash'] = `light-dark(${washOf(accent, OWN.sheet)}, ${washOf(dark, OWN.dark.sheet)})`;
	}
	if (paper) {
		const surfaces = [paper, OWN.sheet];
		tokens['--paper'] = `light-dark(${paper}, ${OWN.dark.paper})`;
		tokens['--sunk'] = `light-dark(${mixed(paper, OWN.ink, 0.04)}, ${OWN.dark.sunk})`;
		tokens['--rule'] = `light-dark(${mixed(paper, OWN.ink, 0.14)}, #343935)`;
		tokens['--edge'] = `light-dark(${nearest(OWN.edge, OWN.ink, () => surfaces, FOR_EDGES)}, #7d857f)`;
		const under = [...surfaces, mixed(paper, OWN.ink, 0.04)];
		tokens['--ink-soft'] = `light-dark(${nearest(OWN.inkSoft, OWN.ink, () => under, FOR_WORDS)}, #a9afa9)`;
	}
	if (font) tokens['--font'] = FONTS[font].stack;
	if (corners === 'square') tokens['--radius'] = '0';
	return tokens;
}

/** The name of the stylesheet of a look, which says all that is in it; '' where it sets nothing. */
export function sheetName(look: Look | undefined): string {
	if (!look || Object.keys(tokensOf(look)).length === 0) return '';
	const parts = [look.accent?.slice(1), look.paper?.slice(1), look.font, look.corners];
	return `${parts.map((part) => part ?? 'own').join('-')}.css`;
}

const NAME = /^([0-9a-f]{6}|own)-([0-9a-f]{6}|own)-([a-z]+)-([a-z]+)\.css$/;

/** The look of a stylesheet's name; null where no look is called so. */
export function lookNamed(name: string): Look | null {
	const parts = NAME.exec(name)?.slice(1);
	if (!parts) return null;
	const [accent, paper, font, corners] = parts.map((part) => (part === 'own' ? undefined : part));
	const read = lookSchema.safeParse({
		accent: accent && `#${accent}`,
		paper: paper && `#${paper}`,
		...{ font, corners }
	});
	return read.success && sheetName(read.data) === name ? read.data : null;
}

/** Twice the root, so that it holds wherever it stands among the stylesheets of a page. */
export const styleSheet = (look: Look): string =>
	`:root:root{${Object.entries(tokensOf(look))
		.map(([name, value]) => `${name}:${value}`)
		.join(';')}}\n`;

/** Pairs that go well together, each readable, to begin from. */
export const PALETTES: readonly { name: string; accent: string; paper: string }[] = [
	{ name: 'Moss', accent: OWN.accent, paper: OWN.paper },
	{ name: 'Harbour', accent: '#1c4e80', paper: '#f7f9fb' },
	{ name: 'Brick', accent: '#97391f', paper: '#fcf8f4' },
	{ name: 'Plum', accent: '#6d2e63', paper: '#fbf8fa' },
	{ name: 'Slate', accent: '#3d4b5c', paper: '#f8f8f8' },
	{ name: 'Ochre', accent: '#7a5200', paper: '#fdf9ee' }
];
