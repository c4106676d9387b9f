// Longer than stated: the minutes on the first page are a promise, too.
import type { PollContent } from '../../poll.ts';
import type { Question } from '../../question.ts';
import type { Finding } from './warning.ts';

/** Words a minute of silent reading: 238 for English non-fiction (Brysbaert 2019, 190 studies), a little less on a phone. */
const WORDS_A_MINUTE = 200;
/** Seconds to decide and answer beyond reading. Ours, rough: to be replaced by times measured here once there are any. */
const SECONDS = { choice: 5, mark: 4, short: 12, long: 40 };
/** How far beyond the stated time still passes: people differ by more than this. */
const TOLERANCE = 1.3;

/** How long the questions take to read and answer, in seconds. The statement of intent is not counted: it is read before. */
export const secondsFor = (questions: readonly Question[]): number =>
	questions.reduce((sum, question) => sum + readingSeconds(question) + answeringSeconds(question), 0);

export function longerThanStated({ intent, questions }: PollContent): Finding[] {
	const seconds = secondsFor(questions);
	if (!intent.minutes || seconds <= intent.minutes * 60 * TOLERANCE) return [];
	const minutes = Math.ceil(seconds / 60);
	return [
		{
			spans: [],
			reason: `These questions take about ${minutes} minutes, not ${intent.minutes}.`,
			instead: 'State the time it takes, or ask less.',
			better: [String(minutes)]
		}
	];
}

const labelsOf = (question: Question): string[] => {
	if ('options' in question) return question.options.map(({ label }) => label);
	if ('items' in question) return question.items.map(({ label }) => label);
	return 'points' in question ? question.points : [];
};

function readingSeconds(question: Question): number {
	const words = [question.title, question.help, ...labelsOf(question)].join(' ').match(/\S+/g) ?? [];
	return (words.length / WORDS_A_MINUTE) * 60;
}

function answeringSeconds(question: Question): number {
	if (question.kind === 'long') return SECONDS.long;
	if (question.kind === 'short') return SECONDS.short;
	if ('items' in question) return question.items.length * 2 * SECONDS.mark;
	return SECONDS.choice;
}
