// How much a definition may hold before it is refused. A person's poll is far below all of these.
import { Refused } from '../../errors.ts';

export const MOST = {
	/** Of the file as it is sent. */
	bytes: 8_000_000,
	/** Of what a zip unfolds to. */
	unzipped: 20_000_000,
	zipEntries: 500,
	sheets: 50,
	rows: 25_000,
	columns: 300,
	/** Characters of one cell or text. */
	cell: 100_000,
	questions: 300,
	options: 100,
	longList: 2000,
	items: 50,
	columnsOfMatrix: 12,
	languages: 40,
	/** Lists, maps and elements inside each other. */
	depth: 60,
	elements: 400_000
} as const;

export const grouped = (count: number): string => count.toLocaleString('en');

/** Why a file is not taken: the sentence stands beside its field. */
export const refusal = (sentence: string): Refused =>
	new Refused('This file was not taken. Nothing of it is stored.', { file: sentence });

export function refuse(sentence: string): never {
	throw refusal(sentence);
}

/** Throws Refused where there are more questions than a poll holds. */
export function mustHold(questions: number): void {
	if (questions > MOST.questions)
		refuse(
			`This file makes ${grouped(questions)} questions, and a poll holds ${MOST.questions}. That is ${grouped(questions - MOST.questions)} too many: split the file.`
		);
}
