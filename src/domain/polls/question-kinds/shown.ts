// What is shown between questions and asks nothing: words of explanation, and the end of a page.
import { z } from 'zod';
import { common } from './question-parts.ts';
import type { KindFile } from './kind.ts';

export const noteSchema = z.object({ ...common, kind: z.literal('note') });
export const pageSchema = z.object({ ...common, kind: z.literal('page') });
type Shown = z.infer<typeof noteSchema> | z.infer<typeof pageSchema>;

const nothing = {
	value: z.string(),
	control: 'none',
	read: (): { value: null } => ({ value: null }),
	formValues: () => ({}),
	describe: () => '',
	columns: () => []
} satisfies Omit<KindFile<Shown, string>, 'name' | 'schema'>;

export const note: KindFile<z.infer<typeof noteSchema>, string> = {
	...nothing,
	name: 'Words between questions',
	schema: noteSchema
};
export const page: KindFile<z.infer<typeof pageSchema>, string> = {
	...nothing,
	name: 'New page',
	schema: pageSchema
};
