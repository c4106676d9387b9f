// One answer about which a model says nothing that can be read holds up no other, and is not asked about for ever.
import { expect, test } from 'vitest';
import { modelPoll } from '../../../../tests/support/model-poll.ts';
import { aMember, testDatabase } from '../../../../tests/support/test-database.ts';
import { askInBatches } from './ask-in-batches.ts';
import { ModelProblem, type Model } from './model.ts';

const database = await testDatabase();
const HOUR = 60 * 60 * 1000;
const start = Date.now();
const later = (hours: number) => new Date(start + hours * (HOUR + 1000));

/** A model that chokes on whatever holds `poison`. */
const choking = (sent: string[][], poison = 'POISON', version = '1'): Model => ({
	...{ processor: 'A model', id: 'stub', version, embeddingId: null },
	embed: async () => [],
	async suggest(texts) {
		sent.push([...texts]);
		if (texts.some((text) => text.includes(poison))) throw new ModelProblem('not-understood');
		return texts.map((_text, text) => ({ text, theme: null, name: 'Tea', quote: 'tea' }));
	}
});

async function asked(answers: string[]) {
	const by = await aMember(database);
	const poll = await modelPoll(database, by);
	for (const answer of answers) await poll.send(answer);
	const press = (model: Model, hours: number, signal = new AbortController().signal) =>
		askInBatches(database.db, by, model, { poll: poll.pollId, questionId: 'better' }, later(hours), signal);
	return { ...poll, press };
}

test('the others of its batch, and those behind it, are proposed for; it waits, and is tried three times in all', async () => {
	const answers = Array.from({ length: 14 }, (_each, at) => `More tea, please, ${at}`);
	const { press, proposals } = await asked(['POISON tea', ...answers]);
	const sent: string[][] = [];
	const model = choking(sent);
	expect(await press(model, 0)).toEqual({ asked: 15, failed: 1, problem: null });
	expect(await proposals()).toHaveLength(14);
	const tried = () => sent.filter((texts) => texts.length === 1 && texts[0]?.includes('POISON')).length;
	expect(tried()).toBe(1);
	// Not again before an hour has passed; then twice more, and never again.
	expect(await press(model, 0)).toEqual({ asked: 0, failed: 0, problem: null });
	for (const hours of [1, 2, 3, 4]) await press(model, hours);
	expect(tried()).toBe(3);
	// Another version of the model may understand it.
	await press(choking(sent, 'nothing of the kind', '2'), 5);
	expect(await proposals()).toHaveLength(15);
});

test('a model that makes itself understood about nothing is not sent every answer', async () => {
	const { press, proposals } = await asked(Array.from({ length: 12 }, (_each, at) => `POISON ${at}`));
	const sent: string[][] = [];
	expect(await press(choking(sent), 0)).toEqual({ asked: 10, failed: 10, problem: null });
	expect(sent).toHaveLength(11);
	expect(await proposals()).toHaveLength(0);
});

test('a server that fails is no fault of an answer: nothing is noted of any', async () => {
	const { press, asked: noted } = await asked(['More tea', 'Even more tea']);
	const model: Model = {
		...choking([]),
		suggest: () => Promise.reject(new ModelProblem('unreachable'))
	};
	expect(await press(model, 0)).toEqual({ asked: 0, failed: 0, problem: 'unreachable' });
	expect(await noted()).toHaveLength(0);
});
