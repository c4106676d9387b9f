import type { Database } from '#db/open.ts';
import { enterWorkspace, withReceipt } from '#db/scope.ts';
import { tokenHash } from '../accounts/token.ts';
import { noteRespondent } from '../audit/note-respondent.ts';
import { dayOf } from '../calendar.ts';
import { noteErasures } from '../consent/erasure-log.store.server.ts';
import { isTold } from '../decisions/outcome.store.server.ts';
import { NotFound, Refused } from '../errors.ts';
import { wordsFor } from '../languages/words.ts';
import { inLanguage } from '../polls/in-language.ts';
import { listVersions } from '../polls/poll.store.server.ts';
import type { SentForm } from '../polls/question-kinds/reading.ts';
import { declaredFields } from '../polls/declared-fields.ts';
import { questionsFor } from '../polls/journey/page.ts';
import { asks, type Question } from '../polls/question.ts';
import { setApart } from '../polls/naming.ts';
import { readAnswers } from '../polls/read-answers.ts';
import { changeSaid, differing } from './change-said.ts';
import { fixedBecause } from './own-response.ts';
import { holdOwn, readValues, replaceAnswer } from './own-response.store.server.ts';

/**
 * The holder of a receipt answers anew. Of a changed answer the old words go, and with them all that was read in them.
 * Possible until results are told, also after the poll is closed: it takes no new answer, it puts one right. Returns the
 * questions that changed. Throws Refused (a sentence a question) and changes nothing then.
 */
export async function changeAnswers(
	db: Database,
	secret: string,
	code: string,
	form: SentForm,
	now: Date,
	megabytes?: number,
	language = 'en'
): Promise<string[]> {
	const receiptHash = tokenHash(code);
	const { receipt, road } = wordsFor(language);
	return withReceipt(db, receiptHash, async (tx) => {
		const own = await holdOwn(tx, receiptHash);
		if (!own) throw new NotFound('receipt');
		await enterWorkspace(tx, own.workspaceId);
		if (fixedBecause(own, dayOf(now)) !== '' || (await isTold(tx, own)))
			throw new Refused(receipt.cannotChangeHere);
		const found = (await listVersions(tx, own)).find((each) => each.number === own.version);
		if (!found) throw new NotFound('receipt');
		const version = { ...found, content: inLanguage(found.content, language).content };
		const { values, problems } = readAnswers(version.content, form);
		if (Object.keys(problems).length > 0) throw new Refused(road.refused.look, problems);
		const unseen = unseenIn(form, questionsFor(version.content, values));
		if (unseen.length > 0)
			throw new Refused(
				receipt.leadsFurther,
				Object.fromEntries(unseen.map(({ id }) => [id, receipt.follows]))
			);

		const { answers, said } = setApart(version.content.questions, values);
		const before = await readValues(tx, own);
		const rewritten = differing(declaredFields(version.content), before, answers);
		for (const id of rewritten) await replaceAnswer(tx, own, id, answers[id]);
		// From here on the transaction is the role of contacts, which sees no answer.
		const besides = await changeSaid(tx, secret, own, {
			content: version.content,
			form,
			said,
			values,
			megabytes
		});
		const changed = [...rewritten, ...besides];
		const changes = changed.map((id) => `changed:${id}` as const);
		await noteErasures(tx, secret, own.workspaceId, own.id, changes, dayOf(now));
		if (changed.length > 0) await noteRespondent(tx, own, 'answers-changed', now);
		return changed;
	});
}

/** Questions that these answers lead to and that did not stand on the page; a form that does not say what did is trusted. */
function unseenIn(form: SentForm, questions: readonly Question[]): Question[] {
	const seen = form.getAll('asked');
	return seen.length === 0
		? []
		: questions.filter((question) => asks(question) && !seen.includes(question.id));
}
