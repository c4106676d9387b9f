// Answers that say nothing: "none", "n/a", "nothing at all, thank you", "keine", "rien à dire".
import { complains } from './complaints.ts';

const words = (list: string) => new Set(list.split(/\s+/));

/** By language: words that say nothing, and words that may stand beside one. Whoever uses another word has said something. */
const SAYINGS: { nothing: Set<string>; beside: Set<string> }[] = [
	{
		nothing: words(`nothing none na n nil no not dont cant couldnt cannot unsure ok okay`),
		beside: words(
			`a all am answer any anything as at can comment comments could do else everything fine for good great have i idea
			improve improvement improvements is it just know more much of say so sorry thank thanks that the there think to was wrong
			x you yes your done better happy really very different with needed necessary required`
		)
	},
	{
		nothing: words(`nichts nix keine kein keins nein ka weiß weiss ahnung`),
		beside: words(
			`ich danke fällt mir ein nicht es gibt zu gar alles gut passt so anmerkungen anmerkung angabe vielen dank im moment`
		)
	},
	{
		nothing: words(`rien aucun aucune néant neant ras non sais`),
		beside: words(
			`je ne pas à a dire signaler merci tout bien idée commentaire commentaires de du particulier pour le moment`
		)
	},
	{
		nothing: words(`nada ninguno ninguna ningún no sé sin`),
		beside: words(
			`gracias todo bien comentarios comentario lo que decir más mas mejorar en particular por el momento nada`
		)
	},
	{
		nothing: words(`niente nessuno nessuna nulla no non`),
		beside: words(`so grazie tutto bene da dire commento commenti`)
	},
	{
		nothing: words(`niets geen nee nvt weet`),
		beside: words(`ik het niet dank bedankt alles goed opmerkingen opmerking te zeggen`)
	},
	{
		nothing: words(`nada nenhum nenhuma não nao`),
		beside: words(`sei obrigado obrigada tudo bem a dizer comentários comentario`)
	},
	{ nothing: words(`لا لاشيء شيء يوجد أعرف`), beside: words(`شكرا شكراً أي كل`) }
];
const NO_WORDS = /^\W*$|^x+$/u;
const MOST_WORDS = 8;

/** True when there is nothing in it to find a theme in. Errs towards false: an answer is rather read than left unread. */
export function saysNothing(text: string): boolean {
	if (text.length > 200) return false;
	const plain = text.normalize('NFKC').toLowerCase().replace(/['’]/g, '').trim();
	const said = plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
	if (said.length > MOST_WORDS) return false;
	if (said.length === 0 || (NO_WORDS.test(plain) && !/\p{L}/u.test(plain.replace(/x/g, '')))) return true;
	if (complains(plain)) return false;
	return SAYINGS.some(
		({ nothing, beside }) =>
			said.some((word) => nothing.has(word)) &&
			said.every((word) => nothing.has(word) || beside.has(word) || /^x+$|^a$/.test(word))
	);
}
