// Quasi-identifiers: what names nobody by itself, but together with others tells one person from all the rest. A data item
// is marked by its author; while it is not, its words and those of its questions propose it.
import type { DataItem } from '../../intents/intent.ts';
import type { PollContent } from '../poll.ts';
import type { Question } from '../question.ts';
import { asksWho } from './asks-who.ts';

/** What an open answer to it may be: how many different ones to reckon with. Ours, and rough on purpose. */
const KINDS: { words: RegExp; answers: number }[] = [
	{ words: /\b(date of birth|birth ?day|when were you born|geburtsdatum)\b/i, answers: 25_000 },
	{ words: /\b(post|zip) ?code\b|\bpostleitzahl\b/i, answers: 2000 },
	{
		words:
			/\byour (employer|company|school)\b|\b(where|which (company|school|employer)) do you (work|study)|\barbeitgeber\b/i,
		answers: 500
	},
	{
		words:
			/^(occupation|job|job title|profession|your (job|role|occupation))\b|\b(your|what is your) (current )?(job|occupation|profession|job title|role at work)\b|\bwhat do you do for (a living|work)\b|\b(beruf)\b/i,
		answers: 200
	},
	{
		words:
			/^(town|city|district|region|county|country|neighbou?rhood|place of residence|where (you|they|people) live)\b|\bwhere (do|in .* do) you live\b|\bwhich (town|city|district|region|county|country|part of [\w ]+) (do you live|are you from)\b|\bwohnort\b|\bwo wohnen sie\b/i,
		answers: 200
	},
	{
		words:
			/^(your )?(age|age group|year of birth)\b|\bhow old are you\b|\byour age\b|\byear (were you|of your) b(orn|irth)\b|\bwie alt sind sie\b|\b(ihr )?alter\b$/i,
		answers: 80
	},
	{
		words:
			/^(nationality|citizenship|ethnic\w*|country of birth|first language|mother tongue)\b|\byour (nationality|ethnic\w*|country of birth|first language|mother tongue)\b|\b(staatsangehörigkeit)\b/i,
		answers: 40
	},
	{
		words:
			/^(income|salary|household income)\b|\byour (household )?(income|salary)\b|\bhow much do you earn\b|\b(einkommen)\b/i,
		answers: 40
	},
	{
		words:
			/^(education|qualifications?|degree)\b|\byour (highest )?(level of )?(education|qualification|degree)\b|\bschulabschluss\b/i,
		answers: 10
	},
	{
		words:
			/^(household|household size|marital status|family status|children)\b|\bhow many (people|children|adults) (live|are there|do you have)\b|\byour (marital status|household)\b|\bare you married\b|\bfamilienstand\b/i,
		answers: 8
	},
	{
		words:
			/^(your )?(gender|sex)\b|\byour (gender|sex)\b|\bare you (a man|a woman|male|female)\b|\bgeschlecht\b/i,
		answers: 4
	}
];
const UNKNOWN_ANSWERS = 100;

const kindOf = (words: string) => KINDS.find((kind) => kind.words.test(words.trim()));

/** What the words say, where the author has not said it. */
export const looksQuasi = (item: Pick<DataItem, 'id' | 'item'>, questions: readonly Question[]): boolean =>
	kindOf(item.item) !== undefined ||
	questions.some((question) => question.dataItem === item.id && kindOf(question.title) !== undefined);

/** The questions that help to tell people apart. Of a data item marked by its words alone, those whose words say so. */
export function quasiQuestions({ intent, questions }: PollContent): Question[] {
	return questions.filter((question) => {
		// E1 already refuses what names a person outright.
		if (intent.identity !== 'identified' && asksWho(question)) return false;
		const item = intent.data.find((each) => each.id === question.dataItem);
		if (item?.quasi === false) return false;
		return (
			item?.quasi === true ||
			kindOf(question.title) !== undefined ||
			(item && kindOf(item.item)) !== undefined
		);
	});
}

/** How many different answers to reckon with. What was offered is counted; free text by what it asks for. */
export function answersOf(question: Question, item: DataItem | undefined): number {
	const besides = question.preferNot ? 1 : 0;
	if (question.kind === 'several') return 2 ** Math.min(question.options.length, 12) + besides;
	if ('options' in question) return Math.max(1, question.options.length + besides);
	if ('points' in question && Array.isArray(question.points)) return question.points.length + besides;
	if (question.kind === 'nps') return 11 + besides;
	return (kindOf(question.title) ?? kindOf(item?.item ?? ''))?.answers ?? UNKNOWN_ANSWERS;
}
