// Candor's own file: the canonical JSON that a fingerprint is taken of. Its statement of intent comes along.
import { z } from 'zod';
import { pollContentSchema, type PollContent } from '../../../polls/poll.ts';
import { KINDS } from '../../../polls/question-kinds/kinds.ts';
import { languageName } from '../languages.ts';
import { mustHold, refuse } from '../limits.ts';
import { optionsOf, tagsOf } from '../originals.ts';
import type { Report } from '../report.ts';

const any = z.record(z.string(), z.unknown());
const head = z.looseObject({ schema: z.string(), questions: z.array(z.unknown()).optional() });

/** A file of any Candor, this one's or a later one's. */
export const isCandor = (file: unknown): boolean => {
	const read = head.safeParse(file);
	return read.success && read.data.schema.startsWith('candor/');
};

/** Throws Refused where it is of a later Candor, or holds what no poll can hold. */
export function readCandor(file: unknown, report: Report): PollContent {
	const { schema, questions = [] } = head.parse(file);
	if (schema !== 'candor/1')
		refuse(
			`It was written by a later Candor (“${schema.slice(0, 40)}”), and this one reads “candor/1”. Bring this Candor up to date first.`
		);
	mustHold(questions.length);
	const read = pollContentSchema.safeParse(file);
	if (!read.success) {
		const [issue] = read.error.issues;
		refuse(`It is not as Candor writes it: look at ${issue?.path.join('.') || 'its beginning'}.`);
	}
	const content = read.data;
	for (const path of lost(file, content, ''))
		report.leftOut({ what: 'setting', name: path, from: path }, 'Candor knows no field of this name.');
	tellWhole(content, report);
	return content;
}

function tellWhole(content: PollContent, report: Report): void {
	report.taken({ what: 'title', name: content.title, from: 'title' }, 'the title');
	report.taken({ what: 'text', name: 'Statement of intent', from: 'intent' }, 'the statement of intent');
	for (const tag of tagsOf(content))
		report.taken({ what: 'language', name: languageName(tag), from: 'language' }, languageName(tag));
	for (const question of content.questions) {
		const from = `questions.${question.id}`;
		const what = question.kind === 'page' ? 'page' : 'question';
		report.taken({ what, name: question.title || question.id, from }, KINDS[question.kind].name);
		for (const { id, label } of [...optionsOf(question), ...('columns' in question ? question.columns : [])])
			report.taken({ what: 'choice', name: label || id, from: `${from}.${id}` }, 'an answer');
		if (question.show) report.taken({ what: 'rule', name: 'When it is asked', from }, 'when this is asked');
	}
}

/** Paths of the file that are not in what was read. */
function lost(file: unknown, kept: unknown, path: string): string[] {
	if (Array.isArray(file))
		return file.flatMap((each, at) =>
			lost(each, Array.isArray(kept) ? kept[at] : undefined, `${path}.${at}`)
		);
	const fields = any.safeParse(file);
	if (!fields.success) return [];
	const there = new Map(Object.entries(any.safeParse(kept).data ?? {}));
	return Object.entries(fields.data).flatMap(([field, value]) => {
		const own = path ? `${path}.${field}` : field;
		return there.has(field) ? lost(value, there.get(field), own) : [own];
	});
}
