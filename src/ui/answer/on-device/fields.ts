// The fields of the form: read as they would be sent, and put back as they were.
import { answersOf, isAnswer, type Fields, type Values } from './draft.ts';
import { make } from './make.ts';

/** Everything that the form would send, files aside. Fields that are not ours go along. */
export function everythingIn(form: HTMLFormElement): Fields {
	const sent: Fields = [];
	for (const [name, value] of new FormData(form)) if (typeof value === 'string') sent.push([name, value]);
	return sent;
}

export const answersIn = (form: HTMLFormElement): Values => answersOf(everythingIn(form));

export function setField(form: HTMLFormElement, name: string, value: string): void {
	const field = form.elements.namedItem(name);
	if (field instanceof HTMLInputElement) field.value = value;
}

export function fieldIn(form: HTMLFormElement, name: string): string {
	const field = form.elements.namedItem(name);
	return field instanceof HTMLInputElement ? field.value : '';
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const controlsIn = (part: ParentNode): Control[] => [
	...part.querySelectorAll<Control>('input[name], select[name], textarea[name]')
];

/** Shows these answers in the controls of a part. */
export function fill(part: ParentNode, values: Values): void {
	const taken = new Map<string, number>();
	for (const control of controlsIn(part).filter(({ name }) => isAnswer(name))) {
		const all = values[control.name] ?? [];
		if (control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type)) {
			control.checked = all.includes(control.value);
			continue;
		}
		const at = taken.get(control.name) ?? 0;
		taken.set(control.name, at + 1);
		if (control.type !== 'file') control.value = all[at] ?? '';
	}
}

/** What stands on no control of this page goes along unseen, as the server lets it. */
export function carry(form: HTMLFormElement, part: ParentNode, values: Values): void {
	for (const old of form.querySelectorAll<HTMLInputElement>(':scope > input[type=hidden]'))
		if (isAnswer(old.name)) old.remove();
	const isHere = new Set(controlsIn(part).map(({ name }) => name));
	for (const [name, all] of Object.entries(values))
		if (!isHere.has(name))
			for (const value of all) form.prepend(make('input', { type: 'hidden', name, value }));
}
