// The parts of the statement, in the order of its page, and what of it each holds.

export type Part = { id: string; name: string; holds: readonly string[] };

export const PARTS: readonly Part[] = [
	{ id: 'part-asker', name: 'Who asks', holds: ['intent.asker'] },
	{ id: 'part-decision', name: 'The decision', holds: ['intent.decision'] },
	{
		id: 'part-takes',
		name: 'What they get, what it takes',
		holds: ['intent.benefit', 'intent.minutes', 'intent.minimumAge', 'intent.consequencesOfNo']
	},
	{ id: 'part-known', name: 'How far the person is known', holds: ['intent.identity', 'intent.automatic'] },
	{ id: 'part-uses', name: 'Uses', holds: ['intent.purposes'] },
	{ id: 'part-back', name: 'Taking it back', holds: ['intent.withdrawal', 'intent.rights'] },
	{ id: 'part-data', name: 'What you ask for, and why', holds: ['intent.data'] },
	{
		id: 'part-sees',
		name: 'Who sees it',
		holds: ['intent.seenBy', 'intent.recipients', 'intent.processors', 'intent.countries', 'intent.machines']
	},
	{ id: 'part-kept', name: 'How long it is kept', holds: ['intent.retention'] },
	{ id: 'part-told', name: 'What you tell back', holds: ['intent.tellBack'] },
	{ id: 'part-sample', name: 'What these answers can say', holds: ['intent.sample'] }
];

/** The part that a path belongs to. */
export const isIn = (part: Part, path: string): boolean =>
	part.holds.some((held) => path === held || path.startsWith(`${held}.`));
