// The app with a model set up: the matrix walks it without one. What must never happen: an answer sent to a model that its
// statement does not name, a proposal that counts, or one that another workspace can touch.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appOn } from '../support/app-on-database.ts';
import { furnish, type Furnished } from '../support/furnished.ts';
import { modelPoll } from '../support/model-poll.ts';
import { aStubModel, saying } from '../support/stub-model.ts';
import { testDatabase } from '../support/test-database.ts';

const database = await testDatabase();
const stub = await aStubModel();
const app = await appOn(database, {
	model: { MODEL_URL: stub.base, MODEL_ID: 'stub-model', MODEL_VERSION: '7', MODEL_PROCESSOR: 'A model' }
});
afterAll(() => stub.close());
let [zebra, quagga]: Furnished[] = [];
let poll: Awaited<ReturnType<typeof modelPoll>>;

beforeAll(async () => {
	zebra = await furnish(database, 'zebra');
	quagga = await furnish(database, 'quagga');
	poll = await modelPoll(database, own().people.author.member);
});

function own(): Furnished {
	if (!zebra) throw new Error('Nothing is furnished.');
	return zebra;
}
const pageOf = (of: string, at = own()) => `/w/${at.address}/read/suggestions?poll=${of}&question=better`;
const as = (role: 'author' | 'reader', at = own()) => at.people[role].cookie;
const look = (of = poll.pollId) => app.ask(pageOf(of), { cookie: as('author') });
const press = (act: string, more: Record<string, string> = {}, cookie = as('author'), at = own()) =>
	app.ask(`/w/${at.address}/read/suggestions?/${act}`, {
		cookie,
		form: { poll: poll.pollId, question: 'better', ...more }
	});

test('a poll whose statement names no such machine says so, and nothing of it is sent', async () => {
	expect((await look(own().poll)).body).toContain('does not name “A model”');
	expect((await press('ask', { poll: own().poll })).status).toBe(422);
	expect((await press('ask', {}, as('reader'))).status).toBe(403);
	expect((await app.ask(pageOf(poll.pollId), { cookie: as('reader') })).status).toBe(403);
	expect((await look()).body).toContain('No unread answer is left');
	expect(stub.heard).toEqual([]);
});

test('asked, it proposes beside the answer; what it proposes counts only once a person accepts it', async () => {
	await poll.send('I want more tea and cake');
	await poll.send('Not for machines', ['quote']);
	stub.answerWith(
		saying({
			suggestions: [
				{ text: 0, theme: null, name: 'Tea', quote: 'more tea' },
				{ text: 0, theme: null, name: 'Cake', quote: 'cake' },
				{ text: 0, theme: null, name: 'Coffee', quote: 'coffee' }
			]
		})
	);
	const board = async () => {
		const page = `/w/${own().address}/board?poll=${poll.pollId}`;
		const { body } = await app.ask(page, { cookie: as('author') });
		return body.replace(/nonce="[^"]*"/g, '');
	};
	const coded = () => database.all`
		select c.span_start from coding c join response r on r.id = c.response_id where r.poll_id = ${poll.pollId}`;
	const before = await board();
	expect((await press('ask')).status).toBe(303);
	expect(stub.heard.map(({ body }) => body).join()).not.toContain('Not for machines');
	expect(await board()).toBe(before);
	expect(await coded()).toEqual([]);
	const { body } = await look();
	expect(body).toMatch(/I want (<!---->)?<mark>more tea<\/mark>(<!---->)? and cake/);
	for (const said of ['stub-model, version 7', 'New: Tea', 'was refused']) expect(body).toContain(said);

	const [tea, cake] = await poll.proposals();
	const elsewhere = await press('dismiss', { proposal: String(tea?.id) }, as('author', quagga), quagga);
	expect(elsewhere.status).toBe(404);
	expect((await press('accept', { proposal: String(tea?.id), theme: '', kind: '' })).status).toBe(422);
	expect(await poll.proposals()).toHaveLength(2);
	expect((await press('accept', { proposal: String(tea?.id), theme: '', kind: 'want' })).status).toBe(303);
	expect((await press('dismiss', { proposal: String(cake?.id) })).status).toBe(303);
	expect(await poll.proposals()).toHaveLength(0);
	expect(await coded()).toEqual([{ span_start: 7 }]);
});

test('a model that fails is said to, and what it had proposed before stays', async () => {
	for (let n = 0; n < 11; n += 1) await poll.send(`More tea, number ${n}`);
	let n = 0;
	stub.answerWith((response, body) =>
		(n += 1) > 1
			? response.end('<html>')
			: saying({ suggestions: [{ text: 0, theme: 0, name: null, quote: 'More tea' }] })(response, body)
	);
	expect((await press('ask')).status).toBe(303);
	expect((await look()).body).toContain('what it said could not be understood');
	expect(await poll.proposals()).toHaveLength(1);
});

test('pressed twice at once, it asks once', async () => {
	await poll.send('More tea, at last');
	stub.heard.length = 0;
	const second = new Promise<number>((resolve) =>
		stub.answerWith((response, body) => {
			if (stub.heard.length > 1) return saying({ suggestions: [] })(response, body);
			void press('ask').then(({ status }) => {
				resolve(status);
				saying({ suggestions: [] })(response, body);
			});
		})
	);
	expect((await press('ask')).status).toBe(303);
	expect(await second).toBe(422);
	const sent = stub.heard.map(({ body }) => body).join();
	expect(sent.split('More tea, at last')).toHaveLength(2);
});
