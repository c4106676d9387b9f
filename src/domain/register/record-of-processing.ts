// One published version as an entry of the records of processing activities: GDPR art. 30(1), letters a to g.
import { informWording, optionalWordings } from '../consent/wording.ts';
import { draftDays } from '../intents/draft-days.ts';
import type { DataItem, Intent, Party } from '../intents/intent.ts';
import { LEGAL_BASIS_NAMES, type LegalBasis } from '../intents/purpose.ts';
import type { PollContent, PollVersion } from '../polls/poll.ts';
import { SECURITY_MEASURES } from './security-measures.ts';

export type ProcessingPurpose = { purpose: string; words: string; basis: string };
/** `special`: a special category of art. 9, or null. */
export type ProcessedData = { item: string; why: string; special: string | null };

export type RecordOfProcessing = {
	pollId: string;
	number: number;
	fingerprint: string;
	publishedAt: Date;
	title: string;
	/** a */
	controller: string;
	jointController: string | null;
	/** Who works on the controller's behalf, where the asker is not the controller. */
	processorForController: string | null;
	/** b */
	purposes: ProcessingPurpose[];
	/** c */
	people: string;
	data: ProcessedData[];
	/** d */
	recipients: string[];
	processors: string[];
	/** e */
	countries: string;
	/** f */
	erasure: string;
	/** g */
	security: readonly string[];
};

export function recordOfProcessing(version: PollVersion): RecordOfProcessing {
	const { content } = version;
	const { intent } = content;
	return {
		pollId: version.pollId,
		number: version.number,
		fingerprint: version.fingerprint,
		publishedAt: version.publishedAt,
		title: content.title,
		...parties(intent),
		purposes: purposesOf(content),
		people: peopleOf(intent),
		data: [...intent.data.map(dataOf), ...besides(intent)],
		recipients: (intent.recipients ?? []).map(nameParty),
		processors: (intent.processors ?? []).map(nameParty),
		countries: countriesOf(intent),
		erasure: erasureOf(intent),
		security: SECURITY_MEASURES
	};
}

function parties({
	asker
}: Intent): Pick<RecordOfProcessing, 'controller' | 'jointController' | 'processorForController'> {
	const self = [asker.name, asker.address, asker.contact].join(', ');
	const other = asker.onBehalfOf.trim();
	if (asker.role === 'processor' && other)
		return { controller: other, jointController: null, processorForController: self };
	return {
		controller: self,
		jointController: asker.role === 'joint' ? other || 'not named in the statement' : null,
		processorForController: null
	};
}

function purposesOf(content: PollContent): ProcessingPurpose[] {
	const { inform, optional } = content.intent.purposes;
	const basisOf = (id: string): LegalBasis => optional.find((one) => one.id === id)?.basis ?? 'consent';
	return [
		{ ...informWording(content), basis: inform.basis },
		...optionalWordings(content).map((one) => ({ ...one, basis: basisOf(one.purpose) }))
	].map(({ purpose, sentence, basis }) => ({ purpose, words: sentence, basis: LEGAL_BASIS_NAMES[basis] }));
}

const peopleOf = ({ sample, minimumAge }: Intent): string =>
	[sample.asked, minimumAge === null ? '' : `from ${minimumAge} years`].filter(Boolean).join(', ');

const dataOf = ({ item, why, special, specialReason }: DataItem): ProcessedData => ({
	item,
	why: [why, specialReason].filter(Boolean).join(' '),
	special: special === 'none' ? null : special
});

/** What is held although no question asks for it. */
const besides = ({ identity, automatic }: Intent): ProcessedData[] => [
	...(automatic ?? []).map((item) => ({ item, why: 'Recorded without asking.', special: null })),
	...(identity === 'identified'
		? [{ item: 'E-mail address', why: 'Kept encrypted and apart from the answers.', special: null }]
		: []),
	{
		item: 'What each person agreed to, and when',
		why: 'To be able to show it (GDPR art. 7(1)).',
		special: null
	}
];

const nameParty = ({ name, country, why }: Party): string =>
	`${name} (${country})${why.trim() ? `: ${why.trim()}` : ''}`;

function countriesOf({ countries, recipients, processors }: Intent): string {
	const beyond = [
		...new Set([...(recipients ?? []), ...(processors ?? [])].map((one) => one.country.trim()))
	];
	return beyond.length > 0
		? `Kept in ${countries}. Passed on to ${beyond.join(', ')}.`
		: `Kept in ${countries}.`;
}

function erasureOf({ retention }: Intent): string {
	const kept = `${retention.months ?? 0} months after it came in, then deleted${
		retention.then === 'totals-only' ? '; totals stay' : ''
	}. What was begun and not sent, at most ${draftDays({ retention })} days.`;
	return retention.reason.trim() ? `${kept} ${retention.reason.trim()}` : kept;
}
