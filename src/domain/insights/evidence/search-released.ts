// Words among those that were released. What is searched is what is shown, masked: what a reader cannot read, a search cannot
// find. It is compared here and not by the database, so that there is one mask, always the newest, and no second copy of words.
import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import type { PollContent } from '../../polls/poll.ts';
import type { Member } from '../../workspaces/membership.ts';
import { currentThemes, themeAfterMerges } from '../codebook.ts';
import { readCodebook } from '../codebook.store.server.ts';
import { quoting } from '../reading-purposes.ts';
import { listReleased } from '../shown-words.store.server.ts';
import { readShownThemes } from './shown-themes.ts';

export const MOST_FOUND = 20;
const MOST_WORDS = 10;

type Poll = { pollId: string; scope: number; content: PollContent };
export type Found = {
	key: string;
	theme: { id: string; name: string };
	against: boolean;
	question: string;
	answeredOn: string;
	/** Its words in pieces; `hit`: what was searched for. */
	pieces: { words: string; hit: boolean }[];
};

/** At most twenty answers that hold all these words, the newest of all where none is named; never how many there are. */
export async function searchReleased(
	tx: Tx,
	by: Member,
	poll: Poll,
	asked: string
): Promise<{ found: Found[]; hasMore: boolean }> {
	const wanted = asked.trim().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS).map(plain);
	const at = { workspaceId: by.workspaceId, pollId: poll.pollId };
	const book = await readCodebook(tx, by.workspaceId);
	const open = await readShownThemes(tx, by, poll, book);
	const themes = new Map(currentThemes(book).map((theme) => [theme.id, theme]));
	const titles = new Map(poll.content.questions.map(({ id, title }) => [id, title]));
	const released = await forPurpose(tx, quoting(by, poll.scope), () => listReleased(tx, at));
	const found: Found[] = [];
	for (const one of released) {
		const theme = themes.get(themeAfterMerges(book, one.themeId));
		const text = one.words.before + one.words.marked + one.words.after;
		if (!theme || !open.has(theme.id) || !wanted.every((word) => plain(text).includes(word))) continue;
		if (found.length === MOST_FOUND) return { found, hasMore: true };
		found.push({
			key: `${one.themeId}/${one.questionId}/${one.responseId}`,
			theme: { id: theme.id, name: theme.name },
			...{ against: one.against, answeredOn: one.answeredOn },
			question: titles.get(one.questionId) ?? one.questionId,
			pieces: withHits(text, wanted)
		});
	}
	return { found, hasMore: false };
}

const plain = (words: string): string => words.toLowerCase();

function withHits(text: string, wanted: readonly string[]): { words: string; hit: boolean }[] {
	if (wanted.length === 0) return [{ words: text, hit: false }];
	const escaped = wanted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
	const pieces = text.split(new RegExp(`(${escaped.join('|')})`, 'giu'));
	return pieces.flatMap((words, at) => (words === '' ? [] : [{ words, hit: at % 2 === 1 }]));
}
