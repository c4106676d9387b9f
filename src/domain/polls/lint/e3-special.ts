// E3: a special category of data (GDPR art. 9) is asked for only with a reason of its own, and only under explicit consent.
// Where the words sound like one and nothing is said of it, the author says which it is, or that it is none.
import type { DataItem } from '../../intents/intent.ts';
import type { PollContent } from '../poll.ts';
import type { Gap, Rule } from './gap.ts';
import { changeIntent, type Mend } from './mend.ts';
import { sayCategory, soundsSpecial, type SpecialCategory } from './special-words.ts';

export const e3Special: Rule = (content) => {
	const asked = content.intent.data.filter(
		(item) => item.special !== 'none' && content.questions.some((question) => question.dataItem === item.id)
	);
	const reasons = asked
		.filter((item) => !item.specialReason.trim())
		.map((item): Gap => ({
			rule: 'E3',
			path: `intent.data.${item.id}`,
			sentence: `Data about ${sayCategory(item.special)} needs a reason of its own. Give it, or do not ask.`
		}));
	return [
		...content.intent.data.flatMap((item) => unsaid(content, item)),
		...reasons,
		...basis(content, asked)
	];
};

function basis({ intent }: PollContent, [first]: DataItem[]): Gap[] {
	if (!first || intent.purposes.inform.basis === 'consent') return [];
	return [
		{
			rule: 'E3',
			path: 'intent.purposes.inform',
			sentence: `Data about ${sayCategory(first.special)} may be asked for only with explicit consent. Choose consent as the legal basis, or do not ask.`,
			mend: changeIntent('Ask for consent', ({ purposes }) => ({
				purposes: { ...purposes, inform: { ...purposes.inform, basis: 'consent' } }
			}))
		}
	];
}

/** What a data item and its questions sound like, while its author has said nothing of it. */
export function soundsLike(
	{ questions }: Pick<PollContent, 'questions'>,
	item: DataItem
): { category: SpecialCategory; text: string; spans: { start: number; end: number }[] } | null {
	if (item.special !== 'none') return null;
	const asked = questions.filter((question) => question.dataItem === item.id).map(({ title }) => title);
	if (asked.length === 0) return null;
	for (const text of [...asked, item.item]) {
		const found = soundsSpecial(text);
		if (found) return { category: found.category, text, spans: [found.span] };
	}
	return null;
}

function unsaid(content: PollContent, item: DataItem): Gap[] {
	const found = item.notSpecial ? null : soundsLike(content, item);
	if (!found) return [];
	const category = sayCategory(found.category);
	return [
		{
			rule: 'E3',
			path: `intent.data.${item.id}.special`,
			sentence: `This sounds like ${category}, which the law protects. Say under “Is it sensitive?” that it is, or that it is not.`,
			marked: { text: found.text, spans: found.spans },
			mend: sayIt(item.id, found.category)
		}
	];
}

const sayIt = (id: string, special: SpecialCategory): Mend =>
	changeIntent(`It is about ${sayCategory(special)}`, ({ data }) => ({
		data: data.map((item) => (item.id === id ? { ...item, special } : item))
	}));
