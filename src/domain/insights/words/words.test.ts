import { expect, test } from 'vitest';
import { maskPersonalData } from './mask.ts';
import { saysNothing } from './no-content.ts';
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
	'NA'
])('“%s” says nothing', (text) => expect(saysNothing(text)).toBe(true));
test.each(['No waiting', 'The wait', 'Nothing but praise for the driver', 'Not enough blankets', 'Polite'])(
	'“%s” says something',
	(text) => expect(saysNothing(text)).toBe(false)
);

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

test('similar answers are proposed together; the same answers give the same drafts in any order', () => {
	const proposals = proposeThemes(answers);
	expect(proposals.length).toBeGreaterThanOrEqual(2);
	const [first] = proposals;
	expect(new Set(first?.answers.map((answer) => /wait/.test(answer.text))).size).toBe(1);
	expect(proposals.flatMap((one) => one.answers).some((answer) => answer.text === 'n/a')).toBe(false);
	expect(proposeThemes([...answers].reverse())).toEqual(proposals);
});

test('too few answers give no drafts', () => expect(proposeThemes(answers.slice(0, 2))).toEqual([]));
