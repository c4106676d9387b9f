import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { purposeUnder } from '../intents/purpose.ts';
import type { PollContent } from '../polls/poll.ts';
import { currentThemes, themeAfterMerges, type Codebook } from './codebook.ts';
import { readCodebook } from './codebook.store.server.ts';
import type { CountedApart } from './counted-apart.ts';
import { shortWords, type MarkedWords } from './marked-words.ts';
import type { Interval } from './measures/wilson.ts';
import type { ReadAt } from './reading.store.server.ts';
import { listShownWords } from './shown-words.store.server.ts';
import { readSnapshot } from './snapshots/read-snapshot.ts';
import type { CountedQuestion, CountedTheme, Freshness, Snapshot } from './snapshots/snapshot.ts';
import { LANE_NAMES, THEME_KINDS, type Theme, type ThemeKind } from './theme.ts';

export type Card = Theme &
	Interval &
	Pick<CountedTheme, 'how' | 'audited'> & {
		people: number;
		/** So nearly everybody that only "this many or more" may be said. */
		orMore: boolean;
		base: number;
		share: number;
		words: MarkedWords | null;
		/** How much it gets in the way of those whom it reaches, 1 to 4, where a question asked that of a pain of this name. */
		severity: (Interval & { mean: number }) | null;
	};
export type Lane = { kind: ThemeKind; name: string; cards: Card[] };
export type Board = {
	/** The smallest group shown. */
	k: number;
	/** People who answered; null under k. */
	people: number | null;
	/** People of whom somebody read an open answer: the base of every theme; null where fewer than k. */
	base: number | null;
	lanes: Lane[];
	/** Themes found in fewer than k people. */
	tooSmall: number;
	measured: CountedQuestion[];
	/** Answers that earlier versions got and that are not counted with these. */
	apart: CountedApart[];
	codebookVersion: number;
	/** What all of it was read from; null while nothing was counted that may be told. */
	snapshot: Snapshot | null;
	freshness: Freshness;
};

/** Everything a reader of the workspace may know of a poll, from its newest snapshot; the words on the cards as their writers
 *  allow today. */
export async function readBoard(
	tx: Tx,
	{ reader, ...at }: ReadAt,
	content: PollContent,
	now = new Date()
): Promise<Board> {
	const { snapshot, freshness } = await readSnapshot(tx, at, now);
	const book = await readCodebook(tx, at.workspaceId);
	const words = await readCardWords(tx, { reader, ...at }, book);
	const counted = new Map(snapshot?.content.themes.map((theme) => [theme.id, theme]));
	const severity = severityByName(snapshot?.content.measured ?? []);
	const cards = currentThemes(book).flatMap((theme): Card[] => {
		const found = counted.get(theme.id);
		if (!found) return [];
		const { people, orMore, base, share, low, high, how, audited } = found;
		const numbers = { people, orMore, base, share, low, high, how, audited };
		const beside = { words: words.get(theme.id) ?? null, severity: severity.get(plain(theme.name)) ?? null };
		return [{ ...theme, ...numbers, ...beside }];
	});
	const told = snapshot?.content;
	return {
		k: content.intent.seenBy.smallestGroup,
		people: told?.people ?? null,
		base: told?.base ?? null,
		lanes: THEME_KINDS.map((kind) => ({
			kind,
			name: LANE_NAMES[kind],
			cards: cards.filter((card) => card.kind === kind).sort((a, b) => b.share - a.share)
		})).filter((lane) => lane.cards.length > 0),
		tooSmall: told?.tooSmall ?? 0,
		measured: told?.measured ?? [],
		apart: told?.apart ?? [],
		codebookVersion: told?.codebookVersion ?? book.version,
		snapshot,
		freshness
	};
}

const plain = (name: string): string => name.trim().toLowerCase();

/** Of pains that a question asked the severity of, by their name. */
const severityByName = (measured: readonly CountedQuestion[]): Map<string, Card['severity']> =>
	new Map(measured.flatMap(({ pains }) => pains.map(({ label, severity }) => [plain(label), severity])));

/** By theme: the words that were released onto its card, masked. */
async function readCardWords(
	tx: Tx,
	{ reader, ...at }: ReadAt,
	book: Codebook
): Promise<Map<string, MarkedWords>> {
	const purpose = purposeUnder('quote', at.scope);
	const shown = await forPurpose(tx, { reader, purpose }, () => listShownWords(tx, at));
	return new Map(shown.map((one) => [themeAfterMerges(book, one.themeId), shortWords(one.words)]));
}
