// Going on later: what the forms of a poll keep under a code, open again and throw away.
import { fail, type RequestEvent } from '@sveltejs/kit';
import { goOn, openPage } from '#domain/answers/answering.ts';
import { draftHash, readDraftCode, writtenCode } from '#domain/answers/kept/draft-code.ts';
import type { Draft } from '#domain/answers/kept/draft.ts';
import { keepDraft } from '#domain/answers/kept/keep-draft.ts';
import { openDraft } from '#domain/answers/kept/open-draft.ts';
import { throwAwayDraft } from '#domain/answers/kept/throw-away-draft.ts';
import { ConsentMissing, DomainError, PollClosed, Refused, statusOf, TooMany } from '#domain/errors.ts';
import { wordsFor } from '#domain/languages/words.ts';
import { BEYOND_PAGES } from '#domain/polls/journey/page.ts';
import { sayOpening } from '#domain/polls/opening.ts';
import type { PollContent } from '#domain/polls/poll.ts';
import { isFile } from '#domain/polls/question.ts';
import { database, largestFile, origin } from '#server/app.server.ts';
import { formOf, numberIn, readForm } from '#server/carried.ts';
import { mayKeep } from '#server/guard/guard-keeping.ts';
import { noteError } from '#server/note-error.ts';
import { countTry } from '#server/rate-limit.ts';
import { begunPoll, pollOf, typed, type Event } from './poll-here.ts';
import { notTaken, readAnew } from './turned-back.ts';

const stoodOn = (form: FormData): number => (form.has('page') ? numberIn(form, 'page') : BEYOND_PAGES);
const standOn = (content: PollContent, form: FormData, page: number) =>
	page >= BEYOND_PAGES ? goOn(content, form, page, largestFile()) : openPage(content, form, page);

export const keeping = {
	/** Keeps what was answered so far, and tells under which code. */
	async keep(event: Event & Pick<RequestEvent, 'getClientAddress'>) {
		const form = await event.request.formData();
		const carried = readForm(form);
		const { content, query } = await pollOf(event);
		const words = wordsFor(content.language);
		const { key, fingerprint, ticked, values } = carried;
		const stood = stoodOn(form);
		const draft: Draft = { key, fingerprint, ticked, values, page: stood };
		const toKeep = { ...draft, agreed: form.get('agreed') === 'yes', code: readDraftCode(carried.kept) };
		try {
			if (toKeep.code === null && !mayKeep(event, new Date())) throw new Refused(words.keep.noRoom);
			const { code, until } = await keepDraft(database(), event.params.slug, toKeep, words, new Date());
			const began = await begunPoll(event.params.slug, carried, event);
			const address = `${origin()}${event.url.pathname}/resume${query}`;
			const hasFiles = content.questions.some(isFile);
			const told = { code: writtenCode(code), address, until, hasFiles };
			return { ...carried, kept: code, step: 'kept' as const, problem: '', problems: {}, told, stood, began };
		} catch (cause) {
			if (cause instanceof PollClosed) return notTaken(carried, 'late', cause, await typed(event, form));
			const began = await begunPoll(event.params.slug, carried, event);
			if (!(cause instanceof DomainError)) {
				if (!began) throw cause;
				noteError(cause, '503 POST /p/[slug]?/keep');
				const step = standOn(began.content, form, stood);
				return fail(503, { ...carried, ...step, problem: words.keep.notNow, began });
			}
			if (!(cause instanceof Refused) || !began)
				return readAnew(carried, cause instanceof ConsentMissing ? '' : cause.message);
			const step = standOn(began.content, form, stood);
			return fail(statusOf(cause), { ...carried, ...step, problem: cause.message, began });
		}
	},

	/** Goes on with what is kept under the code that was typed, on the page where its person stood. */
	async open(event: Event) {
		const sent = await event.request.formData();
		const written = String(sent.get('code') ?? '');
		const { content, opening, sharing } = await pollOf(event);
		const { keep, road } = wordsFor(content.language);
		const notOpened = (status: number, problem: string) =>
			fail(status, { ...readForm(sent), step: 'resume' as const, problem, problems: {}, typed: written });
		const code = readDraftCode(written);
		if (code === null) return notOpened(422, keep.noneFound);
		const now = new Date();
		try {
			// By what is guessed at. That there is nothing to be guessed is the code's own doing: 120 bits.
			await countTry(`draft ${draftHash(code)}`, now);
		} catch (cause) {
			if (cause instanceof TooMany) return notOpened(statusOf(cause), road.refused.tooMany);
			throw cause;
		}
		const draft = await openDraft(database(), event.params.slug, code, now);
		if (!draft) return notOpened(422, keep.noneFound);
		const form = formOf({ ...draft, kept: code });
		const carried = readForm(form);
		if (opening !== 'open') {
			const late = new PollClosed(sayOpening(opening, sharing, road));
			return notTaken(carried, 'late', late, await typed(event, form));
		}
		const began = await begunPoll(event.params.slug, carried, event);
		if (!began) return readAnew(carried, keep.changed);
		return { ...carried, ...standOn(began.content, form, draft.page), problem: '', began };
	},

	/** Nothing is kept any more; what stands in the form still does. */
	async throwAway(event: Event) {
		const form = await event.request.formData();
		const carried = readForm(form);
		const code = readDraftCode(carried.kept);
		if (code !== null) await throwAwayDraft(database(), event.params.slug, code, new Date());
		// Only whoever said yes goes on from here.
		const agreed = form.get('agreed') === 'yes';
		const began = agreed ? await begunPoll(event.params.slug, carried, event) : null;
		const stood = stoodOn(form);
		return { ...carried, kept: '', step: 'thrown' as const, problem: '', problems: {}, stood, began };
	}
};
