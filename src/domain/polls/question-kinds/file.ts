// A file from the person's own device. It is asked for on the last step, since nothing is kept before sending; what it is,
// is told by its content (answers/sent-files.ts).
import { z } from 'zod';
import { common } from './question-parts.ts';
import { PLAIN, type KindFile } from './kind.ts';

/** What may be asked for: its words, and the types that content may turn out to be, each with the ending of its name. */
export const FILE_GROUPS = {
	picture: {
		words: PLAIN.fileGroups.picture,
		types: { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'image/heic': 'heic' }
	},
	pdf: { words: PLAIN.fileGroups.pdf, types: { 'application/pdf': 'pdf' } },
	document: {
		words: PLAIN.fileGroups.document,
		types: {
			'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
			'application/vnd.oasis.opendocument.text': 'odt'
		}
	},
	sound: {
		words: PLAIN.fileGroups.sound,
		types: { 'audio/mpeg': 'mp3', 'audio/x-m4a': 'm4a', 'audio/ogg': 'ogg', 'audio/ogg; codecs=opus': 'ogg' }
	}
} as const;
export const FILE_GROUP_IDS = ['picture', 'pdf', 'document', 'sound'] as const;
export type FileGroup = (typeof FILE_GROUP_IDS)[number];

export const MOST_FILES = 3;
export const MOST_MEGABYTES = 25;

export const schema = z.object({
	...common,
	kind: z.literal('file'),
	accepts: z.array(z.enum(FILE_GROUP_IDS)).max(FILE_GROUP_IDS.length).default(['picture', 'pdf']),
	/** The server may allow less. */
	megabytes: z.number().int().min(1).max(MOST_MEGABYTES).default(5)
});
type FileQuestion = z.infer<typeof schema>;

/** By type, the ending of a name. */
export const endingsOf = (accepts: readonly FileGroup[]): Record<string, string> =>
	Object.assign({}, ...accepts.map((group) => FILE_GROUPS[group].types));
const ENDINGS = endingsOf(FILE_GROUP_IDS);
export const endingOf = (type: string): string => ENDINGS[type] ?? 'bin';

export const saySize = (bytes: number): string =>
	bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** What an answer says of the file that was sent; the file lies elsewhere. */
export const sentFile = z.object({ file: z.string().max(36), type: z.string().max(100), size: z.number() });

export const file: KindFile<FileQuestion, z.infer<typeof sentFile>> = {
	name: 'File',
	schema,
	value: sentFile,
	control: 'one',
	// Only the last step carries a file, and only its content tells what it is.
	read: () => ({ value: null }),
	formValues: () => ({}),
	describe: (_question, { type, size }) => `${endingOf(type).toUpperCase()}, ${saySize(size)}`,
	gap: ({ accepts }) =>
		accepts.length > 0 ? null : { field: 'accepts', sentence: 'Say which kinds of file may be sent.' },
	limit: ({ accepts, megabytes }, words) =>
		words.fileLimit(
			accepts.map((group) => words.fileGroups[group]),
			megabytes
		),
	columns: () => []
};

/** The form field of a file. It is no `q.` field: those are carried from page to page as text. */
export const fileField = (id: string): string => `file.${id}`;
/** Ticked, the file that was sent earlier goes. */
export const removeField = (id: string): string => `file.${id}.remove`;
