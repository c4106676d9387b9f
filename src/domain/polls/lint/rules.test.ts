// The rules that block publishing, each from both sides, on the example that lacks nothing.
import { expect, test } from 'vitest';
import { examplePoll } from '../../../../tests/support/example-poll.ts';
import { dayOf } from '../../calendar.ts';
import { findGaps } from '../find-gaps.ts';
import type { PollContent } from '../poll.ts';
import { questionSchema } from '../question.ts';
import { NAMING_KINDS } from '../naming.ts';
import { withTexts } from '../change-translations.ts';
import { translatable } from '../translatable.ts';
import { asksWho } from './asks-who.ts';
import { isReadBefore } from './languages.ts';
import { warningsOnPoll } from './warnings/find-warnings.ts';

const today = dayOf(new Date());
/** The gaps of the example after one change, as `rule path`. */
function gapsAfter(change: (content: PollContent) => void): string[] {
	const content = examplePoll();
	change(content);
	return findGaps(content, today).map((gap) => `${gap.rule} ${gap.path}`);
}
/** Puts the open question of the example in these words. */
const asking =
	(title: string, also: Partial<{ required: boolean; identity: 'identified' }> = {}) =>
	(content: PollContent) => {
		if (also.identity) content.intent.identity = also.identity;
		const [, , open] = content.questions;
		if (open) Object.assign(open, { title, required: also.required ?? false });
	};
const yesNo = (yes: string, no: string) => (content: PollContent) => {
	const [first] = content.questions;
	if (first && 'options' in first)
		first.options = [
			{ id: 'yes', label: yes },
			{ id: 'no', label: no }
		];
};

test.each([
	['E-mail'],
	['Your phone number'],
	['What is your e-mail address?'],
	['First name and last name'],
	['Leave your telephone number if we may call'],
	['Enter your home address']
])('E1: an open question that asks who: %s', (title) =>
	expect(gapsAfter(asking(title))).toEqual(['E1 questions.better.title'])
);

test.each([
	['What do you think of the e-mails we send?'],
	['How did our phone support help?'],
	['What would you name the new bike?'],
	['Which address should the new shop have?']
])('E1: an open question that does not: %s', (title) => expect(gapsAfter(asking(title))).toEqual([]));

test('E1: part of a post code names nobody, and is weighed by E12', () => {
	expect(gapsAfter(asking('The first half of your post code'))).toEqual(['E12 intent.sample.expected']);
});

test('E1: choosing among given answers names nobody; a kind that takes a contact always does', () => {
	expect(
		asksWho(questionSchema.parse({ kind: 'single', id: 'a', title: 'Your e-mail address: work or home?' }))
	).toBe(false);
	for (const kind of NAMING_KINDS) expect(asksWho({ kind, title: 'How to reach you' })).toBe(true);
});

test('E1: neither data nor what is recorded without asking leads back to the person', () => {
	const named = (item: string) => gapsAfter((c) => c.intent.data[0] && (c.intent.data[0].item = item));
	expect(named('E-mail address')).toEqual(['E1 intent.data.d1']);
	expect(named('Opinion on our e-mails')).toEqual([]);
	const recorded = (words: string) => gapsAfter((c) => (c.intent.automatic = [words]));
	expect(recorded('The IP address, for statistics')).toEqual(['E1 intent.automatic']);
	expect(recorded('Which of our three posters had the link')).toEqual([]);
	expect(recorded('The time; no IP address')).toEqual([]);
});

test('E3: special data needs explicit consent, and its reason', () => {
	const special = (basis: 'consent' | 'contract') =>
		gapsAfter((c) => {
			c.intent.purposes.inform.basis = basis;
			const [first, question] = [c.intent.data[0], c.questions[0]];
			if (first && question) {
				Object.assign(first, { special: 'union', specialReason: 'It decides whom we negotiate with.' });
				question.preferNot = true;
			}
		});
	expect(special('contract')).toEqual(['E3 intent.purposes.inform']);
	expect(special('consent')).toEqual([]);
});

test('E4: a minimum age, and under 16 only where nothing leads back to a child', () => {
	const from = (age: number | null, identity: 'coded' | 'anonymous') => {
		const content = examplePoll({ identity });
		content.intent.minimumAge = age;
		return findGaps(content, today).map((gap) => `${gap.rule} ${gap.path}`);
	};
	for (const age of [null, 12, 15]) expect(from(age, 'coded')).toEqual(['E4 intent.minimumAge']);
	expect(from(16, 'coded')).toEqual([]);
	expect(from(12, 'anonymous')).toEqual([]);
	expect(from(null, 'anonymous')).toEqual(['E4 intent.minimumAge']);
});

