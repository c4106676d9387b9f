// Reads the labelled questions, and counts how the warnings agree with the labels.
import { readFileSync } from 'node:fs';
import { findWarnings, warningsOnQuestion } from '../../src/domain/polls/lint/warnings/find-warnings.ts';
import { WARNING_NAMES, type WarningId } from '../../src/domain/polls/lint/warnings/warning.ts';
import { pollContentSchema } from '../../src/domain/polls/poll.ts';
import { questionSchema, type Question } from '../../src/domain/polls/question.ts';

export type Half = 'development' | 'held-out';
type Labelled = { text: string; labels: string[]; warned: WarningId[] };
export type Score = { right: number; wrong: number; missed: number };

const rows = (file: string): string[][] =>
	readFileSync(`tests/corpus/${file}.tsv`, 'utf8')
		.trim()
		.split('\n')
		.slice(1)
		.map((line) => line.split('\t'));

/** The question of a row: its text, its kind (an ! where it must be answered), its answers. */
export function questionOf([, , title = '', kind = '', answers = '']: string[]): Question {
	const labels = answers.split(' / ').filter(Boolean);
	const options = labels.map((label, at) => ({ id: `o${at}`, label }));
	return questionSchema.parse({
		id: 'q',
		kind: kind.replace('!', '') || 'short',
		title,
		required: kind.endsWith('!'),
		options,
		...(labels.length >= 3 ? { points: labels } : {})
	});
}

const SEPARATE_QUESTION = 'How was your last visit to us?';
/** A poll of this length: “single*10 long” or “grid:8”, the minutes it states. */
function pollOf(minutes: string, written: string) {
	const kinds = written.split(' ').flatMap((each) => {
		const [kind = '', times = '1'] = each.split('*');
		return Array.from({ length: Number(times) }, () => kind);
	});
	const questions = kinds.map((each, at) => {
		const [kind = '', lines = '0'] = each.split(':');
		const labels = Array.from({ length: kind === 'grid' ? Number(lines) : 5 }, (_one, n) => ({
			id: `o${n}`,
			label: `The answer number ${n}`
		}));
		return {
			id: `q${at}`,
			kind: kind === 'grid' ? 'importance' : kind,
			title: SEPARATE_QUESTION,
			options: labels,
			items: labels
		};
	});
	return pollContentSchema.parse({ intent: { minutes: Number(minutes) }, questions });
}

export const judge = (half: Half): Labelled[] => [
	...rows(`questions.${half}`).map((row) => ({
		text: [row[2], row[4]].filter(Boolean).join(' | '),
		labels: (row[0] ?? '').split(','),
		warned: warningsOnQuestion(questionOf(row), 'en').map(({ warning }) => warning)
	})),
	...rows(`polls.${half}`).map(([label = '', minutes = '', written = '']) => ({
		text: `${minutes} minutes: ${written}`,
		labels: [label],
		warned: findWarnings(pollOf(minutes, written))
			.map(({ warning }) => warning)
			.filter((warning) => warning === 'longer')
	}))
];

/** For each warning how often it was right, spoke where no label asked for it, and missed a label. */
export function scores(half: Half): Record<string, Score> {
	const judged = judge(half);
	const count = (holds: (one: Labelled, warning: string) => boolean, warning: string) =>
		judged.filter((one) => holds(one, warning)).length;
	const isWarned = (one: Labelled, warning: string) => one.warned.some((each) => each === warning);
	return Object.fromEntries(
		// What is not translated is counted, not judged.
		Object.keys(WARNING_NAMES)
			.filter((warning) => warning !== 'untranslated')
			.map((warning) => [
				warning,
				{
					right: count((one, id) => isWarned(one, id) && one.labels.includes(id), warning),
					wrong: count((one, id) => isWarned(one, id) && !one.labels.includes(id), warning),
					missed: count((one, id) => !isWarned(one, id) && one.labels.includes(id), warning)
				}
			])
	);
}
