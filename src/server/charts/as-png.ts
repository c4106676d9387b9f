// A picture as PNG, for programs that take no SVG: drawn by resvg in WebAssembly, with the product's own typeface and no other, so
// that it looks alike wherever the server runs.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { Refused } from '#domain/errors.ts';
import { sourceFile } from '#server/source-file.ts';

const FONTS = ['static/fonts/literata-latin.woff2', 'static/fonts/literata-latin-ext.woff2'];
/** The letters of those files, as tokens.css names them. */
const KNOWN =
	/^[ -~\u00a0-\u02ba\u1e00-\u1e9f\u1ef2-\u1eff\u2c60-\u2c7f\u2018\u2019\u201c\u201d\u2013\u2014\u2022\u2026\u2190-\u2193\u2212\u20ac\u2264\u2265\u2032\u2039\u203a\u2713\u2717]*$/u;
const WIDTH = 2400;

let ready: Promise<Uint8Array[]> | null = null;
/** Once for all pictures; a failure is tried again. */
const fonts = () =>
	(ready ??= begin().catch((cause) => {
		ready = null;
		throw cause;
	}));

async function begin(): Promise<Uint8Array[]> {
	const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
	await initWasm(await readFile(wasm));
	return Promise.all(FONTS.map(async (path) => new Uint8Array(await readFile(sourceFile(path)))));
}

/** Whether the typeface has every letter of it: one that is missing would be drawn as nothing. */
export const canBeDrawn = (words: string): boolean => KNOWN.test(words);

export async function asPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
	if (!canBeDrawn(svg))
		throw new Refused('The typeface lacks letters that stand on this card. Save it as SVG.');
	const drawn = new Resvg(svg, {
		fitTo: { mode: 'width', value: WIDTH },
		font: { fontBuffers: await fonts(), defaultFontFamily: 'Literata', serifFamily: 'Literata' }
	});
	try {
		return new Uint8Array(drawn.render().asPng());
	} finally {
		drawn.free();
	}
}
