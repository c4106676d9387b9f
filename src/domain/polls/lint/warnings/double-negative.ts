// Double negatives: yes then means no, and people answer the wrong one.
import { placesOf, replaced, type Finding } from './warning.ts';

const NOT =
	/\b(not|never|cannot|nobody|nothing|neither|without|hardly|(?:do|does|did|is|are|was|were|wo|would|should|could|ca|have|has|had|must)n[’']t)\b/i;
/** These turn a claim round. */
const REFUSES = /\b(disagree|oppose|object|deny|doubt)(s|d|ed)?\b/i;
const PREVENTS =
	/\b(avoid|prevent|prohibit|ban|forbid|forbidden|refuse|fail|dislike|lack|stop|reject)(s|d|ed|ned|ning|ing|ped)?\b/i;
/** What is denied by its form, and the same without. */
const POSITIVE: Record<string, string> = {
	unhappy: 'happy',
	unfair: 'fair',
	unclear: 'clear',
	unreasonable: 'reasonable',
	unsafe: 'safe',
	uncommon: 'common',
	unlikely: 'likely',
	unusual: 'usual',
	unimportant: 'important',
	unnecessary: 'necessary',
	unable: 'able',
	untrue: 'true',
	unwilling: 'willing',
	unpleasant: 'pleasant',
	uncomfortable: 'comfortable',
	unhelpful: 'helpful',
	unfriendly: 'friendly',
	unacceptable: 'acceptable',
	unaware: 'aware',
	unaffordable: 'affordable',
	unsatisfied: 'satisfied',
	unwelcome: 'welcome',
	unsuitable: 'suitable',
	unreliable: 'reliable',
	unwise: 'wise',
	dissatisfied: 'satisfied',
	displeased: 'pleased',
	dishonest: 'honest',
	impossible: 'possible',
	impolite: 'polite',
	impractical: 'practical',
	incorrect: 'correct',
	incomplete: 'complete',
	inconvenient: 'convenient',
	incomprehensible: 'easy to understand',
	insufficient: 'enough',
	inadequate: 'good enough',
	inappropriate: 'appropriate',
	inaccurate: 'accurate',
	illegal: 'legal',
	irrelevant: 'relevant',
	irresponsible: 'responsible',
	wrong: 'right',
	false: 'true'
};
const DENIED = new RegExp(`\\b(${Object.keys(POSITIVE).join('|')})\\b`, 'i');
/** Both sides stand there, or the “not” belongs to another thought. */
const HARMLESS =
	/\b(agree or disagree|agree, (neither|or)|support or oppose|(\w+) or (un|dis|im|in)\3\b|right or wrong|true or false|or not\b|why not\b|if not\b|not only\b|not sure\b|not just\b|not at all\b|likely or unlikely|whether or)/gi;

export function doubleNegative(text: string): Finding[] {
	const blanked = text.replace(HARMLESS, (words) => ' '.repeat(words.length));
	// Only what stands in one clause is counted together.
	for (const { from, clause } of clausesOf(blanked)) {
		const all = [
			...placesOf(NOT, clause).map((place) => ({ ...place, kind: 'not' })),
			...placesOf(REFUSES, clause).map((place) => ({ ...place, kind: 'refuses' })),
			...placesOf(PREVENTS, clause).map((place) => ({ ...place, kind: 'prevents' })),
			...placesOf(DENIED, clause).map((place) => ({ ...place, kind: 'denied' }))
		].sort((a, b) => a.start - b.start);
		const turns = all.filter(({ kind }) => kind === 'not' || kind === 'refuses').length;
		if (all.length < 2 || turns === 0) continue;
		// “Don't you think it should be banned?” leads, but a yes still means yes.
		if (all.length === 2 && all[0]?.start === 0 && all[1]?.kind === 'prevents') continue;
		const spans = all.map(({ start, end }) => ({ start: start + from, end: end + from }));
		return [
			{
				spans,
				reason: 'Two negatives: it takes a moment to see whether yes means yes.',
				instead: 'Put it positively, or ask about the opposite.',
				better: positive(text)
			}
		];
	}
	return [];
}

const clausesOf = (text: string): { from: number; clause: string }[] =>
	[...text.matchAll(/[^.?!;:,]+/g)].map((match) => ({ from: match.index, clause: match[0] }));

function positive(text: string): string[] {
	const [denied] = placesOf(DENIED, text);
	const before = denied ? text.slice(0, denied.start) : '';
	const nots = denied ? placesOf(NOT, before) : [];
	const last = nots.at(-1);
	if (denied && last) {
		const word = POSITIVE[denied.words.toLowerCase()] ?? '';
		const put = replaced(text, denied, word);
		const stem = last.words
			.replace(/^wo(?=n)/i, 'will')
			.replace(/^ca(?=n)/i, 'can')
			.replace(/n[’']t$/i, '');
		return [replaced(put, last, stem === last.words ? '' : stem)];
	}
	const [refuses] = placesOf(/\b(disagree|oppose)\b/i, text);
	if (refuses && denied && !last) return [replaced(text, refuses, 'agree or disagree')];
	const [not] = refuses ? placesOf(/\bnot\b/i, text.slice(refuses.end)) : [];
	if (refuses && not) {
		const at = { start: not.start + refuses.end, end: not.end + refuses.end };
		const word = refuses.words.toLowerCase() === 'oppose' ? 'support or oppose' : 'agree or disagree';
		return [replaced(replaced(text, at, ''), refuses, word)];
	}
	return [];
}
