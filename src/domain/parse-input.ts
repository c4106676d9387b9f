// Parsing at the door: a form's fields against a schema, problems as sentences beside their fields.
import type { z } from 'zod';
import { Refused } from './errors.ts';

/** The parsed input. Throws Refused with a sentence for each field that cannot be taken. */
export function parseInput<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
	const read = schema.safeParse(given);
	if (read.success) return read.data;
	const fields: Record<string, string> = {};
	for (const issue of read.error.issues) fields[issue.path.join('.')] ??= issue.message;
	throw new Refused(
		'Some of this cannot be taken as it is. What to change stands beside each field.',
		fields
	);
}
