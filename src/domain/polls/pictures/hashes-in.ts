import type { Question } from '../question.ts';

/** The hashes of every picture that these questions show. */
export const hashesIn = (questions: readonly Question[]): string[] => [
	...new Set(
		questions.flatMap((question) =>
			question.kind === 'picture'
				? question.options.flatMap(({ picture }) => (picture ? [picture.hash] : []))
				: []
		)
	)
];
