// Leading: the question itself says which answer is wanted.
import { capital, placesOf, replaced, uncapital, type Finding, type Span } from './warning.ts';

/** The person is free either way. */
const OPEN = /\bif (anything|any|at all|ever)\b|\bor (not|dislike|disagree|neither)\b|\bagree or disagree\b/i;
const START = '(?:^|[.!?:;]\\s+|,\\s+)';
const N_T = "(?:do|does|did|is|are|was|were|wo|would|should|could|ca|have|has)n[’']t";
const GROUP =
	'(?:people|customers|clients|users|residents|members|experts|scientists|doctors|parents|guests|others|readers|neighbours|colleagues|patients|visitors)';

const NEGATIVE_QUESTION = new RegExp(`${START}(?<mark>${N_T})\\s+\\w+`, 'i');
const NOT_AGREE =
	/\b(?<mark>(do|would|did|should|could) (you|we|they) not (also )?(agree|think|feel|find|believe|say|want|like|prefer|love))\b/i;
const TAG =
	/,\s*(?<mark>(is|are|do|did|wo|would|does|have|has|should|can|ca|could)(n[’']t)? (it|he|she|they|you|we)|right|correct|okay|ok|yes|no)\s*\?/i;

const APPEALS = [
	new RegExp(
		`\\b(most|many|all|the majority) (of )?(our |the |other )?(\\w+ )?${GROUP} (already |also )?(love|like|agree|think|say|believe|find|prefer|want|feel|support|recommend|know)\\b`,
		'i'
	),
	new RegExp(`\\b(like|as do|along with) (most|many|all|other) (of )?(our |the )?(other )?${GROUP}\\b`, 'i'),
	/\b(everyone|everybody|we all) (knows?|agrees?|loves?|likes?|wants?)\b/i,
	/\b(nobody|no one) (likes|wants|knows|would)\b/i,
	/\bit(’|'| i)s (a fact|(well|widely|commonly|generally) (known|accepted|agreed))\b/i,
	new RegExp(`\\b(agree|with) (with )?(the )?(experts|scientists|doctors|specialists|majority)\\b`, 'i'),
	/\b(experts|scientists|doctors|specialists) (agree|say|recommend|warn|believe|think|feel)\b/i,
	/\b(studies|research|surveys|science) (has |have )?(shows?|shown|proves?|proven|finds?|found)\b/i,
	/\bas (we all|everyone|everybody|you) (will |may |surely |certainly )?knows?\b/i,
	/\bso-called\b/i,
	new RegExp(
		`${START}(?<mark>surely|obviously|clearly|of course|naturally|undoubtedly|needless to say|without doubt|honestly)\\b`,
		'i'
	),
	new RegExp(
		`${START}(?<mark>given (how|that|the|all|our)|in (view|light|the face) of|considering (how|that|the|all)|bearing in mind|seeing (that|how))\\b`,
		'i'
	),
	new RegExp(
		`${START}(?<mark>as an? (good|responsible|caring|loyal|concerned|true|smart|modern|team|proud|decent)\\b \\w+)`,
		'i'
	),
	/\bwould (you|most people) agree\b/i,
	/\bhow important is it (to|for) you that (no|every|all|our|we|nobody)\b/i
];

const PRESUMED = [
	/\bhow much (did|have|will) you (really )?(enjoy|love|like|appreciate|look forward)(ed)?\b/i,
	/\bhow much do you (really )?(love|appreciate)\b/i,
	/\bhow much do you (really )?(enjoy|like) (our|your new|this|these)\b/i,
	/\bhow high(ly)? (would|do|did) you rate\b/i,
	/\bwhat (did|do|have) you (love|enjoy|appreciate)d?\b/i,
	/\b(did|do) you (love|enjoy|like) (the )?(most|best)\b/i,
	/\b(did|do) you \w+ (the )?most about\b/i,
	/\bwhich \w+( \w+){0,6} (did|do) you (enjoy|love|like)\b/i,
	/\bwhy (do|did|would) you (so )?(love|like|enjoy|trust|prefer|recommend)\b/i,
	/\bwhy (is|are|was|were|do you think) [^?]*\b(better|best|superior|easier|faster)\b/i,
	/\bhow (very )?(grateful|delighted|delightful|impressed|impressive|thrilled|excited|exciting|wonderful|fantastic|amazing|lovely|great|excellent|brilliant|pleased|glad|thankful) (was|were|are|is|did|do)\b/i,
	/\bhow much (money|time|effort|work|trouble) (has|have|did|do|does|will) [^?]*\b(sav(e|ed|ing)|gain(ed)?|improv(e|ed)|help(ed)?)\b/i,
	/\bhow much (better|easier|faster|happier|safer|more)\b/i,
	/\b(are you|do you feel|aren[’']t you) (also )?(tired|sick|fed up)\b/i,
	/\bhate it when\b/i,
	/\b(interested in|like to|want to|how would you like) (start )?(sav(e|ing)|get(ting)? more|pay(ing)? less|earn(ing)? more)\b/i
];
const SAME_WORD = /\bhow (\w+) (?:was|were|is|are) (?:our|the|this) (?<mark>\1)\b/i;

const AS_A_QUESTION: [RegExp, string][] = [
	[/^(do|would) you (not )?agree( that)?\b/i, 'Do you agree or disagree that'],
	[/^would(n[’']t)? you( not)? agree( that)?\b/i, 'Do you agree or disagree that'],
	[/\bhow much did you (enjoy|like|love|appreciate)\b/i, 'How was it for you,'],
	[/^would you be interested in saving money with\b/i, 'Would you be interested in']
];

export function leading(text: string): Finding[] {
	if (OPEN.test(text)) return [];
	const negative = placesOf(NEGATIVE_QUESTION, text).filter(() => text.includes('?'));
	const found: Finding[] = [];
	const say = (spans: Span[], reason: string, instead: string, better: string[] = []) => {
		const [first] = spans;
		if (first) found.push({ spans, reason, instead, better });
	};
	say(
		negative,
		'Asked with a negative, this expects a yes.',
		'Ask it straight, with both answers open.',
		negative[0] ? [straight(text, negative[0])] : []
	);
	say(placesOf(NOT_AGREE, text), 'Asked with a “not”, this expects a yes.', 'Leave the “not” out.', [
		reworded(text.replace(/\b(do|would|did|should|could) (you|we|they) not\b/i, '$1 $2'))
	]);
	const tags = /^(if|when|once)\b/i.test(text.trim()) ? [] : placesOf(TAG, text);
	say(tags, 'This states the answer, and asks only for a nod.', 'Ask whether, or how.');
	say(
		APPEALS.flatMap((appeal) => placesOf(appeal, text)),
		'It says first what others think, or ought to, so a different answer feels wrong.',
		'Ask without telling what others think or why it matters.',
		opening(text)
	);
	say(
		PRESUMED.flatMap((presumed) => placesOf(presumed, text)),
		'It takes for granted what it should find out.',
		'Ask how it was, or add “if anything” or “if at all”.',
		freed(text)
	);
	const [again] = placesOf(SAME_WORD, text);
	if (again)
		say([again], 'It names the answer it asks for.', 'Leave the word out the second time.', [
			replaced(text, again, '')
		]);
	return found.slice(0, 2);
}

/** “Don't you think …” becomes “Do you think …”. */
function straight(text: string, place: Span): string {
	const verb = text
		.slice(place.start, place.end)
		.replace(/^won[’']t/i, 'will')
		.replace(/^can[’']t/i, 'can');
	return reworded(capital(replaced(text, place, verb.replace(/n[’']t$/i, ''))));
}

const reworded = (text: string): string =>
	AS_A_QUESTION.reduce((words, [from, to]) => words.replace(from, to), text);

/** The question alone, where an opinion stands before it. */
function opening(text: string): string[] {
	const parts =
		/^(?:[^.?!]+[.!]\s+|(?:surely|obviously|clearly|of course|naturally|honestly),?\s+|(?:like|given|in view of|in light of|considering|as a) [^,?]+,\s+)(?<rest>.+)$/is.exec(
			text.trim()
		);
	const rest = parts?.groups?.rest;
	if (rest && rest.endsWith('?')) return [capital(rest)];
	const asked = reworded(text);
	return asked === text ? [] : [asked];
}

function freed(text: string): string[] {
	const what = /^what (did|do) you (?:love|enjoy|like|appreciate)(?: (?:the )?(?:most|best))? about\b/i.exec(
		text
	);
	if (what) return [`What, if anything, ${what[1]} you like about${text.slice(what[0].length)}`];
	const much = /^how much (did|do) you (enjoy|love|like)\b/i.exec(text);
	if (much) return [`How much, if at all, ${much[1]} you like${text.slice(much[0].length)}`];
	const how = /^how (?:very )?\w+ (was|were) (?!you\b)(.+)$/i.exec(text);
	return how ? [`How ${how[1]} ${uncapital(how[2] ?? '')}`] : [];
}
