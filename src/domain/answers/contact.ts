// The contact that a poll in identified mode asks for.
import { readEmail } from '../email-address.ts';
import { PLAIN, type KindWords } from '../polls/question-kinds/kind.ts';
import { text, type SentForm } from '../polls/question-kinds/reading.ts';

export const CONTACT_FIELD = 'contact.email';

/** Reads the e-mail address from a sent form, or says what is wrong with it. */
export function readContact(
	form: SentForm,
	words: KindWords = PLAIN
): { address: string } | { problem: string } {
	const address = readEmail(text(form, CONTACT_FIELD));
	return address === null ? { problem: words.emailWritten } : { address };
}
