import { expect, test } from 'vitest';
import { examplePoll } from '../../../tests/support/example-poll.ts';
import { outcomeLetter } from '../exchange/outcome-letter.ts';
import { invitationLetter, type Invitation } from '../invitations/invitation-letter.ts';
import { SPOKEN } from '../languages/words.ts';
import { againLetter, receiptLetter } from './letters.ts';

const about = { asker: 'Radwerkstatt', title: 'Samstags geöffnet' };
const german = examplePoll();
german.language = 'de';

const invitation: Invitation = {
	content: german,
	list: {
		id: 'l',
		name: 'Kundschaft',
		source: 'Anmeldung am Tresen',
		basis: 'legitimate-interest',
		basisWords: 'Wir fragen selten.',
		madeAt: new Date('2031-03-01T10:00:00Z'),
		deleteAfter: '2031-07-19'
	},
	workspace: 'Radwerkstatt',
	link: 'https://x.example/p/rad',
	isPersonal: false,
	isReminder: true,
	stopLink: 'https://x.example/stop/abc',
	closes: { zone: 'Europe/Berlin', at: new Date('2031-05-02T07:00:00Z') }
};

test('a person is written to in the language they answered in', () => {
	const letter = receiptLetter({ ...about, language: 'de-AT', links: ['https://x.example/r/a'] });
	expect(letter.subject).toBe('Ihr Beleg zu „Samstags geöffnet“');
	expect(letter.text).toContain('Dieser Link öffnet Ihre Antworten');
	const thrice = receiptLetter({ ...about, language: 'ar', links: ['1', '2', '3'] });
	expect(thrice.text).toContain('3 مرات');
	const again = { ...about, widened: ['Mehr.'], link: 'https://x.example/again/a', until: '2031-07-19' };
	expect(againLetter({ ...again, language: 'fr' }).text).toContain('jusqu’au 19 juillet 2031');
	expect(againLetter({ ...again, language: 'cy' }).subject).toContain('May Radwerkstatt use');
});

test('what came of it is told in the words of the translation, and its links keep the language', () => {
	const content = { ...examplePoll(), translations: { de: { title: 'Samstags geöffnet' } } };
	const to = { address: 'maria@example.org', language: 'de' };
	const letter = outcomeLetter(to, { slug: 'rad', content }, 'https://x.example');
	expect(letter.subject).toBe('Was daraus wurde: Samstags geöffnet');
	expect(letter.text).toContain('https://x.example/p/rad/outcome?lang=de\n');
	const before = outcomeLetter({ address: 'a@example.org' }, { slug: 'rad', content }, 'https://x.example');
	expect(before.subject).toContain('What came of it');
});

test('an invitation is in the poll’s own language, its days and its reason too', () => {
	const { subject, text } = invitationLetter(invitation);
	expect(subject).toMatch(/^Zur Erinnerung: /);
	for (const words of ['seit dem 1. März 2031', 'berechtigtes Interesse', 'Freitag, 2. Mai 2031, 09:00'])
		expect(text).toContain(words);
});

test.each(SPOKEN)('no letter in %s has anything empty or unfinished in it', (language) => {
	const content = { ...examplePoll(), language };
	const letters = [
		receiptLetter({ ...about, language, links: ['a', 'b'] }),
		againLetter({ ...about, language, widened: ['x'], link: 'l', until: '2031-07-19' }),
		outcomeLetter({ address: 'a@example.org' }, { slug: 's', content }, 'https://x.example'),
		...[true, false].map((isPersonal) => invitationLetter({ ...invitation, content, isPersonal }))
	];
	for (const { subject, text } of letters)
		expect(`${subject} ${text}`).not.toMatch(/undefined|null|NaN|#|\[obj/);
});
