import { expect, test } from 'vitest';
import { kindOfDraft } from './kind-of-draft.ts';
import { phrasesIn } from './key-phrase.ts';

const SAID = {
	zh: {
		wait: ['等待时间太长了', '我觉得等待时间很久。', '希望等待时间短一点'],
		tea: ['护士非常热情', '护士很好，护士非常热情', '感谢护士的照顾'],
		name: '等待时间'
	},
	ja: {
		wait: ['待ち時間が長すぎます', '待ち時間がとても長い。', 'もっと待ち時間を短くしてください'],
		tea: ['看護師さんが親切でした', '看護師はとても親切です', '看護師さんありがとう'],
		name: '待ち時間'
	},
	th: {
		wait: ['รอคิวนานมาก', 'ต้องรอคิวนานเกินไป', 'รอคิวนาน ไม่ไหว'],
		tea: ['พยาบาลใจดีมาก', 'พยาบาลพูดจาดี', 'ขอบคุณพยาบาล'],
		name: 'รอคิวนาน'
	}
};

test.each(Object.entries(SAID))('a phrase is found in %s, which writes no spaces', (language, said) => {
	const texts = [...said.wait, ...said.tea];
	const find = (all: string[]) =>
		phrasesIn(all, language).of(
			said.wait.map((text) => all.indexOf(text)),
			2
		);
	const { phrases } = find(texts);
	expect(phrases[0]).toBe(said.name);
	// As people wrote it, with nothing put between.
	for (const phrase of phrases)
		expect(
			said.wait.some((text) => text.includes(phrase)),
			phrase
		).toBe(true);
	expect(find([...texts].reverse())).toEqual(find(texts));
});

test('words between spaces are as they were, beside others that have none', () => {
	const { phrases } = phrasesIn(['App 等待时间 is bad', 'the app 等待时间', 'tea'], null).of([0, 1], 1);
	expect(phrases).toEqual(['app 等待时间']);
	expect(phrasesIn(['slow check-in desk', 'Slow check-in', 'tea'], 'en').of([0, 1], 1).phrases).toEqual([
		'slow check'
	]);
});

test('what a draft is comes from the language of the answers, not from that of the poll', () => {
	const answers = [
		'Nobody rang back, and I waited for a very long time',
		'We waited four hours in the cold',
		'Nobody told us anything'
	];
	expect(kindOfDraft(answers, answers, 'neutral', 'de')).toEqual({ kind: 'pain-point', byWords: true });
	const other = ['Niemand hat zurückgerufen, das war schade', 'Wir haben vier Stunden lang gewartet'];
	expect(kindOfDraft(other, other, 'neutral', 'en-GB')).toEqual({ kind: null, byWords: false });
	// Too little to tell a language from.
	expect(kindOfDraft(['2 4 1'], ['2 4 1'], 'improve', 'en-GB')).toEqual({
		...{ kind: 'pain-point', byWords: true }
	});
});
