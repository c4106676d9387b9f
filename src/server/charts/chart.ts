// Charts as pictures of their own (SVG), drawn by Observable Plot on the server: no script, no style in a page, and the same
// file is what somebody saves or prints. Each stands beside a table that says the same.
import { readFile } from 'node:fs/promises';
import { plot, type PlotOptions } from '@observablehq/plot';
import { DOMParser } from 'linkedom';
import { sourceFile } from '#server/source-file.ts';

/** The colours of tokens.css, since a picture reads no sheet of its page. */
const LOOK = `
	svg { color: #1d211f; --accent: #1f5c4d; --soft: #565c58; --rule: #dedbd2; background: #fbfaf7; }
	@media (prefers-color-scheme: dark) {
		svg { color: #eceae4; --accent: #8fd0bb; --soft: #a9afa9; --rule: #343935; background: #161816; }
	}`;
const EMPTY = '<svg xmlns="http://www.w3.org/2000/svg"></svg>';
const FONT = "Literata, 'Iowan Old Style', Palatino, Georgia, 'Times New Roman', serif";

/** linkedom's document is enough of one for Plot, though the types of the two do not know each other. */
const isDocument = (value: object): value is Document => 'createElementNS' in value;

/** Draws it; `title` and `words` are what a reader who does not see it is told. */
export function drawn(title: string, words: string, options: PlotOptions): string {
	// As XML, which is escaped throughout: a name of a theme is somebody's text.
	const document = new DOMParser().parseFromString(EMPTY, 'image/svg+xml');
	if (!isDocument(document)) throw new Error('linkedom has changed');
	const svg = plot({
		...options,
		document,
		ariaLabel: title,
		ariaDescription: words,
		style: { fontFamily: FONT, fontSize: '14px', background: 'transparent' }
	});
	svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
	svg.setAttribute('role', 'img');
	return svg.outerHTML.replace('>', `><style>${LOOK}</style>`);
}

let face: Promise<string> | null = null;
/** A picture loads no file of its page, so it carries the product's typeface with it: on the board, in a mail, on a slide. */
const typeface = () =>
	(face ??= readFile(sourceFile('static/fonts/literata-latin.woff2'), 'base64').then(
		(letters) =>
			`<style>@font-face { font-family: Literata; font-weight: 400 700; src: url(data:font/woff2;base64,${letters}); }</style>`
	));

export const svgResponse = async (svg: string): Promise<Response> =>
	new Response(svg.replace('>', `>${await typeface()}`), {
		headers: {
			'content-type': 'image/svg+xml; charset=utf-8',
			'cache-control': 'private, no-cache',
			'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; font-src data:"
		}
	});
