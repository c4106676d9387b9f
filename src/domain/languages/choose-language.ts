// In which of the languages there are somebody reads: the one they ask for, else the best that their browser names, else the
// first. Nothing is kept of it.

/** `asked`: of the address; `accepted`: the header Accept-Language. */
export type Wish = { asked?: string | null; accepted?: string | null };

/** `offered`: at least one, the poll's own first. */
export function chooseLanguage(offered: readonly string[], { asked, accepted }: Wish): string {
	const [own = 'en'] = offered;
	const wanted = [...(asked ? [asked] : []), ...readAccepted(accepted ?? '')];
	for (const tag of wanted) {
		const found = nearest(offered, tag);
		if (found) return found;
	}
	return own;
}

/** The same tag; else the language it is a kind of; else another kind of that language. */
function nearest(offered: readonly string[], wanted: string): string | undefined {
	const plain = wanted.toLowerCase();
	const base = plain.split('-')[0] ?? '';
	return (
		offered.find((tag) => tag.toLowerCase() === plain) ??
		offered.find((tag) => tag.toLowerCase() === base) ??
		offered.find((tag) => tag.toLowerCase().split('-')[0] === base)
	);
}

const LONGEST = 1000;

/** The tags that a browser names, best first; those of weight 0 are none. RFC 9110, 12.5.4. */
export function readAccepted(header: string): string[] {
	return header
		.slice(0, LONGEST)
		.split(',')
		.flatMap((part) => {
			const [tag = '', ...parameters] = part.split(';').map((each) => each.trim());
			const weight = Number(parameters.find((each) => /^q=/i.test(each))?.slice(2) ?? 1);
			return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) && weight > 0 ? [{ tag, weight }] : [];
		})
		.sort((one, other) => other.weight - one.weight)
		.map(({ tag }) => tag);
}
