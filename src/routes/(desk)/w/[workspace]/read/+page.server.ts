import { setTimeout as sleep } from 'node:timers/promises';
import { redirect } from '@sveltejs/kit';
import type { Tx } from '#db/open.ts';
import { NotAllowed, Refused } from '#domain/errors.ts';
import { findNewest } from '#domain/insights/assigning/assigner.store.server.ts';
import { rejectProposal } from '#domain/insights/change-codebook.ts';
import { themeInput } from '#domain/insights/codebook.ts';
import { readPool } from '#domain/insights/read-pool.ts';
import { nameTheme, sortUnder, type Chosen, type Span } from '#domain/insights/sort-answers.ts';
import { KIND_OF_ASKING } from '#domain/insights/theme.ts';
import type { Unsorted } from '#domain/insights/words/propose-themes.ts';
import { kindOfDraft } from '#domain/insights/words/kind-of-draft.ts';
import { parseInput } from '#domain/parse-input.ts';
import { choosePoll, mustChoosePoll } from '#domain/polls/choose-poll.ts';
import { isOpen } from '#domain/polls/question.ts';
import { mayReadAnswers, type Member } from '#domain/workspaces/membership.ts';
import { model } from '#server/app.server.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';
import { draftsOf } from '#server/words-kept.ts';

/** So long the page waits for drafts; of many answers it comes without, and they stand on the next. */
const PATIENCE_MS = 2_500;

export const load = (event) =>
	orError(async () => {
		const under: Promise<void>[] = [];
		const first = await poolOf(event, under);
		if (!first.pool?.isDrafting) return first;
		await Promise.race([...under, sleep(PATIENCE_MS)]);
		return poolOf(event, under);
	});

/** `under`: where the drafts that are being made are noted. */
const poolOf = (event: Parameters<typeof atDesk>[0] & { url: URL }, under: Promise<void>[]) =>
	atDesk(event, async (tx, by) => {
		if (!mayReadAnswers(by)) throw new NotAllowed('read answers as they were written');
		const search = event.url.searchParams;
		const { polls, poll } = await choosePoll(tx, by.workspaceId, search.get('poll'));
		const open = (poll?.content.questions ?? []).filter(isOpen);
		const question = open.find((each) => each.id === search.get('question')) ?? open[0];
		if (!poll || !question) return { polls, poll: poll && { id: poll.key, title: poll.title }, pool: null };
		const set = model();
		const grouper = set?.embeddingId ? { id: set.embeddingId, version: set.version } : null;
		const draftThem = (unread: Unsorted[]) => {
			const { proposals, ready } = draftsOf(`${poll.key} ${question.id}`, unread);
			under.push(ready);
			return proposals;
		};
		const pool = await readPool(tx, by, poll, question.id, new Date(), draftThem, grouper);
		const texts = (answers: readonly { text: string }[]) => answers.map((answer) => answer.text);
		const draft = pool.proposals.find((proposal) => proposal.key === search.get('draft')) ?? null;
		return {
			polls,
			poll: { id: poll.key, title: poll.title, otherScopes: poll.otherScopes },
			questions: open.map(({ id, title }) => ({ id, title })),
			question: { id: question.id, title: question.title, kind: KIND_OF_ASKING[question.asksFor] },
			grouper,
			/** A version that waits for somebody to look at it. */
			hasLearnt: (await findNewest(tx, { ...by, ...poll }))?.inUseSince === null,
			draft: draft && {
				...draft,
				...kindOfDraft(
					texts(draft.answers),
					pool.proposals.flatMap(({ answers }) => texts(answers)),
					question.asksFor,
					poll.content.language
				)
			},
			pool: {
				...pool,
				empty: pool.empty.length,
				proposals: pool.proposals.map(({ answers, exemplars, ...proposal }) => ({
					...proposal,
					size: answers.length,
					examples: texts((exemplars.length > 0 ? exemplars : answers).slice(0, 3))
				}))
			}
		};
	});

const text = (form: FormData, name: string) => String(form.get(name) ?? '');
/** The ticked answers, under the scope of the statement that the page was read under. */
async function chosenFrom(tx: Tx, by: Member, form: FormData): Promise<Chosen> {
	const { pollId, scope } = await mustChoosePoll(tx, by.workspaceId, text(form, 'poll'));
	return {
		pollId,
		scope,
		questionId: text(form, 'question'),
		responseIds: form.getAll('answer').map(String)
	};
}
const spanFrom = (form: FormData): Span | undefined => {
	// Marked with the pointer, or chosen as a sentence.
	const [start, end] = form.has('start')
		? [text(form, 'start'), text(form, 'end')]
		: text(form, 'part').split('-');
	return start && end ? { start: Number(start), end: Number(end) } : undefined;
};

export const actions = {
	async name(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const input = parseInput(themeInput, Object.fromEntries(form));
			if (form.getAll('answer').length === 0)
				throw new Refused('Tick at least one answer that shows this theme.');
			await atDesk(event, async (tx, by) =>
				nameTheme(tx, by, input, await chosenFrom(tx, by, form), new Date())
			);
			back(event, form);
		});
	},
	async put(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const themes = form.getAll('theme').map(String).filter(Boolean);
			if (themes.length === 0) throw new Refused('Choose a theme, or say that there is nothing in it.');
			await atDesk(event, async (tx, by) =>
				sortUnder(tx, by, themes, await chosenFrom(tx, by, form), new Date(), spanFrom(form))
			);
			back(event, form);
		});
	},
	async nothing(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			await atDesk(event, async (tx, by) =>
				sortUnder(tx, by, [], await chosenFrom(tx, by, form), new Date())
			);
			back(event, form);
		});
	},
	/** Notes the answers that say nothing as read. */
	async empty(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			await atDesk(event, async (tx, by) => {
				const chosen = await chosenFrom(tx, by, form);
				const { empty } = await readPool(tx, by, chosen, chosen.questionId, new Date(), () => []);
				await sortUnder(tx, by, [], { ...chosen, responseIds: empty }, new Date());
			});
			back(event, form);
		});
	},
	async reject(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			await atDesk(event, (tx, by) => rejectProposal(tx, by, text(form, 'draft'), new Date()));
			back(event, form);
		});
	}
};

function back(event: { params: { workspace: string } }, form: FormData): never {
	// An address holds what names something, and nothing as long as a book.
	const short = (name: string) => text(form, name).slice(0, 100);
	const here = new URLSearchParams({ poll: short('poll'), question: short('question') });
	// Reading goes on where it was, not at the top of the page.
	redirect(303, `/w/${event.params.workspace}/read?${here}${form.has('one') ? '#one-by-one' : ''}`);
}
