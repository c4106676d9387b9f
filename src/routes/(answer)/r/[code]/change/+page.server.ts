import { error, redirect } from '@sveltejs/kit';
import { agreedIn } from '#domain/consent/agreed-in.ts';
import { wordsFor } from '#domain/languages/words.ts';
import { declaredFields, hiddenQuestions } from '#domain/polls/declared-fields.ts';
import { questionsFor } from '#domain/polls/journey/page.ts';
import { isFile } from '#domain/polls/question.ts';
import { fileField, sentFile } from '#domain/polls/question-kinds/file.ts';
import { describeAnswer, formValues } from '#domain/polls/question-kinds/kinds.ts';
import { changeAnswers } from '#domain/rights/change-answers.ts';
import { readOwnPage } from '#domain/rights/read-own-page.ts';
import { database, largestFile, secret } from '#server/app.server.ts';
import { orError, orFail } from '#server/doors.ts';
import { askedLanguage, readIn } from '#server/reading.ts';

export const load = ({ params, request, url, locals }) =>
	orError(async () => {
		const { receipt, answersFixed } = await readOwnPage(database(), secret(), params.code, {}, new Date());
		// What was typed when it came too late stays on the page, to be copied.
		if (answersFixed !== '' && request.method === 'GET')
			error(410, wordsFor(agreedIn(receipt.consents) ?? 'en').receipt.cannotChange);
		const { values } = receipt;
		const { content, reading, query } = readIn(
			{ request, url, locals },
			receipt.content,
			agreedIn(receipt.consents)
		);
		const words = wordsFor(content.language).kinds;
		const shown = declaredFields(content).map((question) => formValues(question, values[question.id]));
		const now: Record<string, string[]> = Object.assign({}, ...shown);
		const files = Object.fromEntries(
			content.questions.filter(isFile).flatMap((question) => {
				const sent = sentFile.safeParse(values[question.id]).data;
				return sent ? [[fileField(question.id), [describeAnswer(question, sent, words)]]] : [];
			})
		);
		return {
			code: params.code,
			slug: receipt.slug,
			content,
			reading,
			query,
			values: now,
			files,
			questions: questionsFor(content, values),
			said: hiddenQuestions(content)
		};
	});

export const actions = {
	async default({ params, request, url }) {
		const form = await request.formData();
		const language = String(form.get('lang') ?? 'en');
		const change = async () => {
			await changeAnswers(database(), secret(), params.code, form, new Date(), largestFile(), language);
			redirect(303, `/r/${params.code}?done=changed${askedLanguage(url, '&')}`);
		};
		return orFail(form, change, wordsFor(language));
	}
};
