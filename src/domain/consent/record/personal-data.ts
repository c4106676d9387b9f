// Which data a purpose touches: the declared items of the statement, the contact, what is recorded without asking.
import { readPurpose } from '../../intents/purpose.ts';
import type { PollContent } from '../../polls/poll.ts';
import { CATEGORIES, said, type Node } from './vocabulary.ts';

/** `notice`: the address of the statement; an item's id is a part of it. */
export function personalDataOf(content: PollContent, purpose: string, notice: string): Node[] {
	const { intent, questions, language } = content;
	const [kind = ''] = readPurpose(purpose).purpose.split(':');
	const isWords = new Set(
		questions.filter(({ kind }) => kind === 'short' || kind === 'long').map((question) => question.dataItem)
	);
	const isRequired = new Set(questions.filter(({ required }) => required).map(({ dataItem }) => dataItem));
	const items = intent.data.map((item): Node & { id: string } => ({
		id: item.id,
		'@id': `${notice}#data-${encodeURIComponent(item.id)}`,
		'@type': item.special === 'none' ? 'dpv:PersonalData' : 'dpv:SpecialCategoryPersonalData',
		'dct:identifier': item.id,
		'dct:title': said(item.item, language),
		'dct:description': said(item.why, language),
		'skos:broader': CATEGORIES[item.special],
		'dpv:hasNecessity': isRequired.has(item.id) ? 'dpv:Required' : 'dpv:Optional',
		'dpv:hasDataSource': 'dpv:DataSubjectDataSource'
	}));
	const declared = (only: (id: string) => boolean) =>
		items.filter(({ id }) => only(id)).map(({ id: _, ...node }): Node => node);
	if (kind === 'contact' || kind === 'tell') return [contact(notice)];
	if (kind === 'quote' || kind === 'machine') return declared((id) => isWords.has(id));
	const withContact = intent.identity === 'identified' && (kind === 'inform' || kind === 'profile');
	return [
		...declared(() => true),
		...(withContact ? [contact(notice)] : []),
		...(kind === 'inform'
			? (intent.automatic ?? []).map((words, at) => automatic(words, at, content, notice))
			: [])
	];
}

export const hasSpecial = (content: PollContent): boolean =>
	content.intent.data.some((item) => item.special !== 'none');

const contact = (notice: string): Node => ({
	'@id': `${notice}#contact`,
	'@type': 'dpv:PersonalData',
	'dct:identifier': 'contact',
	'dct:title': said('E-mail address', 'en'),
	'dct:description': said('Kept encrypted, and apart from the answers.', 'en'),
	'skos:broader': ['dpv:ProvidedPersonalData', 'pd:EmailAddress'],
	'dpv:hasNecessity': 'dpv:Required',
	'dpv:hasDataSource': 'dpv:DataSubjectDataSource'
});

const automatic = (words: string, at: number, { language }: PollContent, notice: string): Node => ({
	'@id': `${notice}#automatic-${at + 1}`,
	'@type': 'dpv:PersonalData',
	'dct:title': said(words, language),
	'dct:description': said('Recorded without asking.', 'en'),
	'skos:broader': ['dpv:ObservedPersonalData'],
	'dpv:hasNecessity': 'dpv:Required',
	'dpv:hasDataSource': 'dpv:DataSubjectDataSource'
});
