import fc from 'fast-check';
import { expect, test } from 'vitest';
import { examplePoll } from '../../../tests/support/example-poll.ts';
import {
	addedLanguages,
	textsOf,
	withoutLanguage,
	withoutOrphans,
	withTexts
} from './change-translations.ts';
import { followOriginals } from './changed-originals.ts';
import { compareVersions } from './compare-versions.ts';
import { inLanguage } from './in-language.ts';
import { mergeDrafts } from './merge-drafts.ts';
import { pollContentSchema, type PollContent } from './poll.ts';
import { translatable } from './translatable.ts';

const poll = examplePoll();
const german = (words: Record<string, string>, content = poll) =>
	withTexts(content, 'de', new Map(Object.entries(words)));
const edited = (content: PollContent, change: (copy: PollContent) => void) => {
	const copy = structuredClone(content);
	change(copy);
	return copy;
};

test('words are added to those there are, and taken back by nothing; taking the last language out leaves no trace', () => {
	const both = german({ 'intent.benefit': 'Zeit' }, german({ title: 'Samstags' }));
	expect([...textsOf(both, 'de')]).toEqual([
		['title', 'Samstags'],
		['intent.benefit', 'Zeit']
	]);
	expect([...textsOf(german({ title: ' ' }, both), 'de').keys()]).toEqual(['intent.benefit']);
	expect(addedLanguages(both)).toEqual(['de']);
	expect(withoutLanguage(both, 'de')).toEqual(poll);
});

test('what the logo shows is said in each language', () => {
	const picture = { hash: 'a'.repeat(64), type: 'image/png' as const, width: 4, height: 4 };
	const withLogo = pollContentSchema.parse({ ...poll, look: { logo: { picture, alt: 'The workshop' } } });
	const words = german({ 'look.logo.alt': 'Die Werkstatt' }, withLogo);
	expect(translatable(words)).toContainEqual({ path: 'look.logo.alt', words: 'The workshop' });
	expect(inLanguage(words, 'de').content.look?.logo?.alt).toBe('Die Werkstatt');
	expect(inLanguage(poll, 'de').content).not.toHaveProperty('look');
});

test('the words of a deleted question, answer or switch go with it; those of one being reworded stay', () => {
	const texts = {
		'questions.when.title': 'Wann?',
		'questions.when.options.sat': 'Samstag',
		'questions.better.title': 'Was?'
	};
	const translated = german(texts);
	expect(withoutOrphans(translated)).toBe(translated);
	const gone = withoutOrphans(edited(translated, ({ questions }) => questions.splice(0, 1)));
	expect([...textsOf(gone, 'de').keys()]).toEqual(['questions.better.title']);
	const emptied = edited(translated, ({ questions: [first] }) => first && (first.title = ''));
	expect(withoutOrphans(emptied)).toBe(emptied);
	const lessOne = edited(translated, ({ questions: [first] }) => {
		if (first && 'options' in first) first.options.pop();
	});
	expect(textsOf(withoutOrphans(lessOne), 'de').has('questions.when.options.sat')).toBe(false);
});

test('of any poll nothing that can be translated is an orphan', () => {
	const all = new Map(translatable(poll).map(({ path }) => [path, path]));
	const whole = withTexts(poll, 'ar', all);
	fc.assert(
		fc.property(fc.subarray(poll.questions.map(({ id }) => id)), (kept) => {
			const less = edited(whole, (copy) => {
				copy.questions = copy.questions.filter(({ id }) => kept.includes(id));
			});
			const paths = [...textsOf(withoutOrphans(less), 'ar').keys()];
			expect(paths.sort()).toEqual(
				translatable(less)
					.map(({ path }) => path)
					.sort()
			);
		})
	);
});

test('a translation whose original was reworded is known, with what it was, until either is put right', () => {
	const before = german({ title: 'Samstags geöffnet', 'intent.benefit': 'Zeit' });
	const renamed = edited(before, (copy) => (copy.title = 'Sunday opening'));
	const changed = followOriginals({}, before, renamed);
	expect(changed).toEqual({ de: { title: poll.title } });
	const again = edited(renamed, (copy) => (copy.title = 'Monday opening'));
	expect(followOriginals(changed, renamed, again)).toEqual(changed);
	expect(followOriginals(changed, again, before)).toEqual({});
	expect(followOriginals(changed, again, german({ title: 'Montags geöffnet' }, again))).toEqual({});
	const both = edited(before, (copy) => (copy.title = 'Other'));
	expect(followOriginals({}, before, german({ title: 'Anders' }, both))).toEqual({});
});

test('what differs is said by language: a language more or less as one, words each by their place', () => {
	const said = (from: PollContent, to: PollContent) =>
		compareVersions(from, to).map(({ sentence }) => sentence);
	const words = german({ title: 'Samstags', 'questions.when.options.sat': 'Samstag' });
	expect(said(poll, words)).toEqual(['German was added: 2 texts.']);
	expect(said(words, poll)).toEqual(['German was taken out.']);
	expect(said(poll, { ...poll, translations: { fr: {} } })).toEqual([]);
	expect(said(words, german({ title: 'Am Samstag', 'intent.asker.name': 'Rad' }, words))).toEqual([
		'German: the title: “Am Samstag” instead of “Samstags”.',
		'German: who asks: added, “Rad”.'
	]);
	expect(said(words, german({ 'questions.when.options.sat': 'Sa' }, words))).toEqual([
		'German: question 1: answer 2: “Sa” instead of “Samstag”.'
	]);
});

test('two who translate at once keep both, text by text; only the same text is asked about', () => {
	const mine = german({ title: 'Samstags', 'intent.benefit': 'Zeit' });
	const theirs = german({ title: 'Am Samstag', 'intent.rights': 'Alle' });
	const first = mergeDrafts(poll, mine, theirs);
	expect(first.clashes.map(({ path }) => path)).toEqual(['translations.de.title']);
	expect(first.content.translations).toEqual({
		de: { title: 'Samstags', 'intent.benefit': 'Zeit', 'intent.rights': 'Alle' }
	});
	const french = withTexts(poll, 'fr', new Map([['title', 'Samedi']]));
	expect(mergeDrafts(poll, mine, french)).toMatchObject({
		clashes: [],
		content: { translations: { fr: {} } }
	});
	const later = german({ title: 'Sonntags' }, mine);
	const out = mergeDrafts(mine, withoutLanguage(mine, 'de'), later);
	expect(out.clashes.map(({ path }) => path)).toEqual(['translations']);
});
