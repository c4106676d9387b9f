// Text for a cell of a spreadsheet. Programs run what looks like a formula, so each line that does is quoted with an apostrophe.

// Also after blanks, and in full-width forms, which some programs take for the same signs.
const FORMULA = /^(\t|[\s\u200b-\u200f\u2060]*[=+\-@＝＋－＠])/u;

export function spreadsheetCell(text: string): string {
	const safe = text
		.split(/(\r\n|\r|\n)/)
		.map((line) => (FORMULA.test(line) ? `'${line}` : line))
		.join('');
	return /^[\r\n]/.test(safe) ? `'${safe}` : safe;
}

// The same for what comes back: every apostrophe set is one that can be told, so those of the author stay.
const MARKED = /^'*(\t|[\s\u200b-\u200f\u2060]*[=+\-@＝＋－＠])/u;
const eachLine = (text: string, change: (line: string, isLead: boolean) => string): string =>
	text
		.split('\n')
		// A cell that begins with an empty line.
		.map((line, at, { length }) => change(line, at === 0 && length > 1 && /^'*$/.test(line)))
		.join('\n');

/** Lines end in \n. `unescapedCell` gives back exactly this text. */
export const escapedCell = (text: string): string =>
	eachLine(text, (line, isLead) => (isLead || MARKED.test(line) ? `'${line}` : line));

/** Also of what a spreadsheet wrote: its line ends are told apart before. */
export const unescapedCell = (text: string): string =>
	eachLine(text.replace(/\r\n?/g, '\n'), (line, isLead) =>
		line.startsWith("'") && (isLead || MARKED.test(line)) ? line.slice(1) : line
	);
