import { expect, test } from 'vitest';
import { examplePoll } from '../../../tests/support/example-poll.ts';
import { wordsFor } from '../languages/words.ts';
import { toldIn } from './told-in.ts';

const poll = {
	...examplePoll(),
	translations: {
		de: { 'questions.when.title': 'Wann am liebsten?', 'questions.when.options.sat': 'Am Samstag' }
	}
};
const when = poll.questions.find(({ id }) => id === 'when');
const saturday = when?.kind === 'single' ? (when.options.find(({ id }) => id === 'sat')?.label ?? '') : '';
const question = {
	id: 'when',
	title: when?.title ?? '',
	rows: [saturday, 'Prefer not to say', `Other answers: ${saturday}, On the moon`].map((label) => ({
		label
	})),
	items: [],
	score: null
};
const german = toldIn(poll, 'de', wordsFor('de'));

test('a frozen question is told in the translation; what is the product’s own in its words; the rest as it is', () => {
	expect(german.question(question)).toMatchObject({
		title: 'Wann am liebsten?',
		rows: [
			{ label: 'Am Samstag' },
			{ label: 'Möchte ich nicht sagen' },
			{ label: 'Andere Antworten: Am Samstag, On the moon' }
		]
	});
	expect(toldIn(poll, 'en', wordsFor('en')).question(question)).toEqual(question);
});

test('scores and reasons are said anew from their numbers', () => {
	const score = {
		name: `${saturday} or Sunday`,
		value: 'over 90 %',
		low: '80 %',
		high: '97 %',
		formula: `${saturday} or Sunday: 39 of 41 people who chose a point. Wilson 95 % interval.`
	};
	const told = german.question({ ...question, score }).score;
	expect(told).toMatchObject({ name: 'Am Samstag oder Sunday', value: 'über 90 %' });
	expect(told?.formula).toContain('39 von 41 Personen');
	const nearly = { ...score, formula: score.formula.replace('39 of 41', '31 or more of 41') };
	expect(german.question({ ...question, score: nearly }).score?.formula).toContain(
		'31 oder mehr von 41 Personen'
	);
	const nps = {
		...score,
		name: 'Net promoter score',
		value: '+12',
		formula: 'Share of 9 to 10 less share of 0 to 6, of 1200 people. 95 % interval of the difference.'
	};
	expect(german.question({ ...question, score: nps }).score?.formula).toContain('von 1.200 Personen');
	const apart = { questionId: 'when', title: 'x', versions: [1], people: 7, why: 'it is no longer asked' };
	expect(german.apart(apart).why).toBe('sie wird nicht mehr gestellt');
});
