import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { purposeUnder } from '../intents/purpose.ts';
import type { PollContent } from '../polls/poll.ts';
import { namesPerson } from '../polls/naming.ts';
import { listVersions } from '../polls/poll.store.server.ts';
import { poolQuestions } from '../polls/compatible-questions.ts';
import { isOpen } from '../polls/question.ts';
import { currentThemes, themeAfterMerges, type Codebook } from './codebook.ts';
import { readCodebook } from './codebook.store.server.ts';
import { protectPeople } from './disclosure.ts';
import { shortWords, type MarkedWords } from './marked-words.ts';
import { measureQuestion, type Measured } from './measures/question-measure.ts';
import { wilson, type Interval } from './measures/wilson.ts';
import { countedApart, type CountedApart } from './counted-apart.ts';
import {
	countAnswered,
	countPeople,
	listCodings,
	listValues,
	type Coding,
	type ReadAt
} from './reading.store.server.ts';
import { listShownWords } from './shown-words.store.server.ts';
import { LANE_NAMES, THEME_KINDS, type Theme, type ThemeKind } from './theme.ts';

export type Card = Theme &
	Interval & {
		people: number;
		/** So nearly everybody that only "this many or more" may be said. */
		orMore: boolean;
		base: number;
		share: number;
		words: MarkedWords | null;
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
	measured: Measured[];
	/** Answers that earlier versions got and that are not counted with these. */
	apart: CountedApart[];
	codebookVersion: number;
};

/** Everything a reader of the workspace may know of a poll. The same answers and codebook give the same board. */
export async function readBoard(tx: Tx, at: ReadAt, content: PollContent): Promise<Board> {
	const k = content.intent.seenBy.smallestGroup;
	const book = await readCodebook(tx, at.workspaceId);
	const { reader, scope } = at;
	const inform = { reader, purpose: purposeUnder('inform', scope) };
	const versions = await listVersions(tx, at);
	const counted = await forPurpose(tx, inform, async () => {
		const measured: Measured[] = [];
		for (const { question, versions: alike } of poolQuestions(content, versions))
			if (!isOpen(question) && !namesPerson(question))
				measured.push(measureQuestion(question, await listValues(tx, at, question.id, alike), k));
		const apart = countedApart(content, versions, await countAnswered(tx, at), k);
		return { ...(await countPeople(tx, at)), codings: await listCodings(tx, at), measured, apart };
	});
	const shown = await forPurpose(tx, { reader, purpose: purposeUnder('quote', scope) }, () =>
		listShownWords(tx, at)
	);
	const words = new Map(shown.map((one) => [themeAfterMerges(book, one.themeId), shortWords(one.words)]));

	const peopleOf = countThemes(book, counted.codings);
	const cards = currentThemes(book).flatMap((theme): Card[] => {
		const protectedCount = protectPeople(peopleOf.get(theme.id) ?? 0, counted.read, k);
		if (!protectedCount) return [];
		const { people, orMore } = protectedCount;
		return [
			{
				...theme,
				people,
				orMore,
				base: counted.read,
				share: people / counted.read,
				...wilson(people, counted.read),
				words: words.get(theme.id) ?? null
			}
		];
	});
	const found = currentThemes(book).filter((theme) => (peopleOf.get(theme.id) ?? 0) > 0);
	return {
		k,
		people: counted.people < k ? null : counted.people,
		base: counted.read < k ? null : counted.read,
		lanes: THEME_KINDS.map((kind) => ({
			kind,
			name: LANE_NAMES[kind],
			cards: cards.filter((card) => card.kind === kind).sort((a, b) => b.people - a.people)
		})).filter((lane) => lane.cards.length > 0),
		tooSmall: found.length - cards.length,
		measured: counted.measured,
		apart: counted.apart,
		codebookVersion: book.version
	};
}

/** Distinct people per theme, merges followed: one person who says it twice is one person. */
export function countThemes(book: Codebook, codings: readonly Coding[]): Map<string, number> {
	const people = new Map<string, Set<string>>();
	for (const { themeId, responseId } of codings) {
		const counted = themeAfterMerges(book, themeId);
		const set = people.get(counted) ?? new Set();
		people.set(counted, set.add(responseId));
	}
	return new Map([...people].map(([themeId, set]) => [themeId, set.size]));
}
