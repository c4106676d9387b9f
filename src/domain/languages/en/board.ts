// What answers said, as the board and the outcome tell it; how it was done; and how promises were kept.
import { formsOf } from '../forms.ts';

const { and, count, day, number } = formsOf('en-GB');

const people = (of: number) => count(of, { one: '# person', other: '# people' });
const range = (low: string, high: string) => `${low} to ${high}`;

export const board = {
	/** How many; or at least as many. */
	some: (people: number, orMore: boolean) => `${number(people)}${orMore ? ' or more' : ''}`,
	ofPeople: (base: number) => `of ${people(base)}`,
	/** A share that is estimated: about 24 in 100. */
	about: (inHundred: number) => `About ${number(inHundred)} in 100 people`,
	drawn: (people: number, low: number, high: number) =>
		`from ${number(people)} answers drawn at random (${number(low)} to ${number(high)} in 100).`,
	foundIn: (people: number, base: number) => `Found in ${number(people)} of the ${number(base)} read so far.`,
	range,
	/** 65 %; of a part from 0 to 1. */
	percent: (share: number) => `${Math.round(share * 100)} %`,
	over: (share: string) => `over ${share}`,
	answer: 'Answer',
	share: 'Share, with its interval',
	peopleColumn: 'People',
	together: (k: number) => `put together, since one of them has fewer than ${number(k)} people`,
	untold: 'Each of its answers has too few people to be told apart.',
	held: 'These numbers wait for the next edition: told now, they would give away people who answered since the last one.',
	closer: (k: number) =>
		`What nearly everybody or nearly nobody said is told no closer than ${number(k)} people.`,
	answered: (base: number) => count(base, { one: '# person answered', other: '# people answered' }),
	people,
	tooFew: (k: number) => `Fewer than ${number(k)} people answered, so nothing is shown yet.`,
	/** Why a measure is not shown. */
	refused: {
		periods: (least: number) =>
			`This takes at least ${count(least, { one: '# period', other: '# periods' })}, so nothing is shown yet.`,
		things: (least: number) =>
			`This takes at least ${count(least, { one: '# thing', other: '# things' })} to compare.`,
		chosen: 'Not everything is read, and somebody chose what was: a difference may come of that.',
		noSpread: 'Everybody answered alike, so nothing can be seen to go with it.'
	},
	thing: 'What',
	mean: 'Mean',
	median: 'Median',
	judged: 'Thing judged',
	opportunity: 'Opportunity',
	counted: 'How this was counted',
	tier: (n: number) => `tier ${n}`,
	place: (from: number, to: number) => (from === to ? `place ${from}` : `place ${from} to ${to}`),
	amongThree: (inHundred: number) => `among the first three in ${number(inHundred)} of 100 draws`,
	ranksAre: (times: number, seed: number) =>
		`Tiers and places: the same number of people was drawn again ${number(times)} times, all their answers together (seed ${seed}). A thing stands in a lower tier only where something is surely above it, all pairs at 95 % together; nine of ten draws put it at the places named.`,
	better: 'Better with it',
	worse: 'Worse without it',
	category: 'Category',
	unclear: 'no clear category',
	hidden: 'a category is too small to tell',
	kanoIs:
		'Kano: the category that most chose, where its lead is beyond sampling noise. Better is attractive and performance, worse is performance and must be, each of these and the indifferent (Berger 1993), with Wilson 95 % intervals.',
	bestWorst: 'Best less worst',
	bestWorstIs:
		'Best less worst: times best less times worst over the times shown, from −1 to 1 (Finn and Louviere). The 95 % interval takes each person as one.',
	burden: 'Burden, 0 to 4',
	reach: 'Whom it reaches',
	severity: 'Severity, 1 to 4',
	burdenIs:
		'Burden is the mean severity over all who answered, 0 where it does not get in the way: whom it reaches times how severe it is for them. 95 % intervals.',
	meanIs: 'Means have 95 % intervals from the spread of the answers.',
	opportunityIs:
		'Opportunity is importance plus what satisfaction lacks to it, each ten times the share of 4 and 5 (Ulwick), from 0 to 20. Where the intervals overlap, the order is not sure.',
	sharesOf: (base: number) =>
		`Shares are of the ${people(base)} who answered, with Wilson 95 % intervals. They tell sampling noise only: people who choose to answer are not a random sample.`,
	/** Rows and scores that are the product's own. */
	rows: {
		promoters: 'Promoters (9 to 10)',
		passives: 'Passives (7 to 8)',
		detractors: 'Detractors (0 to 6)',
		others: 'Other answers',
		attractive: 'Attractive: delights, is not missed',
		performance: 'Performance: the more the better',
		mustBe: 'Must be: taken for granted',
		indifferent: 'Indifferent',
		reverse: 'Reverse: rather without it',
		contradiction: 'Contradiction'
	},
	nps: 'Net promoter score',
	npsIs: (base: number) =>
		`Share of 9 to 10 less share of 0 to 6, of ${people(base)}. 95 % interval of the difference.`,
	topIs: (points: string, chose: string, base: number) =>
		`${points}: ${chose} of ${people(base)}. Wilson 95 % interval.`,
	or: (one: string, other: string) => `${one} or ${other}`,
	apart: 'Not counted together',
	apartSays:
		'The questions above count every version that asked them alike. These answers are left out, because they were given to something else:',
	versions: (versions: number[]) =>
		versions.length === 1 ? `version ${versions[0]}` : `versions ${and(versions.map(number))}`,
	apartBecause: (gave: number | null, k: number, why: string) =>
		`${gave === null ? `fewer than ${number(k)} people` : people(gave)}, because ${why}.`,
	why: {
		kind: 'it was another kind of question',
		words: 'it was asked in other words',
		ends: 'its ends had other words',
		terms: 'it was answered on other terms',
		gone: 'an answer that was offered is gone',
		option: 'an answer had other words',
		points: 'its scale had another number of points',
		scale: 'its scale had other words',
		dropped: 'it is no longer asked'
	}
};

