/** Words that somebody wrote, closed as a sentence: exactly one mark at the end. */
export const sentence = (words: string): string => {
	const plain = words.trim();
	return plain === '' || /[.!?…。؟]["”’)]?$/u.test(plain) ? plain : `${plain}.`;
};

/** The same, to go on after: no full stop at the end. */
export const clause = (words: string): string => words.trim().replace(/[.]+$/, '');
