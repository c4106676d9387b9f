import { z } from 'zod';
import { NotFound, Refused } from '#domain/errors.ts';
import { readCodingBatch } from '#domain/insights/coding/read-coding-batch.ts';
import { codingInput, setCoding } from '#domain/insights/coding/set-coding.ts';
import { parseInput } from '#domain/parse-input.ts';
import { choosePoll, mustChoosePoll } from '#domain/polls/choose-poll.ts';
import { isOpen } from '#domain/polls/question.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';

const after = z.object({ answeredOn: z.iso.date(), responseId: z.uuid() });

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => {
			const search = event.url.searchParams;
			const { polls, poll } = await choosePoll(tx, by.workspaceId, search.get('poll'));
			const open = (poll?.content.questions ?? []).filter(isOpen);
			const question = open.find((each) => each.id === search.get('question')) ?? open[0];
			if (!poll || !question) throw new NotFound('open question');
			const which = search.get('which') === 'all' ? ('all' as const) : ('unread' as const);
			const [answeredOn = '', responseId = ''] = (search.get('after') ?? '').split('/');
			const from = after.safeParse({ answeredOn, responseId });
			return {
				polls,
				poll: { id: poll.key, title: poll.title },
				questions: open.map(({ id, title }) => ({ id, title })),
				question: { id: question.id, title: question.title },
				which,
				...(await readCodingBatch(
					tx,
					by,
					poll,
					question.id,
					{ which, after: from.success ? from.data : null },
					new Date()
				))
			};
		})
	);

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
				await setCoding(tx, by, { pollId, scope, questionId: text('question') }, input, new Date());
			});
		});
	}
};
