import { expect, test } from 'vitest';
import { outcomeContent } from './outcome.ts';

const theme = {
	...{ id: '0b7f6c1e-3d7b-4c55-9c6d-0a1f5e2b7c11', name: 'Waiting', kind: 'pain-point' as const },
	...{ people: 64, orMore: false, base: 170, share: 0.28, low: 0.21, high: 0.34 }
};
const outcome = (themes: object[]) =>
	outcomeContent.parse({
		...{ words: 'Thank you.', people: 400, base: 170, k: 10, codebookVersion: 1 },
		...{ themes, questions: [], decisions: [] }
	});

test('a share that is estimated is told as one: 28 % does not follow from 64 of 170', () => {
	const estimated = { ...theme, how: 'estimated', audited: 120 };
	expect(outcome([estimated]).themes[0]).toMatchObject({ share: 0.28, how: 'estimated', audited: 120 });
	expect(outcome([{ ...theme, how: 'chosen' }]).themes[0]?.how).toBe('chosen');
	// One from before that was kept.
	expect(outcome([theme]).themes).toEqual([theme]);
});
