// E4: from which age people may answer. Below 16 a parent would have to agree in many countries (GDPR art. 8), and nobody
// can check that here: so children are asked only where nothing leads back to them.
import type { Gap, Rule } from './gap.ts';
import { changeIntent } from './mend.ts';

/** The age from which GDPR art. 8 lets a young person agree alone, in every country of the Union. */
const AGREES_ALONE = 16;

export const e4Age: Rule = ({ intent }) => {
	const gap = (sentence: string): Gap[] => [
		{
			rule: 'E4',
			path: 'intent.minimumAge',
			sentence,
			mend: changeIntent(`From ${AGREES_ALONE} years`, () => ({ minimumAge: AGREES_ALONE }))
		}
	];
	if (intent.minimumAge === null) return gap('Say from which age people may answer.');
	if (intent.minimumAge < AGREES_ALONE && intent.identity !== 'anonymous')
		return gap(
			'Under 16 a parent would have to agree. Ask people from 16 years, or choose “Anonymous” so that nothing leads back to a child.'
		);
	return [];
};
