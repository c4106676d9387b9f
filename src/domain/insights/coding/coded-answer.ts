// One answer as the coding room shows it: its words as written, and what a person found in them.
export type CodedSpan = {
	themeId: string;
	start: number;
	end: number;
	/** It speaks against the theme. */
	against?: boolean | undefined;
};
export type CodedAnswer = {
	responseId: string;
	text: string;
	answeredOn: string;
	isRead: boolean;
	codings: CodedSpan[];
	/** What the machine would say of it, for the reader to take or leave; none where it is read blind. */
	suggested?: { themeId: string; probability: number }[];
	/** Other answers that say the same, which nobody has read either; and whether they are noted with this one. */
	alike?: string[];
	withAlike?: boolean;
};

/** What was found of a theme, by any of the ids that count under it; the whole answer, said as 0 to 0, where it says something
 *  else by now. */
export function foundOf(
	{ codings, isRead }: CodedAnswer,
	ids: readonly string[]
): { start: number; end: number; against: boolean } | null {
	const ofIt = codings.filter(({ themeId }) => ids.includes(themeId));
	const one = ofIt.find(({ against }) => !against) ?? ofIt[0];
	if (!one) return null;
	const { start, end, against = false } = one;
	return isRead ? { start, end, against } : { start: 0, end: 0, against };
}
