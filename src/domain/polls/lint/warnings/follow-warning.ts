import type { PollContent } from '../../poll.ts';
import type { Question } from '../../question.ts';
import { splitQuestion, type FreshId } from '../../split-question.ts';
import { BETWEEN, type Warning } from './warning.ts';

/** The content with the better wording of this warning in its place; the same content where the field is gone. */
export function followWarning(
	content: PollContent,
	{ path, better }: Pick<Warning, 'path' | 'better'>,
	freshId: FreshId
): PollContent {
	const [first] = better;
	if (first === undefined) return content;
	if (path === 'intent.minutes') return { ...content, intent: { ...content.intent, minutes: Number(first) } };
	const [, id = '', field = ''] = path.split('.');
	const questions =
		field === 'title'
			? splitQuestion(content.questions, id, better, freshId)
			: content.questions.map((question) =>
					question.id === id ? reworded(question, field, first, freshId) : question
				);
	return { ...content, questions };
}

function reworded(question: Question, field: string, words: string, freshId: FreshId): Question {
	if (field === 'help') return { ...question, help: words };
	const labels = words.split(BETWEEN);
	if (field === 'points' && 'points' in question) return { ...question, points: labels };
	if (field !== 'options' || !('options' in question)) return question;
	const taken = question.options.map((option) => option.id);
	const renamed = <Option extends { label: string }>(options: Option[]) =>
		options.slice(0, labels.length).map((option, at) => ({ ...option, label: labels[at] ?? option.label }));
	if (question.kind === 'picture') return { ...question, options: renamed(question.options) };
	const added = labels.slice(question.options.length).map((label) => {
		const id = freshId('o', taken);
		taken.push(id);
		return { id, label };
	});
	return { ...question, options: [...renamed(question.options), ...added] };
}
