import { z } from 'zod';
import { NotFound, Refused } from '#domain/errors.ts';
import { findInUse } from '#domain/insights/assigning/assigner.store.server.ts';
import {
	ORDERS,
	readOrdered,
	readWaiting,
	suggestionsFor,
	type Order
} from '#domain/insights/assigning/ordered-batch.ts';
import { readCodingBatch } from '#domain/insights/coding/read-coding-batch.ts';
import { codingInput, setCodings } from '#domain/insights/coding/set-coding.ts';
import { parseInput } from '#domain/parse-input.ts';
import { choosePoll, mustChoosePoll } from '#domain/polls/choose-poll.ts';
import { isOpen } from '#domain/polls/question.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';
import { alikeIn, nextOf } from '#server/words-kept.ts';
import { waitingFor } from '#server/words-waiting.ts';

const after = z.object({ answeredOn: z.iso.date(), responseId: z.uuid() });

export const load = (event) =>
	orError(async () => {
		const search = event.url.searchParams;
		const order: Order = ORDERS.find((each) => each === search.get('order')) ?? 'oldest';
		const which = search.get('which') === 'all' ? ('all' as const) : ('unread' as const);
		const [answeredOn = '', responseId = ''] = (search.get('after') ?? '').split('/');
		const from = after.safeParse({ answeredOn, responseId });
		const { polls, poll, open, question, of, batch, assigner } = await atDesk(event, async (tx, by) => {
			const { polls, poll } = await choosePoll(tx, by.workspaceId, search.get('poll'));
			const open = (poll?.content.questions ?? []).filter(isOpen);
			const question = open.find((each) => each.id === search.get('question')) ?? open[0];
			if (!poll || !question) throw new NotFound('open question');
			const of = { workspaceId: by.workspaceId, pollId: poll.pollId, scope: poll.scope };
			const where = { which, after: from.success ? from.data : null };
			const batch = await readCodingBatch(tx, by, poll, question.id, where, new Date());
			const assigner = (await findInUse(tx, of))?.model ?? null;
			return { polls, poll, open, question, of, batch, assigner };
		});
		// The long work lies outside any transaction.
		const key = `${poll.key} ${question.id}`;
		const shown = batch.answers.filter((one) => !one.isRead).map((one) => one.responseId);
		const { unread, drawn, inUse } = await waitingFor({ key, order, shown, assigner }, (among) =>
			atDesk(event, (tx, by) => readWaiting(tx, by, of, question.id, among))
		);
		const blind = new Set(drawn);
		const left = new Set(unread.map((one) => one.responseId));
		const ordered =
			order === 'next'
				? await nextOf(key, question.id, unread, inUse?.model ?? null)
				: drawn.filter((id) => left.has(id));
		const alike = order === 'random' ? new Map<string, string[]>() : await alikeIn(key, unread);
		return atDesk(event, async (tx, by) => {
			const answers =
				order === 'oldest' ? batch.answers : await readOrdered(tx, by, of, question.id, ordered);
			const ids = answers.map((one) => one.responseId);
			const suggested = order === 'random' ? new Map() : await suggestionsFor(tx, by, of, question.id, ids);
			return {
				polls,
				poll: { id: poll.key, title: poll.title },
				questions: open.map(({ id, title }) => ({ id, title })),
				question: { id: question.id, title: question.title },
				...{ which, order, written: batch.written, read: batch.read, themes: batch.themes },
				isSuggesting: inUse !== null,
				isDrawn: drawn.length > 0,
				hasMore:
					order === 'oldest'
						? batch.hasMore
						: order === 'next' && batch.written - batch.read > answers.length,
				answers: answers.map((one) => ({
					...one,
					// Those drawn for the audit are read blind, wherever they are met.
					suggested: one.isRead || blind.has(one.responseId) ? [] : (suggested.get(one.responseId) ?? []),
					alike: one.isRead ? [] : (alike.get(one.responseId) ?? [])
				}))
			};
		});
	});

export const actions = {
	/** Sets what one answer says. Sent by the page in the background, as often as it takes. */
	async set(event) {
		const form = await event.request.formData();
		const text = (name: string) => String(form.get(name) ?? '');
		return orFail(form, async () => {
			let coding: unknown;
			try {
				coding = JSON.parse(text('coding'));
			} catch {
				throw new Refused('This could not be understood. It is not saved.');
			}
			const input = parseInput(codingInput, coding);
			await atDesk(event, async (tx, by) => {
				const { pollId, scope } = await mustChoosePoll(tx, by.workspaceId, text('poll'));
				await setCodings(tx, by, { pollId, scope, questionId: text('question') }, input, new Date());
			});
		});
	}
};
