// A definition as a file, and what the format cannot say of it.
import type { PollContent } from '../../polls/poll.ts';
import { KINDS } from '../../polls/question-kinds/kinds.ts';
import { hintsFor, type Hint, type Hints } from './hints.ts';

export type Lacking = { question: string; kind: string; why: string };

const NONE: Hints = new Map();

/** Writes a poll so that reading it gives the same poll: what the format has no words for is noted beside the question. */
export async function writtenWhole<T>(
	content: PollContent,
	write: (content: PollContent, hints: Hints) => T,
	read: (file: T) => PollContent | Promise<PollContent>
): Promise<{ file: T; lacking: Lacking[] }> {
	const plain = write(content, NONE);
	const hints = hintsFor(content, await read(plain));
	return {
		file: hints.size > 0 ? write(content, hints) : plain,
		lacking: content.questions.flatMap((question) => {
			const hint = hints.get(question.id);
			const why = hint ? whyOf(hint) : '';
			return why ? [{ question: question.title || question.id, kind: KINDS[question.kind].name, why }] : [];
		})
	};
}

const FIELDS: Record<string, string> = {
	show: 'when it is asked',
	after: 'where it goes on',
	preferNot: '“Prefer not to say”',
	none: '“None of these”',
	other: 'the words of “Other”',
	low: 'the words at both ends',
	high: 'the words at both ends',
	points: 'the words of the points',
	atLeast: 'how many may be chosen',
	atMost: 'how many may be chosen',
	title: 'its title',
	help: 'its help',
	options: 'its answers',
	items: 'its lines',
	columns: 'its columns'
};

/** What other tools will not see; '' where it is only a mark of ours. */
function whyOf({ set, drop, words }: Hint): string {
	if ('kind' in set) return 'There is no question of this kind. Other tools come as near as they can.';
	const fields = [...Object.keys(set), ...drop].flatMap((field) =>
		Object.hasOwn(FIELDS, field) ? (FIELDS[field] ?? []) : []
	);
	const parts = [
		...new Set([...fields, ...(Object.keys(words).length > 0 ? ['some of its translations'] : [])])
	];
	return parts.length > 0 ? `Other tools will not see ${parts.join(', ')}.` : '';
}
