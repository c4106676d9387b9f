import type { Database } from '#db/open.ts';
import { enterWorkspace, withReceipt } from '#db/scope.ts';
import { tokenHash } from '../accounts/token.ts';
import { contactLink } from '../answers/keyed-secrets.ts';
import { unsealedContact } from '../answers/sealed-contact.ts';
import { agreedIn } from '../consent/agreed-in.ts';
import { NotFound } from '../errors.ts';
import { currentThemes } from '../insights/codebook.ts';
import { readCodebook } from '../insights/codebook.store.server.ts';
import { wordsFor } from '../languages/words.ts';
import { inLanguage } from '../polls/in-language.ts';
import { findSlug, listVersions } from '../polls/poll.store.server.ts';
import { declaredFields } from '../polls/declared-fields.ts';
import { answerValue } from '../polls/answer-value.ts';
import { describeAnswer } from '../polls/question-kinds/kinds.ts';
import { listLetterRows } from './letter.store.server.ts';
import { readContactRow, readOwnFiles } from './own-contact.store.server.ts';
import { readOwnRows } from './own-record.store.server.ts';
import { holdOwn } from './own-response.store.server.ts';

export type OwnRecord = Awaited<ReturnType<typeof readOwnRecord>>;

/** Everything that is stored of one response, for its holder to take away: each row with every column, and beside it what
 *  a person needs to understand it, in `language`: left out, as they answered. */
export async function readOwnRecord(
	db: Database,
	secret: string,
	code: string,
	now: Date,
	language?: string
) {
	return withReceipt(db, tokenHash(code), async (tx) => {
		const own = await holdOwn(tx, tokenHash(code));
		if (!own) throw new NotFound('receipt');
		await enterWorkspace(tx, own.workspaceId);
		const link = contactLink(secret, own.id);
		const rows = await readOwnRows(tx, own, link);
		const found = (await listVersions(tx, own)).find((each) => each.number === own.version);
		const slug = await findSlug(tx, own);
		if (!found || slug === null) throw new NotFound('receipt');
		const read = language ?? agreedIn(rows.consents) ?? found.content.language;
		const version = { ...found, content: inLanguage(found.content, read).content };
		const words = wordsFor(read).kinds;
		const themes = currentThemes(await readCodebook(tx, own.workspaceId));
		const nameOf = (themeId: string) => themes.find((theme) => theme.id === themeId)?.name ?? null;
		const question = (id: string) => declaredFields(version.content).find((each) => each.id === id);
		const contact = await readContactRow(tx, own.workspaceId, link);
		const opened = contact && unsealedContact(secret, contact.sealed);
		return {
			schema: 'candor/record/1' as const,
			taken_at: now,
			poll: {
				title: version.content.title,
				asker: version.content.intent.asker.name,
				slug,
				statement: `/p/${slug}/intent.json?fingerprint=${version.fingerprint}`
			},
			response: rows.response,
			answers: rows.answers.map((row) => {
				const asked = question(row.question_id);
				return {
					...row,
					question: asked?.title ?? '',
					in_words: asked ? describeAnswer(asked, answerValue.parse(row.value), words) : ''
				};
			}),
			consents: rows.consents,
			contact: contact && {
				...contact,
				sealed: Buffer.from(contact.sealed).toString('base64'),
				address: opened?.address,
				written_to_in: opened?.language ?? null,
				said: Object.entries(opened?.said ?? {}).map(([id, value]) => {
					const asked = question(id);
					return {
						question_id: id,
						question: asked?.title ?? '',
						value,
						in_words: asked ? describeAnswer(asked, value, words) : ''
					};
				})
			},
			files: (await readOwnFiles(tx, own, link)).map((row) => ({
				...row,
				question: question(row.question_id)?.title ?? '',
				content: `/r/${code}/file/${row.id}`
			})),
			letters: await listLetterRows(tx, own.workspaceId, link),
			messages: rows.messages,
			read_by_the_team: rows.readings,
			themes_found: rows.codings.map((row) => ({ ...row, theme: nameOf(row.theme_id) })),
			words_shown: rows.shownWords.map((row) => ({ ...row, theme: nameOf(row.theme_id) }))
		};
	});
}
