// Answers that say nothing: "none", "n/a", "nothing at all, thank you".

const EMPTY = new Set(
	`a all am answer any anything as at can cannot cant comment comments could do dont else everything fine for good great have
	i idea improve improvement improvements is it just know more much n na nil no none not nothing of okay ok say so sorry
	thank thanks that the there think to unsure was wrong x you yes your could couldnt done better happy really very
	different with`.split(/\s+/)
);
const SAYS_NOTHING =
	/\b(nothing|none|n\s*\/?\s*a|nil|no|not|dont|cant|couldnt|cannot|unsure|ok|okay)\b|^\W*$|^x+$/;

/** True when there is nothing in it to find a theme in. Errs towards false: an answer is rather read than left unread. */
export function saysNothing(text: string): boolean {
	const plain = text.normalize('NFKC').toLowerCase().replace(/['’]/g, '').trim();
	const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
	if (words.length > 8) return false;
	return SAYS_NOTHING.test(plain) && words.every((word) => EMPTY.has(word) || /^x+$/.test(word));
}
