import { expect, test } from 'vitest';
import { maskPersonalData } from './mask.ts';
import { saysNothing } from './no-content.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { proposeThemes } from './propose-themes.ts';

test.each([
	'Nothing',
	'N/a',
	'none.',
	'No',
	'Nothing at all, thank you',
	'-',
	'Can’t think of anything',
	'xxx',
	'NA',
	'Keine',
	'Nichts, danke',
	'Rien à dire',
	'Nada',
	'Niets',
	'لا شيء',
	'👍',
	'No comment',
	'Nothing really',
	'Not really',
	'Nothing better',
	'Nothing wrong',
	'No improvement needed',
	'No improvements',
	'No, all good',
	'No it was great',
	'Couldn’t have done better',
	'Nichts, alles gut',
	'Nein, passt so',
	'Non, tout bien',
	'Nada que mejorar',
	'No, todo bien',
	'Niente, tutto bene',
	'Nee, alles goed',
	'Não, tudo bem'
])('“%s” says nothing', (text) => expect(saysNothing(text)).toBe(true));
test.each([
	'No waiting',
	'The wait',
	'Nothing but praise for the driver',
	'Not enough blankets',
	'Polite',
	'Keine Parkplätze',
	'Rien ne va',
	'ماء',
	'Not good',
	'Not very good',
	'It was not good at all',
	'It was NOT all that great, sorry',
	'I am not happy',
	'Not ok',
	'No better',
	'No answer',
	'No improvement',
	'Not much improvement',
	'Nothing was good',
	'Nothing was done',
	'No, it was all wrong',
	'No, you could do better',
	'No, more needed',
	'Nein, nicht so gut',
	'Nein, passt gar nicht',
	'Nichts gut',
	'Non, pas bien',
	'Rien de bien',
	'No bien',
	'Nada bien, gracias',
	'non bene',
	'Non tutto bene',
	'nee, niet goed',
	'não bem'
])('“%s” says something', (text) => expect(saysNothing(text)).toBe(false));

test('personal data in words is masked, the rest stays', () => {
	expect(
		maskPersonalData('Write to ann.lee@example.org or 0113 496 0000, Mrs Ann Lee, LS1 4AB. Dr Shah was kind.')
	).toBe('Write to [e-mail] or [number], Mrs [name], [postcode]. Dr [name] was kind.');
	expect(maskPersonalData('We waited 4 hours in 2021 for the 2 of us')).toBe(
		'We waited 4 hours in 2021 for the 2 of us'
	);
});

const about = (words: string[], ending: string[]) =>
	words.flatMap((word) => ending.map((end) => `${word} ${end}`));
const answers = [
	...about(['the waiting time was', 'waiting time far'], ['too long', 'very long today', 'long again']),
	...about(['driver polite and', 'the driver was polite,'], ['helpful', 'so helpful', 'helpful indeed']),
	'n/a',
	'nothing'
].map((text, at) => ({ responseId: `r${String(at).padStart(2, '0')}`, text }));

test('similar answers are proposed together, under words that people wrote', () => {
	const proposals = proposeThemes(answers);
	expect(proposals.length).toBeGreaterThanOrEqual(1);
	for (const { answers: together, phrase } of proposals) {
		expect(new Set(together.map((answer) => /wait/.test(answer.text))).size).toBe(1);
		for (const words of phrase.split(', '))
			expect(
				together.some((answer) => answer.text.includes(words)),
				words
			).toBe(true);
	}
	expect(proposals.flatMap((one) => one.answers).some((answer) => answer.text === 'n/a')).toBe(false);
});

test('the same answers give the same drafts, byte for byte, in any order', () => {
	const proposals = JSON.stringify(proposeThemes(answers));
	expect(JSON.stringify(proposeThemes([...answers].reverse()))).toBe(proposals);
});

test('too few answers give no drafts', () => expect(proposeThemes(answers.slice(0, 2))).toEqual([]));

test('copies are one, whoever changed a letter of a long one too; short ones only if their words are the same', () => {
	const long =
		'The ambulance took four hours to come and nobody rang to tell us why it was so late that night';
	expect(
		nearDuplicates(['Good', long, 'good!', long.replace('rang', 'rung'), 'Food', `${long}.`, ''])
	).toEqual([0, 1, 0, 1, 4, 1, 6]);
});

test('a text that many sent is one answer of its theme, and counts as all of them', () => {
	const copied = Array.from({ length: 30 }, (_each, at) => ({
		responseId: `c${at}`,
		text: 'Bring back the old number'
	}));
	const proposals = proposeThemes([...answers, ...copied]);
	const holding = proposals.filter((one) => one.answers.some((answer) => answer.text.startsWith('Bring')));
	expect(holding).toHaveLength(1);
	expect(holding[0]?.answers.filter((answer) => answer.text.startsWith('Bring'))).toHaveLength(30);
	expect(
		holding[0]?.exemplars.filter((answer) => answer.text.startsWith('Bring')).length
	).toBeLessThanOrEqual(1);
});