test('E5: marketing is not bundled with research', () => {
	const plain = (words: string) =>
		gapsAfter((c) => (c.intent.purposes.optional = [{ id: 'quote', plain: words, basis: 'consent' }]));
	expect(plain('Riverside Bikes may send me offers and news.')).toEqual(['E5 intent.purposes.quote']);
	expect(plain('Riverside Bikes may show my words, without my name.')).toEqual([]);
	expect(gapsAfter(asking('Would you like to receive our newsletter?'))).toEqual([
		'E5 questions.better.title'
	]);
	expect(gapsAfter(asking('How useful is the newsletter you get from us?'))).toEqual([]);
	expect(gapsAfter((c) => (c.intent.decision.text = 'Whom to send special offers to'))).toEqual([
		'E5 intent.decision.text'
	]);
	expect(gapsAfter((c) => (c.intent.decision.text = 'Whether to keep the newsletter'))).toEqual([]);
});

test('E5: nobody has to say who they are', () => {
	const phone = (required: boolean) =>
		gapsAfter(asking('Your phone number', { identity: 'identified', required }));
	expect(phone(true)).toEqual(['E5 questions.better.required']);
	expect(phone(false)).toEqual([]);
});

test.each([
	['Yes, absolutely', 'No'],
	['Yes!', 'No'],
	['Yes. I want to protect our town.', 'No.'],
	['Yes', 'No, I do not care about cyclists'],
	['Yes please', 'No, I hate saving money like that']
])('E9: “%s” and “%s” do not weigh the same', (yes, no) =>
	expect(gapsAfter(yesNo(yes, no))).toEqual(['E9 questions.when.options'])
);

test.each([
	['Yes', 'No'],
	['Yes, I have used it this year', 'No'],
	['Yes, definitely', 'No, definitely not'],
	['Yes, please', 'No, thanks'],
	['On a weekday', 'On a Saturday']
])('E9: “%s” and “%s” do', (yes, no) => expect(gapsAfter(yesNo(yes, no))).toEqual([]));

test.each([
	['![our bike](https://pictures.example.com/bike)'],
	['<img src="bike.png">'],
	['See https://cdn.example.com/bike.JPG?size=2 first'],
	['Styled with url(//fonts.example.com/a)']
])('E10: %s would be loaded from elsewhere', (help) =>
	expect(gapsAfter((c) => c.questions[0] && (c.questions[0].help = help))).toEqual([
		'E10 questions.when.help'
	])
);

test('E10: a link is not loaded, and every field is looked at', () => {
	const help = 'Our prices: https://riverside-bikes.example/prices';
	expect(gapsAfter((c) => c.questions[0] && (c.questions[0].help = help))).toEqual([]);
	const picture = 'https://a.example/b.png';
	expect(gapsAfter((c) => (c.intent.benefit = picture))).toEqual(['E10 intent.benefit']);
	expect(gapsAfter((c) => c.intent.data[0] && (c.intent.data[0].why = picture))).toEqual([
		'E10 intent.data.d1.why'
	]);
	const image = (address: string) =>
		gapsAfter((c) => c.questions[0] && Object.assign(c.questions[0], { image: address }));
	expect(image('https://a.example/b')).toEqual(['E10 questions.when.image']);
	expect(image('/files/b')).toEqual([]);
});

test('languages: a language that is offered has the whole statement; what the questions lack is only advised', () => {
	const before = translatable(examplePoll()).filter(({ path }) => isReadBefore(path));
	const inGerman = (count: number) => {
		const words = before.slice(0, count).map(({ path }): [string, string] => [path, `Auf Deutsch ${path}`]);
		return withTexts(examplePoll(), 'de', new Map(words));
	};
	expect(findGaps(inGerman(0), today)).toEqual([]);
	expect(findGaps(inGerman(1), today)).toMatchObject([
		{
			rule: 'languages',
			path: 'translations.de',
			sentence: expect.stringMatching(
				/^In German the statement is not whole: who asks, .*, .*, and \d+ more\. Write/
			)
		}
	]);
	expect(findGaps(inGerman(before.length - 1), today)).toHaveLength(1);
	expect(findGaps(inGerman(before.length), today)).toEqual([]);
	const advised = warningsOnPoll(inGerman(before.length)).filter(({ warning }) => warning === 'untranslated');
	expect(advised).toMatchObject([
		{
			path: 'translations.de',
			reason: expect.stringMatching(/^In German \d+ texts of the questions are still in English\.$/)
		}
	]);
	expect(warningsOnPoll(inGerman(0)).map(({ warning }) => warning)).not.toContain('untranslated');
	const whole = new Map(translatable(examplePoll()).map(({ path }) => [path, path]));
	expect(warningsOnPoll(withTexts(examplePoll(), 'de', whole)).map(({ warning }) => warning)).not.toContain(
		'untranslated'
	);
});
