// What is typed beyond what can be kept, by field: said while it is typed, because it cannot be saved.
import { pollContentSchema, type PollContent } from './poll.ts';

/** A sentence by the path of its field, as the editor names it; empty when all of it fits. */
export function tooLong(content: PollContent): Record<string, string> {
	const read = pollContentSchema.safeParse(content);
	if (read.success) return {};
	return Object.fromEntries(
		read.error.issues.map((issue) => [
			editorPath(content, issue.path.map(String)),
			issue.code === 'too_big'
				? `This is longer than the ${issue.maximum} that can be kept. Shorten it; until then nothing is saved.`
				: 'This cannot be kept as it is. Change it; until then nothing is saved.'
		])
	);
}

/** Lists are counted in the schema; in the editor their entries go by their ids. */
function editorPath({ questions, intent, scores, hidden }: PollContent, path: string[]): string {
	const [first = '', second = '', third = '', ...rest] = path;
	const at = (text: string) => Number(text);
	if (first === 'questions') {
		const id = questions[at(second)]?.id ?? second;
		return `questions.${id}.${third === 'items' ? 'options' : third}`;
	}
	if (first === 'scores' || first === 'hidden') {
		const id = (first === 'scores' ? scores : hidden)?.[at(second)]?.id ?? second;
		return [first, id, third, ...rest].join('.');
	}
	if (first === 'look') return `look.${second}`;
	if (second === 'data') {
		const id = intent.data[at(third)]?.id ?? third;
		return rest[0] === 'item' ? `intent.data.${id}` : ['intent.data', id, rest[0]].join('.');
	}
	if (second === 'purposes' && third === 'optional')
		return `intent.purposes.${intent.purposes.optional[at(rest[0] ?? '')]?.id ?? ''}`;
	return path.join('.');
}
