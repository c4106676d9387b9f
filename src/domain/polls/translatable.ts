// The words of a poll that a respondent reads, each by the path under which its translation is kept. One list for all: what is
// shown in a language, and what is put before whoever translates.
import type { Intent, Party } from '../intents/intent.ts';
import type { PollContent } from './poll.ts';
import type { Question, QuestionKind } from './question.ts';
import { PATH } from './translations.ts';

export type Translatable = { path: string; words: string };

/** What stands for the words at a path. */
type Say = (path: string, words: string) => string;

/** Every word that can be translated, in the order in which it is read; what is left empty is not among them. */
export function translatable(content: PollContent): Translatable[] {
	const found = new Map<string, string>();
	withWords(content, (path, words) => {
		if (words.trim() !== '' && !found.has(path)) found.set(path, words);
		return words;
	});
	return [...found].map(([path, words]) => ({ path, words }));
}

/** Where words may stand, written yet or not. */
export function placesIn(content: PollContent): Set<string> {
	const places = new Set<string>();
	everyWord(content, (path, words) => {
		places.add(path);
		return words;
	});
	return places;
}

/** The same poll in other words. What is empty stays so: a translation says nothing that the poll does not say. */
export function withWords(content: PollContent, say: Say): PollContent {
	const asked = new Set<string>();
	// A draft may hold two of one id: only the first has the path.
	return everyWord(content, (path, words) => {
		if (words.trim() === '' || asked.has(path) || !PATH.test(path)) return words;
		asked.add(path);
		return say(path, words);
	});
}

function everyWord(content: PollContent, say: Say): PollContent {
	const { look } = content;
	return {
		...content,
		title: say('title', content.title),
		intent: statementIn(content.intent, say),
		questions: content.questions.map((question) => questionIn(question, say)),
		...(look?.logo
			? { look: { ...look, logo: { ...look.logo, alt: say('look.logo.alt', look.logo.alt) } } }
			: {}),
		...(content.hidden
			? {
					hidden: content.hidden.map((field) => ({
						...field,
						name: say(`hidden.${field.id}.name`, field.name)
					}))
				}
			: {})
	};
}

function statementIn(intent: Intent, say: Say): Intent {
	const { asker, decision, seenBy, retention, withdrawal, tellBack, sample } = intent;
	const at = (path: string, words: string) => say(`intent.${path}`, words);
	return {
		...intent,
		asker: {
			...asker,
			name: at('asker.name', asker.name),
			funder: at('asker.funder', asker.funder),
			onBehalfOf: at('asker.onBehalfOf', asker.onBehalfOf)
		},
		decision: {
			...decision,
			text: at('decision.text', decision.text),
			owner: at('decision.owner', decision.owner)
		},
		benefit: at('benefit', intent.benefit),
		purposes: {
			...intent.purposes,
			optional: intent.purposes.optional.map((purpose) => ({
				...purpose,
				plain: at(`purposes.optional.${purpose.id}.plain`, purpose.plain)
			}))
		},
		data: intent.data.map((one) => ({
			...one,
			item: at(`data.${one.id}.item`, one.item),
			why: at(`data.${one.id}.why`, one.why),
			specialReason: at(`data.${one.id}.specialReason`, one.specialReason)
		})),
		automatic: intent.automatic?.map((one, line) => at(`automatic.${line + 1}`, one)) ?? null,
		seenBy: { ...seenBy, raw: at('seenBy.raw', seenBy.raw), totals: at('seenBy.totals', seenBy.totals) },
		recipients: intent.recipients?.map((party) => partyIn(party, 'recipients', at)) ?? null,
		processors: intent.processors?.map((party) => partyIn(party, 'processors', at)) ?? null,
		countries: at('countries', intent.countries),
		retention: { ...retention, reason: at('retention.reason', retention.reason) },
		consequencesOfNo: at('consequencesOfNo', intent.consequencesOfNo),
		withdrawal: {
			how: at('withdrawal.how', withdrawal.how),
			until: at('withdrawal.until', withdrawal.until),
			afterPublication: at('withdrawal.afterPublication', withdrawal.afterPublication)
		},
		rights: at('rights', intent.rights),
		machines: at('machines', intent.machines),
		tellBack: {
			...tellBack,
			what: at('tellBack.what', tellBack.what),
			where: at('tellBack.where', tellBack.where)
		},
		sample: {
			...sample,
			asked: at('sample.asked', sample.asked),
			reached: at('sample.reached', sample.reached),
			cannotSay: at('sample.cannotSay', sample.cannotSay)
		}
	};
}

const partyIn = (party: Party, list: 'recipients' | 'processors', at: Say): Party => ({
	...party,
	name: at(`${list}.${party.id}.name`, party.name),
	country: at(`${list}.${party.id}.country`, party.country),
	why: at(`${list}.${party.id}.why`, party.why)
});

/** The words that a kind has beside title, help and lists. */
const OWN_WORDS: Record<QuestionKind, readonly string[]> = {
	single: [],
	several: [],
	dropdown: [],
	picture: [],
	yesno: ['yes', 'no'],
	rating: [],
	nps: ['low', 'high'],
	csat: [],
	ces: [],
	slider: ['low', 'high'],
	ranking: [],
	matrix: [],
	importance: [],
	kano: [],
	maxdiff: ['best', 'worst'],
	sum: ['unit'],
	number: ['unit'],
	date: [],
	time: [],
	short: [],
	long: [],
	agree: ['words'],
	email: [],
	phone: [],
	address: [],
	file: [],
	note: [],
	page: []
};

function questionIn(question: Question, say: Say): Question {
	const at: Say = (path, words) => say(`questions.${question.id}.${path}`, words);
	const fields = new Map<string, unknown>(Object.entries(question));
	const own = ['title', 'help', ...OWN_WORDS[question.kind]].flatMap((field) => {
		const words = fields.get(field);
		return typeof words === 'string' ? [[field, at(field, words)]] : [];
	});
	return Object.assign(structuredClone(question), Object.fromEntries(own), listsIn(question, at));
}

/** Things to judge go by the same path as answers: a question has only one of the two. */
function listsIn(question: Question, at: Say) {
	return {
		...('options' in question ? { options: optionsIn(question.options, at) } : {}),
		...('items' in question ? { items: optionsIn(question.items, at) } : {}),
		...('columns' in question
			? {
					columns: question.columns.map((column) => ({
						...column,
						label: at(`columns.${column.id}`, column.label)
					}))
				}
			: {}),
		...('points' in question
			? { points: question.points.map((label, point) => at(`points.${point + 1}`, label)) }
			: {}),
		...('other' in question && question.other
			? { other: { ...question.other, label: at('other', question.other.label) } }
			: {}),
		...('none' in question && question.none
			? { none: { ...question.none, label: at('none', question.none.label) } }
			: {})
	};
}

const optionsIn = (options: readonly { id: string; label: string; alt?: string }[], at: Say) =>
	options.map((option) => ({
		...option,
		label: at(`options.${option.id}`, option.label),
		...(option.alt === undefined ? {} : { alt: at(`options.${option.id}.alt`, option.alt) })
	}));
