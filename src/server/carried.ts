// What the form of a poll carries from step to step.
import { CONTACT_FIELD } from '#domain/answers/contact.ts';
import type { SentForm } from '#domain/polls/question-kinds/reading.ts';

/** FormData and URLSearchParams both are. */
type Named = SentForm & { keys(): Iterable<string> };

/** What a form of this page carries from step to step: nothing is kept on the server before it is sent. */
export function readForm(form: Named) {
	const values: Record<string, string[]> = {};
	for (const name of new Set(form.keys()))
		if (name.startsWith('q.') || name === CONTACT_FIELD)
			values[name] = form.getAll(name).filter((value) => typeof value === 'string');
	return {
		key: String(form.get('key') ?? ''),
		fingerprint: String(form.get('fingerprint') ?? ''),
		ticked: form.getAll('also').map(String),
		/** The code under which something of this is kept; '' where nothing is. */
		kept: String(form.get('kept') ?? ''),
		values
	};
}
export type Carried = ReturnType<typeof readForm>;

/** A form that carries this. */
export function formOf({ key, fingerprint, ticked, kept, values }: Carried): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries({ key, fingerprint, kept })) form.set(name, value);
	for (const purpose of ticked) form.append('also', purpose);
	for (const [name, all] of Object.entries(values)) for (const value of all) form.append(name, value);
	return form;
}

/** A small number in a form; 0 where it holds none. */
export const numberIn = (form: SentForm, name: string): number => {
	const number = Number(form.get(name) ?? 0);
	return Number.isInteger(number) && number >= 0 && number < 1000 ? number : 0;
};
