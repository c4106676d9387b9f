// The files of a sent form: looked at by what is in them, never by what they are called. Their names are not kept.
import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import type { QuestionOf } from '../polls/question.ts';
import type { KindWords } from '../polls/question-kinds/kind.ts';
import { endingsOf, fileField, MOST_MEGABYTES } from '../polls/question-kinds/file.ts';
import { nothingGiven, type SentForm } from '../polls/question-kinds/reading.ts';

export type SentFile = { questionId: string; type: string; bytes: Buffer; digest: string };
export type ReadFiles = { files: SentFile[]; problems: Record<string, string> };

const MEGABYTE = 1_000_000;

/** Reads the files of these questions. `megabytes`: what this server takes at most; `there`: questions whose file was sent
 *  earlier, or that were answered otherwise. */
export async function readFiles(
	questions: readonly QuestionOf<'file'>[],
	form: SentForm,
	words: KindWords,
	megabytes = MOST_MEGABYTES,
	there: readonly string[] = []
): Promise<ReadFiles> {
	const files: SentFile[] = [];
	const problems: Record<string, string> = {};
	for (const question of questions) {
		const read = await readFile(question, form, words, Math.min(question.megabytes, megabytes));
		if (read === null) {
			const nothing = there.includes(question.id) ? null : nothingGiven(question, words.ask.file, words);
			if (nothing && 'problem' in nothing) problems[question.id] = nothing.problem;
		} else if ('problem' in read) problems[question.id] = read.problem;
		else files.push({ questionId: question.id, ...read });
	}
	return { files, problems };
}

async function readFile(
	{ id, accepts }: QuestionOf<'file'>,
	form: SentForm,
	words: KindWords,
	megabytes: number
): Promise<{ problem: string } | Omit<SentFile, 'questionId'> | null> {
	const given = form.getAll(fileField(id)).find((each) => typeof each !== 'string');
	if (given === undefined || (given.size === 0 && given.name === '')) return null;
	if (given.size === 0) return { problem: words.fileEmpty };
	if (given.size > megabytes * MEGABYTE) return { problem: words.fileTooLarge(megabytes) };
	const bytes = Buffer.from(await given.arrayBuffer());
	const type = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime;
	if (type === undefined || !Object.hasOwn(endingsOf(accepts), type)) return { problem: words.fileOtherKind };
	return { type, bytes, digest: createHash('sha256').update(bytes).digest('hex') };
}
