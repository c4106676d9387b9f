import { redirect } from '@sveltejs/kit';
import { NotAllowed, NotFound } from '#domain/errors.ts';
import type { Model } from '#domain/insights/models/model.ts';
import { readSuggestions } from '#domain/insights/models/read-suggestions.ts';
import { acceptProposal, dismissProposal } from '#domain/insights/models/settle-proposal.ts';
import { themeInput } from '#domain/insights/codebook.ts';
import { KIND_OF_ASKING } from '#domain/insights/theme.ts';
import { choosePoll, mustChoosePoll } from '#domain/polls/choose-poll.ts';
import { isOpen } from '#domain/polls/question.ts';
import { mayCodeAnswers } from '#domain/workspaces/membership.ts';
import { database, model } from '#server/app.server.ts';
import { atDesk, memberOf } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';
import { askForSuggestions, askForVectors } from '#server/models/ask-for-suggestions.ts';

/** This page is there only where the operator set up a model. */
function mustHaveModel(event: { locals: App.Locals }): Model {
	if (!mayCodeAnswers(memberOf(event))) throw new NotAllowed('read answers as they were written');
	const found = model();
	if (!found) throw new NotFound('page');
	return found;
}

export const load = (event) =>
	orError(() => {
		const { id, version, processor, embeddingId } = mustHaveModel(event);
		return atDesk(event, async (tx, by) => {
			const search = event.url.searchParams;
			const { polls, poll } = await choosePoll(tx, by.workspaceId, search.get('poll'));
			const open = (poll?.content.questions ?? []).filter(isOpen);
			const question = open.find((each) => each.id === search.get('question')) ?? open[0];
			if (!poll || !question) throw new NotFound('open question');
			return {
				polls,
				poll: { id: poll.key, title: poll.title },
				questions: open.map(({ id, title }) => ({ id, title })),
				question: { id: question.id, title: question.title, kind: KIND_OF_ASKING[question.asksFor] },
				model: { id, version, processor, embeddingId },
				...(await readSuggestions(
					tx,
					by,
					{ id, version, processor, embeddingId },
					poll,
					question.id,
					new Date()
				))
			};
		});
	});

const text = (form: FormData, name: string) => String(form.get(name) ?? '');

export const actions = {
	async ask(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const about = { poll: text(form, 'poll'), questionId: text(form, 'question') };
			const asked = mustHaveModel(event);
			await askForSuggestions(database(), memberOf(event), asked, about, event.request.signal);
			back(event, form);
		});
	},
	async embed(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const about = { poll: text(form, 'poll'), questionId: text(form, 'question') };
			const asked = mustHaveModel(event);
			await askForVectors(database(), memberOf(event), asked, about, event.request.signal);
			back(event, form);
		});
	},
	async accept(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			mustHaveModel(event);
			const kind = themeInput.shape.kind.safeParse(text(form, 'kind')).data ?? null;
			const under = { themeId: text(form, 'theme') || null, kind };
			await atDesk(event, async (tx, by) => {
				const { pollId, scope } = await mustChoosePoll(tx, by.workspaceId, text(form, 'poll'));
				await acceptProposal(tx, by, { pollId, scope, id: text(form, 'proposal') }, under, new Date());
			});
			back(event, form);
		});
	},
	async dismiss(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			mustHaveModel(event);
			await atDesk(event, async (tx, by) => {
				const { pollId, scope } = await mustChoosePoll(tx, by.workspaceId, text(form, 'poll'));
				await dismissProposal(tx, by, { pollId, scope, id: text(form, 'proposal') });
			});
			back(event, form);
		});
	}
};

function back(event: { params: { workspace: string } }, form: FormData): never {
	const short = (name: string) => text(form, name).slice(0, 100);
	const here = new URLSearchParams({ poll: short('poll'), question: short('question') });
	redirect(303, `/w/${event.params.workspace}/read/suggestions?${here}`);
}
