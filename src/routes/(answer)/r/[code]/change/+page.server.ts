import { error, redirect } from '@sveltejs/kit';
import { declaredFields, hiddenQuestions } from '#domain/polls/declared-fields.ts';
import { questionsFor } from '#domain/polls/journey/page.ts';
import { isFile } from '#domain/polls/question.ts';
import { fileField, sentFile } from '#domain/polls/question-kinds/file.ts';
import { describeAnswer, formValues } from '#domain/polls/question-kinds/kinds.ts';
import { changeAnswers } from '#domain/rights/change-answers.ts';
import { readOwnPage } from '#domain/rights/read-own-page.ts';
import { database, largestFile, secret } from '#server/app.server.ts';
import { orError, orFail } from '#server/doors.ts';

export const load = ({ params, request }) =>
	orError(async () => {
		const { receipt, answersFixed } = await readOwnPage(database(), secret(), params.code, {}, new Date());
		// What was typed when it came too late stays on the page, to be copied.
		if (answersFixed !== '' && request.method === 'GET')
			error(410, 'These answers can no longer be changed. Your receipt shows them.');
		const { content, values } = receipt;
		const shown = declaredFields(content).map((question) => formValues(question, values[question.id]));
		const now: Record<string, string[]> = Object.assign({}, ...shown);
		const files = Object.fromEntries(
			content.questions.filter(isFile).flatMap((question) => {
				const sent = sentFile.safeParse(values[question.id]).data;
				return sent ? [[fileField(question.id), [describeAnswer(question, sent)]]] : [];
			})
		);
		return {
			code: params.code,
			slug: receipt.slug,
			content,
			values: now,
			files,
			questions: questionsFor(content, values),
			said: hiddenQuestions(content)
		};
	});

export const actions = {
	async default({ params, request }) {
		const form = await request.formData();
		return orFail(form, async () => {
			await changeAnswers(database(), secret(), params.code, form, new Date(), largestFile());
			redirect(303, `/r/${params.code}?done=changed`);
		});
	}
};
