// A poll that people answered with words of their own and a contact; and where such words are still to be found.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { tokenHash } from '../../src/domain/accounts/token.ts';
import type { Sent } from '../../src/domain/answers/read-sent.ts';
import { submitResponse } from '../../src/domain/answers/submit-response.ts';
import { blankQuestion, KIND_IDS, readAnswer } from '../../src/domain/polls/question-kinds/kinds.ts';
import { pollContentSchema } from '../../src/domain/polls/poll.ts';
import { examplePoll, publishExample } from './example-poll.ts';
import { aKey, sentForm } from './sent-form.ts';
import type { QuestionKind } from '../../src/domain/polls/question.ts';
import { aMember, type TestDatabase } from './test-database.ts';

export type Answered = { code: string; responseId: string; sent: Sent };

/** `said` gives each person's words by the name of a field: short, better (a long one), email. */
export async function toldInWords(
	test: TestDatabase,
	secret: string,
	people: number,
	said: (at: number) => Record<'short' | 'better' | 'email', string>,
	now = new Date()
) {
	const by = await aMember(test);
	const base = examplePoll({ identity: 'identified', purposes: ['quote', 'contact'] });
	const short = { kind: 'short', id: 'short', title: 'In one word?', asksFor: 'improve', dataItem: 'd2' };
	const content = pollContentSchema.parse({ ...base, questions: [...base.questions, short] });
	const { pollId, slug, version } = await publishExample(test, by, content, now);
	const answered: Answered[] = [];
	for (let at = 0; at < people; at += 1) {
		const words = said(at);
		const form = sentForm({
			'q.when': 'sat',
			'q.short': words.short,
			'q.better': words.better,
			'contact.email': words.email
		});
		const ticked = ['quote', 'contact'];
		const sent = { key: aKey(), fingerprint: version.fingerprint, agreed: true, ticked, form };
		const code = (await submitResponse(test.db, secret, slug, sent, now)) ?? '';
		const [row] = await test.all`select id from response where receipt_hash = ${tokenHash(code)}`;
		answered.push({ code, responseId: String(row?.id), sent });
	}
	return { by, content, pollId, slug, answered };
}

/** The question kinds that take words of the respondent's own. */
export const kindsThatTakeWords = (word: string): readonly QuestionKind[] =>
	KIND_IDS.filter((kind) => {
		const any = { get: () => word, getAll: () => [word] };
		return JSON.stringify(readAnswer(blankQuestion(kind, 'any'), any)).includes(`"value":"${word}"`);
	});

/** Every file below a folder in which the word stands. */
export const filesHolding = (folder: string, word: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name))
		.filter((path) => statSync(path).isFile() && readFileSync(path).includes(word));
