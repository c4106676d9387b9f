// A page that SvelteKit made for somebody, as pieces with holes where it is theirs, so that the next person's is put together
// and not made anew. A piece is given to others only once it was the same on the pages of two people who filled its holes
// otherwise: so nothing that one person said can stand in it.
import { BoundedMap } from '#domain/bounded-map.ts';
import { escaped, escapedInQuotes } from './escaped.ts';
import type { SentPage } from './hear-sent.ts';

export type Row = { id: string; said: string };
/** What of a page is one person's. */
export type Own = {
	/** The number of their form, or the code of their receipt. */
	code: string;
	/** The fields that their form carries; null where it carries none. */
	carried: [name: string, value: string][] | null;
	/** Their answers, as they are shown; null where none are. */
	rows: Row[] | null;
};
type Filled = { headers: string[]; body: Buffer };

/** Characters that nobody uses: a page in which one stands is not kept. */
const CODE = '\uE0C0';
const CARRIED = '\uE0C1';
const ROWS = '\uE0C2';
const HOLE = /([\uE0C0-\uE0C2])/;
/** One takes up to 15 kB. */
const MOST = 2000;
/** Of this page alone: what it is called by, and how long. */
const NOT_KEPT = ['etag', 'content-length', 'date'];

type Hole = typeof CODE | typeof CARRIED | typeof ROWS;
/** Bytes as they are sent, and holes between them. */
type Part = Buffer | Hole;
type Piece = { text: string; parts: Part[]; by: string; isSure: boolean };

export function piecesOfPages(most = MOST) {
	const pieces = new BoundedMap<Piece>(most);

	/** `by`: whose page it was found on. */
	function keep(name: string, text: string, by: string): void {
		const known = pieces.get(name);
		const isSame = known?.text === text;
		if (isSame && (known.isSure || known.by === by)) return;
		pieces.set(name, { text, parts: partsOf(text), by, isSure: isSame });
	}

	const sure = (name: string): Part[] | null => {
		const piece = pieces.get(name);
		return piece?.isSure ? piece.parts : null;
	};

	/** Whatever is not plainly where it is expected is not learnt, and SvelteKit goes on making that page. */
	function learn(name: string, sent: SentPage, own: Own): void {
		const html = sent.body.toString('utf8');
		if (HOLE.test(html)) return;
		const rows = own.rows && cutRows(html, own.rows);
		if (own.rows && !rows) return;
		const withRows = rows ? html.replace(rows.all, () => ROWS) : html;
		const page = own.carried ? holeFor(withRows, fields(own.carried), CARRIED) : withRows;
		if (page === null) return;
		keep(name, page.replaceAll(own.code, CODE), own.code);
		keep(`${name} headers`, headersOf(sent).join('\n'), own.code);
		for (const [row, text] of rows?.each ?? [])
			keep(`${name} ${row}`, text.replaceAll(own.code, CODE), own.code);
	}

	function fill(name: string, own: Own): Filled | null {
		const page = sure(name);
		const headers = pieces.get(`${name} headers`);
		if (!page || !headers?.isSure) return null;
		const rows = own.rows ? fillRows(name, own.rows, own.code) : Buffer.alloc(0);
		if (!rows) return null;
		const body = filled(page, {
			[CODE]: own.code,
			[CARRIED]: fields(own.carried ?? []),
			[ROWS]: rows
		});
		return { headers: headers.text.split('\n'), body };
	}

	function fillRows(name: string, rows: Row[], code: string): Buffer | null {
		const all: Buffer[] = [];
		for (const row of rows) {
			const parts = sure(`${name} ${nameOf(row)}`);
			if (!parts) return null;
			all.push(filled(parts, { [CODE]: code, [CARRIED]: '', [ROWS]: escaped(row.said) }));
		}
		return Buffer.concat(all);
	}

	return { learn, fill };
}

const isHole = (part: string): part is Hole => part === CODE || part === CARRIED || part === ROWS;

const partsOf = (text: string): Part[] =>
	text.split(HOLE).map((part) => (isHole(part) ? part : Buffer.from(part)));

const filled = (parts: Part[], holes: Record<Hole, string | Buffer>): Buffer =>
	Buffer.concat(
		parts.map((part) => {
			const bytes = typeof part === 'string' ? holes[part] : part;
			return typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
		})
	);

const nameOf = ({ id, said }: Row): string => `${id} ${said === '' ? 'nothing' : 'said'}`;

/** As the forms of these pages carry what stands on another page. */
const fields = (carried: [string, string][]): string =>
	carried
		.map(
			([name, value]) =>
				`<input type="hidden" name="${escapedInQuotes(name)}" value="${escapedInQuotes(value)}"/>`
		)
		.join('');

/** `html` with a hole for a text that stands in it once; null where it does not. */
function holeFor(html: string, text: string, hole: string): string | null {
	const at = html.indexOf(text);
	if (text === '' || at < 0 || html.includes(text, at + 1)) return null;
	return html.slice(0, at) + hole + html.slice(at + text.length);
}

/** The list of answers, cut into one piece a question; null where it does not read as it should. */
function cutRows(html: string, rows: Row[]): { all: string; each: [string, string][] } | null {
	const start = html.indexOf('<dt id="asked.');
	const end = html.indexOf('</dl>', start);
	if (start < 0 || end < 0) return null;
	const all = html.slice(start, end);
	const cut = all.split(/(?=<dt id="asked\.)/);
	if (cut.length !== rows.length) return null;
	const each = rows.map((row, at): [string, string | null] => [nameOf(row), withHole(cut[at] ?? '', row)]);
	return each.every((one): one is [string, string] => one[1] !== null) ? { all, each } : null;
}

/** The answer is the text before the first `</dd>`, and nothing else is this person's. */
function withHole(html: string, { id, said }: Row): string | null {
	if (!html.startsWith(`<dt id="asked.${id}"`)) return null;
	if (said === '') return html;
	const end = html.indexOf('</dd>');
	const before = html.slice(0, Math.max(0, end));
	const shown = `>${escaped(said)}`;
	return before.endsWith(shown) ? before.slice(0, 1 - shown.length) + ROWS + html.slice(end) : null;
}

function headersOf({ headers }: SentPage): string[] {
	const pairs = headers.flatMap((name, at) => (at % 2 === 0 ? [[name, headers[at + 1] ?? '']] : []));
	return pairs.filter(([name]) => !NOT_KEPT.includes((name ?? '').toLowerCase())).flat();
}
