// Unbalanced: more ways to praise than to blame, or the reverse, so the middle of the scale is not the middle.
import { BETWEEN, type Finding, type Span } from './warning.ts';

const GOOD =
	/\b(good|great|excellent|superb|perfect|outstanding|fantastic|wonderful|brilliant|amazing|lovely|nice|inspiring|thrilling|life-changing|well|smooth|fun|clear|easy|happy|satisfied|kind|friendly|fast|quick|clean|love|like|agree|likely|certain|definitely|always|often|completely|much|a lot|important|useful|helpful|positive|high|strong|better|best|pleased|delighted|comfortable|safe|exceptional|positively|impressive)\b/i;
const BAD =
	/\b(bad|poor|terrible|awful|horrible|dreadful|worse|worst|dull|boring|slow|hard|difficult|weak|low|rude|unkind|hate|dislike|disagree|unlikely|never|rarely|seldom|unclear|dissatisfied|unhappy|dirty|unfriendly|useless|negative|disappoint\w+|unsafe|uncomfortable|a little|little|hardly|unimportant|inconvenient)\b/i;
const MIDDLE =
	/\b(neither|neutral|ok|okay|fine|average|fair|satisfactory|acceptable|all right|alright|so-so|medium|moderate\w*|sometimes|somewhat|mixed|undecided|about right|the same|maybe|perhaps|unsure|no opinion|don[’']t know|cannot (say|judge)|prefer not)\b/i;
const DENIES = /\b(not|no|isn[’']t|doesn[’']t|don[’']t|far from|less|least)\b/i;
const DEGREES =
	/\b(extremely|very|quite|fairly|rather|really|totally|completely|absolutely|crystal|mostly|somewhat|far|too|so|a bit|at all|enough|it|i|not|un)\b/gi;

/** Labels in order, from one end to the other; empty ones are points without words. */
export function unbalancedScale(labels: readonly string[], { mustLean = 2 } = {}): Finding[] {
	const worded = labels.map((label) => label.trim());
	const marks = marksOf(worded);
	const said = worded.filter(Boolean).length;
	const good = marks.filter((mark) => mark === 1).length;
	const bad = marks.filter((mark) => mark === -1).length;
	const middle = marks.filter((mark) => mark === 0).length;
	if (said < 3 || good + bad + middle < said * 0.6 || good + bad < 2) return [];
	if (Math.abs(good - bad) < mustLean) return [];
	const leans = good > bad ? 1 : -1;
	return [
		{
			spans: spansOf(labels, (at) => marks[at] === leans),
			reason: `${good} of these praise and ${bad} ${bad === 1 ? 'blames' : 'blame'}, so the result leans before anybody answers.`,
			instead: 'Offer as many steps to one side as to the other.',
			better: [balanced(worded, marks).join(BETWEEN)]
		}
	];
}

/** 1 praises, -1 blames, 0 stands in the middle, null: no telling. */
function marksOf(labels: string[]): (1 | -1 | 0 | null)[] {
	const stems = labels.map((label) => label.replace(DEGREES, '').trim().toLowerCase());
	const shared = stems.find((stem) => stem && stems.filter((other) => other === stem).length >= 3);
	return labels.map((label, at) => {
		if (!label) return null;
		if (MIDDLE.test(label)) return 0;
		if (BAD.test(label)) return DENIES.test(label) && !/\bno\b/i.test(label) ? 1 : -1;
		const isGood = GOOD.test(label) || (shared !== undefined && stems[at] === shared);
		if (isGood) return DENIES.test(label) ? -1 : 1;
		return /^not\b|^un\w+$/i.test(label) ? -1 : null;
	});
}

/** Where the labels of one kind stand in the joined text. */
export function spansOf(labels: readonly string[], marked: (at: number) => boolean): Span[] {
	let start = 0;
	return labels.flatMap((label, at) => {
		const span = { start, end: start + label.length };
		start = span.end + BETWEEN.length;
		return marked(at) && label !== '' ? [span] : [];
	});
}

const SCALES: [RegExp, string[]][] = [
	[/\bagree\b/i, ['Strongly agree', 'Agree', 'Neither', 'Disagree', 'Strongly disagree']],
	[/\blikely\b/i, ['Very likely', 'Likely', 'Neither', 'Unlikely', 'Very unlikely']],
	[/\bsatisfied\b/i, ['Very satisfied', 'Satisfied', 'Neither', 'Dissatisfied', 'Very dissatisfied']],
	[/\beasy\b/i, ['Very easy', 'Easy', 'Neither', 'Hard', 'Very hard']],
	[/\b(completely|very much|somewhat)\b/i, ['Completely', 'Quite a lot', 'A little', 'Not at all']],
	[/\bwell\b/i, ['Very well', 'Fairly well', 'Not very well', 'Not at all well']]
];

/** A scale of the same subject with as many steps on either side, in the same direction. */
function balanced(labels: string[], marks: (1 | -1 | 0 | null)[]): string[] {
	const known = SCALES.find(([subject]) => labels.some((label) => subject.test(label)))?.[1];
	const stems = labels.map((label) => label.replace(DEGREES, '').trim().toLowerCase());
	const stem = stems.find(
		(each) => each && !GOOD.test(each) && stems.filter((one) => one === each).length >= 3
	);
	const scale =
		known ??
		(stem
			? [`Very ${stem}`, `Fairly ${stem}`, `Not very ${stem}`, `Not at all ${stem}`]
			: ['Very good', 'Good', 'Neither good nor bad', 'Bad', 'Very bad']);
	const first = marks.find((mark) => mark !== null && mark !== 0);
	return first === -1 ? [...scale].reverse() : scale;
}
