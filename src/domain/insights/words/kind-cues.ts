// English words that speak for praise, for a pain point, or for something wanted.
import type { KindCues } from './kind-of-words.ts';

const words = (list: string) => new Set(list.split(/\s+/));

export const ENGLISH: KindCues = {
	praise: words(
		`accommodating amazing appreciate appreciated appreciative approachable attentive awesome best brill brilliant calm
		calming calmed caring cheerful clean comfortable comforting compassionate competent considerate courteous curteous
		curtious delighted easy easily efficient efficiently excellent exceptional expert fab fabulous fantastic fast faultless
		first-class flawless friendly gentle good grateful great happy helpful helped impressed incredible kind kindly kindness
		knowledgeable lovely marvellous nice outstanding patient perfect perfectly pleasant pleased polite politely positive
		professional professionally professionalism prompt promptly punctual quick quickly reassured reassuring reassurance
		reliable respectful respect satisfied satisfactory smooth smoothly speedy spot splendid super superb supportive swift
		swiftly thank thanks thankful thorough top understanding understood warm welcoming well wonderful`
	),
	pain: words(
		`abrupt aggressive anxious appalling awful bad badly broken cancelled chaos chaotic complained complaint confused confusing
		cold concern crowded cut cramped delay delayed delays dirty disappointed disappointing disgraceful disgusting dismissive
		dismissed dissatisfied difficult failed failure forgot forgotten frightened frustrated frustrating hours ignored
		impatient impossible inadequate incompetent inconvenient ineffective inefficient insufficient lack lacking lacked late
		lengthy long longer lost lie mess missed mistake mistakes miss neglected nightmare none-existent overcrowded overworked
		pain painful poor poorly problem problems queue queues refused ridiculous rough rude rudely scared scary short shortage
		shocking slow slowly stress stressed stressful struggle struggled stuck suffered suffering terrible unacceptable unable
		uncomfortable understaffed unfriendly unhappy unhelpful unnecessary unpleasant unprofessional unreliable unsafe unsatisfied
		upset upsetting useless wait waited waiting waits wasted waste worse worst worried worrying wrong quicker faster sooner
		earlier improve shorter improved shorten reduce quicken speed`
	),
	not: words(
		`no not never nothing dont didnt doesnt wasnt werent isnt arent cant cannot couldnt wouldnt hardly without neither nor`
	),
	wants:
		/\b(?:would like|would love|i'?d like|i wish|wish (?:you|they|there|i)|should|could (?:you|do with|have)|please|need(?:s|ed)? (?:to|more|a|an|better)|more |better |less |fewer |provide|offer|allow|bring back|introduce|improve|it would (?:be|help)|why not|how about|maybe|perhaps|consider|want(?:ed)?|hope(?:fully)? )/i,
	praises:
		/\b(?:could ?n[o']?t (?:have )?(?:be(?:en)? |do(?:ne)? |ask|fault|improve|have)|can ?n[o']?t fault|no complaints?|no problems?|keep (?:it )?up|nothing (?:at all|to improve|could|needs|else|you|really)|well done|(?:very|really|so|more than|quite) (?:good|happy|pleased|satisfied|kind|helpful)|looked after|at ease|on time|in good time|thank you|10\/10|go(?:ne)? above|second to none|all (?:was )?(?:good|fine|ok))/gi,
	pains:
		/\b(?:not (?:enough|very|good|happy|satisfied|been|able|helpful|kept|informed|listen)|no (?:one|body|reply|answer|response|help|info\w*|communication|sympathy|empathy|follow)|nobody|(?:too|so|very|far too) (?:long|late|many|slow|short|far|much)|left (?:me|on|waiting|in|for|alone|lying|to)|(?:\d+|two|three|four|five|six|several|many) (?:\d\/\d )?(?:hours?|hrs?)|did ?n[o']?t|would ?n[o']?t|was ?n[o']?t|were ?n[o']?t|never|had to (?:wait|ring|call|go|walk|repeat|chase|sit|pay)|should (?:have|be|not)|get through|on hold|took (?:ages|a long|over|so)|more (?:staff|ambulances|drivers|information|communication|time|training|vehicles)|better (?:communication|information|organi[sz]ation|training))/gi
};
