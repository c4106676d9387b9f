import type { PollContent } from '../poll.ts';

/** The hashes of every picture that this content shows. */
export const hashesIn = ({ questions, look }: PollContent): string[] => [
	...new Set([
		...(look?.logo ? [look.logo.picture.hash] : []),
		...questions.flatMap((question) =>
			question.kind === 'picture'
				? question.options.flatMap(({ picture }) => (picture ? [picture.hash] : []))
				: []
		)
	])
];
