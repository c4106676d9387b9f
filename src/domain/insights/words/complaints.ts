// Complaints in the words of those who have nothing to say: "not good", "no answer", "non bene", "it was all wrong".

/** A word of the first list, then any of the second, then one of the third: "not · very, at all · good". */
const denied = (negators: string, past: string, valued: string) =>
	new RegExp(`(?:^| )(?:${negators})(?: (?:${past || '-'}))* (?:${valued})(?= |$)`, 'u');

/** By language; a clause that one of them fits says something, however few its words are. */
const COMPLAINTS = [
	// English
	denied(
		'not|dont',
		'a|as|at|all|so|that|the|very|really|much|too|more|just|any',
		'good|great|happy|fine|better|different|ok|okay|done|answer|improvement|improvements|thank|thanked'
	),
	denied('no', 'real|really|great|much', 'good|better|different|answer'),
	/(?:^| )no (?:(?:real|great|much) )?improvement(?! (?:is |was )?(?:to|needed|necessary|required)(?: |$))(?= |$)/u,
	denied('nothing|none', 'really|very|that|so', 'good|great'),
	denied(
		'(?:nothing|none) (?:is|was)',
		'really|very|that|so|all|much',
		'good|great|fine|happy|better|different|ok|okay|done'
	),
	denied('nothing', '', 'done'),
	// Said with no negator before it: "it was wrong", "more needed", "you could do better".
	/^(?!.*\b(?:nothing|none|not|dont|cant|cannot|couldnt|anything|no improvements?|no more) ).*\b(?:wrong|needed|could(?: (?:have|do|done|it|much|so|very|a))* (?:better|more|improve|different))\b/u,
	// German
	denied('nicht|keine?|nix', 'so|gar|alles|zu', 'gut'),
	denied('nichts', 'so|gar|im moment|ist', 'gut|passt|gefällt'),
	denied('passt|gefällt', 'mir|es|so|gar|alles|im|moment', 'nicht|nichts'),
	// French
	denied('pas', 'tout|du|de|à|a', 'bien'),
	/(?:^| )rien (?:de )?bien(?! particulier)(?= |$)/u,
	// Spanish
	denied('no|nada', 'muy|tan', 'bien'),
	denied('no', 'todo', 'bien'),
	denied('sin', '', 'mejorar'),
	// Italian
	denied('non|niente|nulla', '', 'bene'),
	denied('non', 'tutto', 'bene'),
	// Dutch
	denied('niet|niets|geen', 'zo|te|alles', 'goed'),
	// Portuguese
	denied('não|nao|nada', '', 'bem')
];

/** Where one thought ends: at a mark or a line's end, not at the hyphen inside a word. */
const ENDS = /[^\p{L}\p{M}\p{N}\s-]|\s-+\s|\n/u;

/** `plain`: small, and without apostrophes. */
export const complains = (plain: string): boolean =>
	plain.split(ENDS).some((clause) => {
		const words = (clause.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
		return COMPLAINTS.some((complaint) => complaint.test(words));
	});
