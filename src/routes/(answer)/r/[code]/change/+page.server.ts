import { error, redirect } from '@sveltejs/kit';
import { questionsFor } from '#domain/polls/journey/page.ts';
import { formValues } from '#domain/polls/question-kinds/kinds.ts';
import { changeAnswers } from '#domain/rights/change-answers.ts';
import { readOwnPage } from '#domain/rights/read-own-page.ts';
import { database, secret } from '#server/app.server.ts';
import { orError, orFail } from '#server/doors.ts';

export const load = ({ params, request }) =>
	orError(async () => {
		const { receipt, answersFixed } = await readOwnPage(database(), secret(), params.code, {}, new Date());
		// What was typed when it came too late stays on the page, to be copied.
		if (answersFixed !== '' && request.method === 'GET')
			error(410, 'These answers can no longer be changed. Your receipt shows them.');
		const { content, values } = receipt;
		const shown = content.questions.map((question) => formValues(question, values[question.id]));
		const now: Record<string, string[]> = Object.assign({}, ...shown);
		return { code: params.code, content, values: now, questions: questionsFor(content, values) };
	});

export const actions = {
	async default({ params, request }) {
		const form = await request.formData();
		return orFail(form, async () => {
			await changeAnswers(database(), secret(), params.code, form, new Date());
			redirect(303, `/r/${params.code}?done=changed`);
		});
	}
};
