// What blocks publishing, said once: the same sentence about twenty questions is one line with twenty places.
import type { Gap } from '#domain/polls/find-gaps.ts';
import type { PollContent } from '#domain/polls/poll.ts';

export type Place = {
	path: string;
	/** Which question or data it is about; '' where the sentence alone says it. */
	name: string;
	marked?: Gap['marked'];
	mend?: Gap['mend'];
};
export type GapGroup = { sentence: string; places: Place[] };

/** In the order in which the gaps were found. */
export function groupGaps(gaps: readonly Gap[], content: PollContent): GapGroup[] {
	const groups = new Map<string, Place[]>();
	for (const { path, sentence, marked, mend } of gaps) {
		const places = groups.get(sentence) ?? [];
		if (!places.some((place) => place.path === path))
			places.push({ path, name: nameOf(path, content), marked, mend });
		groups.set(sentence, places);
	}
	return [...groups].map(([sentence, places]) => ({ sentence, places }));
}

function nameOf(path: string, content: PollContent): string {
	const [part, second, third] = path.split('.');
	if (part === 'questions') {
		const at = content.questions.findIndex(({ id }) => id === second);
		return at < 0 ? '' : `Question ${at + 1}`;
	}
	if (part !== 'intent' || second !== 'data') return '';
	const at = content.intent.data.findIndex(({ id }) => id === third);
	return at < 0 ? '' : content.intent.data[at]?.item.trim() || `Data ${at + 1}`;
}