export const how = {
	title: 'How this was done',
	asked: 'Who was asked',
	answered: 'People who answered',
	fewer: (k: number) => `fewer than ${number(k)}`,
	elsewhere: (taken: number) => `Collected elsewhere: ${number(taken)}`,
	collectedBy: (who: string, basis: string) => `By ${who}. ${basis}`,
	weighting: 'Weighting',
	noWeighting: 'None. Every person counts as one.',
	precision: 'Precision',
	precisionSays:
		'Intervals are Wilson’s at 95 %: sampling noise only. An opt-in poll has no known margin of error.',
	estimatedSays:
		'A share said as “about” is estimated for all who wrote, from people drawn at random whose answers were wholly read; its interval is that of the draw.',
	chosenSays:
		'Not everything was read, and somebody chose what to read: of those who were not read, the shares may be others.',
	words: 'Words',
	wordsSays: 'Themes were named by people who read the answers; one person may stand in several.',
	decision: 'The decision it was for',
	decisionBy: (decision: string, on: string) => `${decision}, by ${day(on)}`,
	questions: 'The exact questions',
	asData: 'Statement and questions as data',
	fingerprint: 'fingerprint'
};

export const promises = {
	state: { due: 'Due', kept: 'Kept', late: 'Kept late', broken: 'Broken' },
	made: (due: string, on: string) => `the decision, promised by ${day(due)}${on && `, made on ${day(on)}`}`,
	told: (due: string, on: string) =>
		`what came of it, promised by ${day(due)}${on && `, told on ${day(on)}`}`,
	title: (who: string) => `Promises of ${who}`,
	says: 'Every poll here says by when its decision is made and what is told back. This is how those words were kept.',
	none: 'No poll has been published yet.',
	isOpen: 'This poll is open',
	takenDown: 'Taken down',
	takenDownOn: (title: string, on: string) => `“${title}”, on ${day(on)}.`,
	wasTold: 'What came of it had been told.',
	notYet: 'What came of it had not been told yet.',
	neverTold: (due: string) => `What came of it was promised by ${day(due)}, and never told.`,
	nobody: 'There is nobody at this address. Check the link you were given.'
};
