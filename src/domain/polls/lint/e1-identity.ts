// E1: anonymous or coded, yet something that names the person is collected.
import { NEEDS_CONTACT } from '../../intents/purpose.ts';
import type { Intent } from '../../intents/intent.ts';
import { asksWho, whoWords, wordsNamePerson } from './asks-who.ts';
import { markedIn, whole, type Gap, type Rule } from './gap.ts';
import { changeIntent, takeOutQuestion, takeOutUse } from './mend.ts';
import { placesOf } from './warnings/warning.ts';

export const e1Identity: Rule = ({ intent, questions }) => {
	if (intent.identity === 'identified') return [];
	const asked = questions.filter(asksWho).map((question): Gap => ({
		rule: 'E1',
		path: `questions.${question.id}.title`,
		sentence: `This poll is ${intent.identity}, but this question asks who the person is. Remove it, or choose “With a contact”.`,
		marked: markedIn(question.title, whoWords(question)),
		mend: takeOutQuestion(question.id)
	}));
	const declared = intent.data
		.filter((item) => wordsNamePerson(item.item))
		.map((item): Gap => ({
			rule: 'E1',
			path: `intent.data.${item.id}`,
			sentence: `This poll is ${intent.identity}, but this data names the person. Remove it, or choose “With a contact”.`,
			marked: whole(item.item)
		}));
	const reached = intent.purposes.optional
		.filter((purpose) => NEEDS_CONTACT.includes(purpose.id))
		.map((purpose): Gap => ({
			rule: 'E1',
			path: `intent.purposes.${purpose.id}`,
			sentence: `This purpose needs a way to reach the person, but this poll is ${intent.identity}. Remove it, or choose “With a contact”.`,
			mend: takeOutUse(purpose.id)
		}));
	return [...asked, ...declared, ...reached, ...recorded(intent), ...impossible(intent)];
};

const LINKS_BACK =
	/\b(IP|addresses|address|e-?mails?|phone|cookies?|(device|user|customer|member|client) (id|number)s?|names?|account|token|fingerprint|user agent|pixels?)\b/i;
const NOT_KEPT = /\b(no|not|never|without|none|nothing)\b/i;

/** What is recorded without asking may not lead back to the person either. */
function recorded({ automatic, identity }: Intent): Gap[] {
	const words = (automatic ?? []).find((each) => LINKS_BACK.test(each) && !NOT_KEPT.test(each));
	if (words === undefined) return [];
	return [
		{
			rule: 'E1',
			path: 'intent.automatic',
			sentence: `This poll is ${identity}, but what is recorded here leads back to the person. Stop recording it, or choose “With a contact”.`,
			marked: { text: words, spans: placesOf(LINKS_BACK, words) },
			mend: changeIntent('Nothing is recorded', () => ({ automatic: [] }))
		}
	];
}

const TAKES_BACK =
	/\b(receipt|withdraw|erase|delete|take (it|them|your answers) back|correct|see your|take away)\b/i;
const CANNOT = /\b(cannot|can not|can[’']t|not|nobody|no way|impossible|never)\b/i;

/** Nobody can find an anonymous answer again, so nobody may promise to. */
function impossible(intent: Intent): Gap[] {
	if (intent.identity !== 'anonymous') return [];
	const promised: [string, string][] = [
		['intent.withdrawal.how', intent.withdrawal.how],
		['intent.withdrawal.until', intent.withdrawal.until],
		['intent.withdrawal.afterPublication', intent.withdrawal.afterPublication],
		['intent.rights', intent.rights]
	];
	return promised
		.filter(([, words]) => TAKES_BACK.test(words) && !CANNOT.test(words))
		.map(([path, words]) => ({
			rule: 'E1',
			path,
			sentence:
				'This poll is anonymous, so answers cannot be found again, seen or taken back. Say so here instead.',
			marked: { text: words, spans: placesOf(TAKES_BACK, words) }
		}));
}
