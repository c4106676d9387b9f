// What every statement that counts codings asks of them by itself.
import { sql, type RawBuilder } from 'kysely';

/** Goes into `exists`: it is asked row by row, and not made a join of, so that a page of rows in an index's order stays one. */
export const ROW_BY_ROW = sql`offset 0`;

/** The answer still says what was read in it, byte for byte. `of`: the alias of `coding` or `shown_words`. */
export const isUnchanged = (of: string, how = sql``): RawBuilder<boolean> => sql<boolean>`exists (
	select from answer said where said.workspace_id = ${sql.ref(`${of}.workspace_id`)}
		and said.response_id = ${sql.ref(`${of}.response_id`)} and said.question_id = ${sql.ref(`${of}.question_id`)}
		and sha256(convert_to(said.value #>> '{}', 'UTF8')) = ${sql.ref(`${of}.words_hash`)} ${how})`;

/** The theme was found in it: it does not speak against it, and has not changed since. */
export const isFound = (of: string): RawBuilder<boolean> =>
	sql<boolean>`(not ${sql.ref(`${of}.against`)} and ${isUnchanged(of)})`;

/** Joins `t.counted_as`: the theme that a coding counts under, where it counts. `of`: the alias of `coding`. */
export const countedUnder = (of: string, countedAs: ReadonlyMap<string, string>): RawBuilder<unknown> => sql`
	join unnest(${[...countedAs.keys()]}::uuid[], ${[...countedAs.values()]}::uuid[]) as t (id, counted_as)
		on t.id = ${sql.ref(`${of}.theme_id`)}`;
