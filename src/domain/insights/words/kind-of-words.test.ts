import { expect, test } from 'vitest';
import { hasKindDetector, kindOfWords, toldKind } from './kind-of-words.ts';

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
