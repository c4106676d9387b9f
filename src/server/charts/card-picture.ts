// A card of the board as a picture for slides: its title, its figure and interval, whom it was asked of, and of which edition it
// is, since a picture leaves the page that would say so.
import { surelyOver } from '#domain/insights/measures/nearly-all.ts';
import type { CountedTheme } from '#domain/insights/snapshots/snapshot.ts';

type Figure = Pick<CountedTheme, 'people' | 'orMore' | 'base' | 'share' | 'low' | 'high' | 'how' | 'audited'>;
export type PicturedCard = Figure & {
	/** Such as “Pain point”. */
	kind: string;
	title: string;
	poll: string;
	workspace: string;
	edition: number;
	/** In words. */
	countedOn: string;
};

const WIDE = 1200;
const HIGH = 630;
const EDGE = 72;
const INSIDE = WIDE - 2 * EDGE;
/** The light colours of tokens.css: slides are mostly white. */
const INK = '#1d211f';
const SOFT = '#565c58';
const ACCENT = '#1f5c4d';
const RULE = '#dedbd2';
const PAPER = '#fbfaf7';
const FONT = "Literata, 'Iowan Old Style', Palatino, Georgia, serif";
/** Of a letter’s height, the width of a common one. */
const LETTER = 0.52;

/** As SVG, the same bytes for the same card. */
export function cardPicture(card: PicturedCard): string {
	const title = inLines(card.title, 56, 3);
	const source = inLines(`${sourceOf(card)} An opt-in poll is not a random sample.`, 22, 3);
	const [figure, people] = [figureOf(card), peopleOf(card)];
	const after = Math.max(EDGE + 230, EDGE + 30 + figure.length * 84 * LETTER);
	const size = Math.min(30, Math.floor((WIDE - EDGE - after) / (people.length * LETTER)));
	const below = 130 + title.length * 66;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDE}" height="${HIGH}" viewBox="0 0 ${WIDE} ${HIGH}" role="img" font-family="${FONT}">`,
		`<title>${escaped(`${card.title}: ${figure}, ${people}`)}</title>`,
		`<rect width="${WIDE}" height="${HIGH}" fill="${PAPER}"/>`,
		text(card.kind, EDGE, 92, 26, ACCENT),
		...title.map((line, at) => text(line, EDGE, 162 + at * 66, 56, INK)),
		text(figure, EDGE, below + 84, 84, ACCENT),
		text(people, after, below + 84, size, INK),
		bar(card, below + 116),
		`<rect x="${EDGE}" y="500" width="${INSIDE}" height="1" fill="${RULE}"/>`,
		...source.map((line, at) => text(line, EDGE, 536 + at * 28, 20, SOFT)),
		text(`Edition ${said(card.edition)}, counted on ${card.countedOn}`, EDGE, 606, 20, SOFT),
		'</svg>'
	].join('');
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
const topOf = ({ orMore, high }: Figure) => (orMore ? 1 : high);

function figureOf({ share, orMore, how }: Figure): string {
	if (how === 'estimated') return `about ${percent(share)}`;
	return orMore ? `over ${percent(surelyOver(share))}` : percent(share);
}

/** What the figure is of. Beside one that is estimated, those in whom it was found would not come to it. */
function peopleOf(card: Figure): string {
	const range = `${percent(card.low)} to ${percent(topOf(card))}`;
	if (card.how === 'estimated') return `from ${said(card.audited ?? 0)} drawn at random, ${range}`;
	return `${said(card.people)}${card.orMore ? ' or more' : ''} of ${said(card.base)} people, ${range}`;
}

function sourceOf({ poll, workspace, how }: PicturedCard): string {
	const asked = `“${poll}”, ${workspace}.`;
	if (how === 'estimated')
		return `Estimated for all who wrote an answer to ${asked} The interval (95 %) tells the noise of the draw only.`;
	const those = how === 'chosen' ? 'somebody chose to read of those who answered' : 'answered';
	return `Distinct people ${how === 'chosen' ? 'whom' : 'who'} ${those} ${asked} The interval (Wilson, 95 %) tells sampling noise only.`;
}

const said = (number: number) => new Intl.NumberFormat('en-GB').format(number);

function bar(card: PicturedCard, y: number): string {
	const { share, low } = card;
	const high = topOf(card);
	const part = (from: number, to: number, opacity: number) =>
		`<rect x="${(EDGE + from * INSIDE).toFixed(1)}" y="${y}" width="${Math.max(3, (to - from) * INSIDE).toFixed(1)}" height="16" fill="${ACCENT}" fill-opacity="${opacity}"/>`;
	return `<rect x="${EDGE}" y="${y}" width="${INSIDE}" height="16" fill="${RULE}"/>${part(0, share, 0.4)}${part(low, high, 1)}`;
}

const text = (words: string, x: number, y: number, size: number, fill: string) =>
	`<text x="${x}" y="${y}" font-size="${size}" fill="${fill}">${escaped(words)}</text>`;

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Names are somebody's text; what XML does not know at all is left out. */
const escaped = (words: string) =>
	words
		.replace(
			/[\u0000-\u001f\u007f\ufffe\uffff]|[\ud800-\udfff](?<![\ud800-\udbff][\udc00-\udfff])(?![\udc00-\udfff])/g,
			' '
		)
		.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? '');

/** So many lines at most, the last one cut. */
function inLines(words: string, size: number, most: number): string[] {
	const fits = Math.floor(INSIDE / (size * LETTER));
	const lines: string[] = [];
	for (const word of words.split(/\s+/).flatMap((one) => inPieces(one, fits))) {
		const last = lines.at(-1);
		if (last !== undefined && [...`${last} ${word}`].length <= fits)
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	if (lines.length <= most) return lines;
	const shown = lines.slice(0, most);
	return [...shown.slice(0, -1), `${[...(shown.at(-1) ?? '')].slice(0, fits - 1).join('')}…`];
}

function inPieces(word: string, fits: number): string[] {
	const letters = [...word];
	if (letters.length <= fits) return [word];
	return [letters.slice(0, fits).join(''), ...inPieces(letters.slice(fits).join(''), fits)];
}
