// Loaded: words that praise or condemn before the person has answered.
import { placesOf, replaced, type Finding } from './warning.ts';

/** Praise of anything, wherever it stands before a noun. */
const PRAISE =
	'amazing|awesome|wonderful|fantastic|superb|brilliant|outstanding|incredible|unbeatable|world-class|world-leading|award-winning|state-of-the-art|cutting-edge|revolutionary|ground-?breaking|unrivalled|unparalleled|acclaimed|renowned|first-class|top-notch|best-in-class|market-leading|industry-leading|stunning|magnificent|marvellous|beloved|priceless|precious|unforgettable|legendary|exceptional|premium|life-changing|game-changing|hard-working|hard-earned';
/** Praise only of what is the asker's own. */
const OWN_PRAISE =
	'great|excellent|powerful|generous|caring|dedicated|trusted|expert|helpful|friendly|beautiful|delicious|tasty|unique|innovative|exclusive|lovely|perfect|ideal|reliable|popular|skilled|passionate|professional|competitive|affordable|high-quality|quality|famous|modern';
const CONDEMNING =
	'outrageous|disastrous|catastrophic|devastating|unprecedented|hefty|tragic|shameful|disgraceful|disgusting|cruel|reckless|irresponsible|wasteful|greedy|scandalous|corrupt|vicious|ruthless|shocking|appalling|horrible|horrendous|terrible|dreadful|awful|ridiculous|absurd|insane|crazy|stupid|lazy|inferior|crippling|bloated|heartless|barbaric|senseless|pointless|extortionate|unscrupulous|draconian|radical|filthy|evil|toxic|defenceless|helpless|innocent';

const BEFORE_NOUN =
	'(?=[\\s,]+(?:(?:and|but)\\s+)?[\\p{L}-]{3,})(?![\\s,]+(?:was|were|is|are|did|do|does|for|in|to|at|of|or|than|if|when|with)\\b)';
const FLATTERS = [
	new RegExp(`\\b(?<mark>${PRAISE})\\b${BEFORE_NOUN}`, 'iu'),
	new RegExp(
		`\\b(?:our|my)\\s+(?:(?:very|most|new|latest|own|truly|really)\\s+)*(?<mark>(?:${OWN_PRAISE})(?:(?:,\\s*|\\s+and\\s+|,\\s+and\\s+)(?:${OWN_PRAISE}|${PRAISE}))*)\\b${BEFORE_NOUN}`,
		'iu'
	),
	/\b(?<mark>the best (in|of|on) (the )?\w+)\b/iu
];
const CONDEMNS = [
	new RegExp(`\\b(?<mark>${CONDEMNING})\\b${BEFORE_NOUN}`, 'iu'),
	/\bwast(ing|es?|ed) (\w+ )?(money|time|taxes|taxpayers)/iu,
	/\b(rip(ped|ping)?[ -]offs?|fat cats?|troublemakers?|thugs?|extremists?|fanatics?|cronies|nanny state|red tape|scaremongering|scandals?)\b/iu,
	/\b(soaring|skyrocketing|sky-high|rocketing|plummeting|spiralling|out[ -]of[ -]control|unfairly (burden|tax|treat|target)(s|ed|ing)?|illegal aliens?|death tax)\b/iu,
	/\b(rich|greedy|energy|bank|company) bosses\b/iu,
	/\b(destroy(s|ed|ing)?|ruin(s|ed|ing)?|plagu(e|ed|ing)|betray(s|ed|al|ing)?|swamp(ed|ing)|flood(ed|ing) (our|the) (country|town|city|market)|prey(s|ing)? on)\b/iu,
	/\b(help (us )?save|stand up for|fight for) (our|the)\b/iu,
	/\b(forc(ed|ing)|bull(y|ied|ying)) (to|people|everyone|us)\b/iu
];
const PLAIN: [RegExp, string][] = [
	[/\bwasting (\w+ )?money on\b/i, 'spending money on'],
	[/\bbeing ripped off by\b/i, 'paying too much to'],
	[/\b(soaring|skyrocketing|sky-high|rocketing|spiralling)\b/i, 'rising'],
	[/\bplummeting\b/i, 'falling'],
	[/\b(rich|greedy) (\w+ )?bosses\b/i, '$2managers']
];

export function loaded(text: string): Finding[] {
	const praise = FLATTERS.flatMap((flatters) => placesOf(flatters, text)).filter(apart);
	const blame = CONDEMNS.flatMap((condemns) => placesOf(condemns, text)).filter(apart);
	const found: Finding[] = [];
	if (praise.length > 0)
		found.push({
			spans: praise,
			reason: 'Praise in the question is hard to contradict in the answer.',
			instead: 'Name the thing, and leave the praise out.',
			better: [without(text, praise)]
		});
	if (blame.length > 0)
		found.push({
			spans: blame,
			reason: 'These words judge before the person has.',
			instead: 'Say what happens in plain words, and let people judge it.',
			better: neutral(text, blame)
		});
	return found;
}

type Place = { start: number; end: number; words: string };

/** Two patterns may find the same words. */
const apart = (place: Place, at: number, all: Place[]): boolean =>
	all.findIndex((other) => other.start < place.end && place.start < other.end) === at;

/** The text without these words, nor the comma or “and” that joined them. */
function without(text: string, places: Place[]): string {
	const fromTheEnd = [...places].sort((a, b) => b.start - a.start);
	const bare = fromTheEnd.reduce((words, { start, end }) => {
		const joined = /[\p{L}-](?<and>,? and )$/u.exec(words.slice(0, start));
		return replaced(words, { start: start - (joined?.groups?.and?.length ?? 0), end }, '');
	}, text);
	return bare
		.replace(/\b(our|my|the|this|these|a|an),?\s+(?:and|,)\s+/gi, '$1 ')
		.replace(/\b(our|my|the|this|these),\s*/gi, '$1 ')
		.replace(/,\s+(?=[\p{L}-]+ing\b)/gu, ' ');
}

function neutral(text: string, places: Place[]): string[] {
	const plain = PLAIN.reduce((words, [from, to]) => words.replace(from, to), text);
	if (plain !== text) return [plain];
	const adjectives = new RegExp(`^(${CONDEMNING})$`, 'i');
	return places.every(({ words }) => adjectives.test(words)) ? [without(text, places)] : [];
}
