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
