// What every door does with an error of the domain: the right status, its safe sentence, what was typed kept.
import { error, fail, type ActionFailure } from '@sveltejs/kit';
import { DomainError, NotFound, Refused, statusOf } from '#domain/errors.ts';

export type Refusal = {
	problem: string;
	fields: Record<string, string>;
	/** What was typed, by name; of a name sent several times, the last. */
	values: Record<string, string>;
	/** All that was ticked, by name. */
	ticked: Record<string, string[]>;
};

/** For form actions: runs `act`; a domain error becomes a failure that carries the sentence and the typed values. */
export async function orFail<T>(form: FormData, act: () => Promise<T>): Promise<T | ActionFailure<Refusal>> {
	try {
		return await act();
	} catch (thrown) {
		const cause = understood(thrown);
		if (!(cause instanceof DomainError)) throw cause;
		if (cause.code === 'not-found') error(404, cause.message);
		return fail(statusOf(cause), {
			problem: cause.message,
			fields: cause instanceof Refused ? cause.fields : {},
			...typedValues(form)
		});
	}
}

/** For loads and endpoints: runs `act`; a domain error becomes an error page with its status. */
export async function orError<T>(act: () => Promise<T>): Promise<T> {
	try {
		return await act();
	} catch (thrown) {
		const cause = understood(thrown);
		if (cause instanceof DomainError) error(statusOf(cause), cause.message);
		throw cause;
	}
}

/** What the database refuses because of what was sent: an id that is none, a thing that is not there, a NUL character. */
export function understood(cause: unknown): unknown {
	if (!(cause instanceof Error && 'code' in cause)) return cause;
	if (cause.code === '22P02' || cause.code === '23503') return new NotFound('page');
	if (cause.code === '22021' || cause.code === '22P05')
		return new Refused(
			'There is a character in this that cannot be stored. Type it again rather than pasting it.'
		);
	return cause;
}

/** Everything typed, but never a password. */
function typedValues(form: FormData): Pick<Refusal, 'values' | 'ticked'> {
	const pairs = [...form].filter(([name, value]) => typeof value === 'string' && !/password/i.test(name));
	const names = [...new Set(pairs.map(([name]) => name))];
	return {
		values: Object.fromEntries(pairs.map(([name, value]) => [name, String(value)])),
		ticked: Object.fromEntries(names.map((name) => [name, form.getAll(name).map(String)]))
	};
}
