// What every door does with an error of the domain: the right status, its safe sentence, what was typed kept.
import { error, fail, type ActionFailure } from '@sveltejs/kit';
import { DomainError, NotFound, Refused, statusOf, TooMany } from '#domain/errors.ts';
import { en, type Words } from '#domain/languages/en.ts';

export type Refusal = {
	problem: string;
	fields: Record<string, string>;
	/** What was typed, by name; of a name sent several times, the last. */
	values: Record<string, string>;
	/** All that was ticked, by name. */
	ticked: Record<string, string[]>;
};

/** For form actions: runs `act`; a domain error becomes a failure that carries the sentence and the typed values.
 *  `words`: of whoever reads it. */
export async function orFail<T>(
	form: FormData,
	act: () => Promise<T>,
	words: Words = en
): Promise<T | ActionFailure<Refusal>> {
	try {
		return await act();
	} catch (thrown) {
		const cause = understood(thrown, words);
		if (!(cause instanceof DomainError)) throw cause;
		if (cause.code === 'not-found') error(404, cause.message);
		return fail(statusOf(cause), {
			problem: cause instanceof TooMany ? words.road.refused.tooMany : cause.message,
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

/** An id that is none, a thing that is not there. */
const NO_SUCH = new Set(['22P02', '23503']);
/** A number or a day beyond what there is. */
const BEYOND = new Set(['22003', '22008']);
/** A NUL character, half a character. */
const CANNOT_BE_STORED = new Set(['22021', '22P05']);

/** What the database refuses because of what was sent. */
export function understood(cause: unknown, { missing }: Words = en): unknown {
	if (!(cause instanceof Error && 'code' in cause)) return cause;
	if (NO_SUCH.has(String(cause.code))) return new NotFound('page');
	if (BEYOND.has(String(cause.code))) return new Refused(missing.beyond);
	if (CANNOT_BE_STORED.has(String(cause.code))) return new Refused(missing.unstorable);
	return cause;
}

/** Where a link of this site's own leads; the first page for anything else. Browsers read past tabs and backslashes, so
 *  the address is taken as they would take it. */
export function localPath(next: string | null): string {
	const site = 'http://this.site';
	const target = next?.startsWith('/') ? URL.parse(next, site) : null;
	if (target?.origin !== site || target.pathname.startsWith('//')) return '/';
	return target.pathname + target.search;
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
