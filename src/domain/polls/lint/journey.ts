// Faults in the paths of the poll that block it; what is only worth knowing is said on the map.
import { findFaults } from '../journey/faults/find-faults.ts';
import type { Rule } from './gap.ts';

export const journey: Rule = (content) =>
	findFaults(content)
		.filter(({ blocks }) => blocks)
		.map(({ path, sentence }) => ({ rule: 'journey', path, sentence }));
