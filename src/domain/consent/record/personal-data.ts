// Which data a purpose touches: the declared items of the statement, the contact, what is recorded without asking.
import type { DataItem } from '../../intents/intent.ts';
import { readPurpose } from '../../intents/purpose.ts';
import type { PollContent } from '../../polls/poll.ts';
import { CATEGORIES, said, type Node } from './vocabulary.ts';

/** `within`: the prefix of the statement that declares them. */
export function personalDataOf(content: PollContent, purpose: string, within: string): Node[] {
	const { intent, questions, language } = content;
	const [kind = ''] = readPurpose(purpose).purpose.split(':');
	const ofWords = intent.data.filter(({ id }) =>
		questions.some(
			(question) => question.dataItem === id && (question.kind === 'short' || question.kind === 'long')
		)
	);
	const declared = (items: DataItem[]) =>
		items.map((item): Node => ({
			'@id': `${within}data-${encodeURIComponent(item.id)}`,
			'@type': item.special === 'none' ? 'dpv:PersonalData' : SPECIAL,
			'dct:identifier': item.id,
			'dct:title': said(item.item, language),
			'dct:description': said(item.why, language),
			'skos:broader': CATEGORIES[item.special],
			'dpv:hasNecessity': questions.some(({ required, dataItem }) => required && dataItem === item.id)
				? 'dpv:Required'
				: 'dpv:Optional',
			'dpv:hasDataSource': 'dpv:DataSubjectDataSource'
		}));
	if (kind === 'contact' || kind === 'tell') return [contact(within)];
	if ((kind === 'quote' || kind === 'machine') && ofWords.length > 0) return declared(ofWords);
	const isWithContact = intent.identity === 'identified' && (kind === 'inform' || kind === 'profile');
	return [
		...declared(intent.data),
		...(isWithContact ? [contact(within)] : []),
		...(kind === 'inform'
			? (intent.automatic ?? []).map((words, at) => automatic(words, at, content, within))
			: [])
	];
}

const SPECIAL = 'dpv:SpecialCategoryPersonalData';
export const isSpecial = (data: Node): boolean => data['@type'] === SPECIAL;

const contact = (within: string): Node => ({
	'@id': `${within}contact`,
	'@type': 'dpv:PersonalData',
	'dct:identifier': 'contact',
	'dct:title': said('E-mail address', 'en'),
	'dct:description': said('Kept encrypted, and apart from the answers.', 'en'),
	'skos:broader': ['dpv:ProvidedPersonalData', 'pd:EmailAddress'],
	'dpv:hasNecessity': 'dpv:Required',
	'dpv:hasDataSource': 'dpv:DataSubjectDataSource'
});

const automatic = (words: string, at: number, { language }: PollContent, within: string): Node => ({
	'@id': `${within}automatic-${at + 1}`,
	'@type': 'dpv:PersonalData',
	'dct:title': said(words, language),
	'dct:description': said('Recorded without asking.', 'en'),
	'skos:broader': ['dpv:ObservedPersonalData'],
	'dpv:hasNecessity': 'dpv:Required',
	'dpv:hasDataSource': 'dpv:DataSubjectDataSource'
});
