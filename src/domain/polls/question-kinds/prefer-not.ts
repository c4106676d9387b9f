// "Prefer not to say": an answer of its own that any question may offer.
import { preferNot } from '../answer-value.ts';
import type { Kind, KindWords } from './kind.ts';
import { field, PREFER_NOT, text, type ReadAnswer, type SentForm } from './reading.ts';

type Asked = { id: string; kind: string; title: string; required: boolean; preferNot: boolean };

/** Where the form says it: among radios as one of them, elsewhere as a box of its own. */
export const preferNotField = (
	id: string,
	{ control }: Pick<Kind, 'control'>
): [name: string, value: string] =>
	control === 'radios' ? [field(id), PREFER_NOT] : [`${field(id)}.${PREFER_NOT}`, 'yes'];

function prefersNot(question: Asked, kind: Kind, form: SentForm): boolean {
	const [name, value] = preferNotField(question.id, kind);
	if (text(form, name) === value) return true;
	return kind.control === 'group' && form.getAll(field(question.id)).includes(PREFER_NOT);
}

/** Reads the answer by its kind, unless the person rather not says. Both at once is asked about, and nothing is dropped. */
export function readOrPreferNot(question: Asked, kind: Kind, form: SentForm, words: KindWords): ReadAnswer {
	if (!question.preferNot || !prefersNot(question, kind, form)) return kind.read(question, form, words);
	if (kind.control === 'radios') return { value: preferNot };
	const lenient = { ...question, required: false };
	const beside = kind.read(lenient, form, words);
	return 'value' in beside && beside.value === null
		? { value: preferNot }
		: { problem: words.eitherPreferNot };
}
