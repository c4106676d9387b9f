import { expect, test } from 'vitest';
import { hasKindDetector, kindOfMany, kindOfWords, toldKind } from './kind-of-words.ts';

test.each([
	['The crew were kind and quick', 'praise'],
	['Waited four hours in the cold', 'pain-point'],
	['Could not fault anything', 'praise'],
	['Nobody rang back', 'pain-point'],
	['Please provide a mobile app', 'want'],
	['On a Tuesday', null]
] as const)('“%s” by itself is %s', (text, kind) => expect(toldKind(text, 'en')).toBe(kind));

test('what was asked decides, unless the words plainly say otherwise', () => {
	expect(kindOfWords('A mobile app', 'improve', 'en')).toBe('pain-point');
	expect(kindOfWords('Excellent, thank you', 'improve', 'en')).toBe('praise');
	expect(kindOfWords('Waiting on hold for ages', 'liked', 'en')).toBe('pain-point');
	expect(kindOfWords('Excellent', 'habits', 'en')).toBe('tendency');
});

test('a language without a detector is not guessed at', () => {
	expect(hasKindDetector('de')).toBe(false);
	expect(toldKind('Sehr freundlich', 'de')).toBeNull();
	expect(kindOfWords('Sehr freundlich', 'neutral', 'de')).toBeNull();
	expect(kindOfWords('Sehr freundlich', 'liked', null)).toBe('praise');
});

test('a draft is of the kind of most of its answers, else of what was asked, and says where words were not weighed', () => {
	const kind = (texts: string[], language = 'en') => kindOfMany(texts, 'neutral', language);
	expect(kind(['Nobody rang back', 'Waited four hours', 'On a Tuesday'])).toEqual({
		...{ kind: 'pain-point', byWords: true }
	});
	expect(kind(['Nobody rang back', 'Very kind'])).toEqual({ kind: null, byWords: true });
	expect(kindOfMany(['Excellent', 'Excellent, thanks'], 'improve', 'en').kind).toBe('praise');
	expect(kindOfMany(['Sehr freundlich'], 'improve', 'de')).toEqual({ kind: 'pain-point', byWords: false });
});
