// What stands in front of SvelteKit gives the page that SvelteKit would: the same bytes to the same request, in every language
// and on every step, whatever somebody writes; and nobody is ever given what somebody else said.
import { expect, test } from 'vitest';
import { closePoll } from '#domain/polls/close-poll.ts';
import { reopenPoll } from '#domain/polls/reopen-poll.ts';
import { KIND_IDS } from '#domain/polls/question-kinds/kinds.ts';
import { pollContentSchema, type PollContent } from '#domain/polls/poll.ts';
import { translatable } from '#domain/polls/translatable.ts';
import { answeredPoll } from '../support/answered-poll.ts';
import { appOn, type Reply } from '../support/app-on-database.ts';
import { everyKind } from '../support/every-kind.ts';
import { examplePoll } from '../support/example-poll.ts';
import { aKey } from '../support/sent-form.ts';
import { testDatabase } from '../support/test-database.ts';

const database = await testDatabase();
const app = await appOn(database);

/** With a cookie of another program's, a request is SvelteKit's. */
const OF_THE_KIT = 'other=1';
type Form = Record<string, string | string[]>;
type Coming = Record<string, string>;

const ask = (path: string, form: Form | null, headers: Coming, cookie = '') =>
	app.ask(path, { headers, cookie, ...(form ? { form } : {}) });
/** What SvelteKit sends bears a name; what is put together of pieces has none. */
const isKits = ({ headers }: Reply) => headers.etag !== undefined;
/** Of this reply alone. */
const ITS_OWN = ['etag', 'date', 'transfer-encoding', 'content-length'];
const said = ({ status, headers, body }: Reply) => {
	const length = headers['content-length'];
	expect(length === undefined || Number(length) === Buffer.byteLength(body)).toBe(true);
	return {
		status,
		body,
		...Object.fromEntries(Object.entries(headers).filter(([name]) => !ITS_OWN.includes(name)))
	};
};

/** Asks until it is given without SvelteKit, by others than those who are compared; tells whether it ever was. */
async function warm(path: string, formOf: () => Form, headers: Coming): Promise<boolean> {
	for (let person = 0; person < 5; person += 1) if (!isKits(await ask(path, formOf(), headers))) return true;
	return false;
}

/** What both give to the same request. */
async function alike(path: string, form: Form | null, headers: Coming): Promise<Reply> {
	const ours = await ask(path, form, headers);
	expect(said(ours)).toEqual(said(await ask(path, form, headers, OF_THE_KIT)));
	return ours;
}

const WRITTEN = [
	'Everybody was kind.',
	'<b>"Fast" & cheap</b> $& $1 $`',
	'two\r\nlines\tand ä ö ü',
	'كلمات عربية 🚲 </dd><dt id="asked.x">',
	'\uE0C0\uE0C1\uE0C2',
	'"/><script>1</script>&amp;&lt;',
	' '
];

const CHOSEN: Form[] = [
	{},
	{ 'q.when': 'week' },
	{ 'q.nps': '0', 'q.grid.price.i': '3', 'q.grid.price.s': '1' }
];
const WRONG: Form[] = [
	{ 'q.when': '' },
	{ 'q.nps': '77' },
	{ key: 'short' },
	{ fingerprint: 'x' },
	{ also: 'tell' }
];

test.each(['en', 'de', 'fr', 'es', 'ar'])('every step in %s is what SvelteKit makes it', async (language) => {
	const content: PollContent = { ...examplePoll(), language, title: `Saturday ${language} "&" <opening>` };
	const poll = await answeredPoll(database, content);
	const coming = { 'accept-language': `${language},en;q=0.5` };
	const yes = (): Form => ({ key: aKey(), fingerprint: poll.fingerprint, agreed: 'yes', also: 'quote' });
	const agree = `/p/${poll.slug}?/agree`;
	expect(await warm(agree, yes, coming)).toBe(true);
	expect(isKits(await alike(agree, yes(), coming))).toBe(false);
	expect((await alike(agree, { ...yes(), also: [] }, coming)).status).toBe(200);
	const next = `/p/${poll.slug}?/next`;
	const answered = (words: string, others: Form = {}): Form => ({
		...yes(),
		...{ page: '0', 'q.when': 'sat', 'q.nps': '9', 'q.better': words },
		...others
	});
	expect(await warm(next, () => answered('Fine.'), coming)).toBe(true);
	let given = 0;
	for (const words of WRITTEN)
		for (const others of CHOSEN) given += Number(!isKits(await alike(next, answered(words, others), coming)));
	expect(given).toBeGreaterThan(WRITTEN.length);
	for (const wrong of WRONG) await alike(next, answered('Fine.', wrong), coming);
	const send = `/p/${poll.slug}?/send`;
	const receipts: string[] = [];
	for (const words of WRITTEN) {
		const form = answered(words);
		const [ours, kits] = [await ask(send, form, coming), await ask(send, form, coming, OF_THE_KIT)];
		expect(said(ours)).toEqual(said(kits));
		receipts.push(String(ours.headers.location));
	}
	expect(new Set(receipts).size).toBe(WRITTEN.length);
	const shown = [];
	for (const receipt of [...receipts, ...receipts]) shown.push(isKits(await alike(receipt, null, coming)));
	expect(shown.filter((kits) => !kits).length).toBeGreaterThan(WRITTEN.length);
	await alike(receipts[0]!.replace('?sent', ''), null, coming);
	await alike(receipts[1]!, null, { ...coming, 'sec-gpc': '1' });
	expect((await alike('/r/AAAAAAAAAAAAAAAAAAAAAA', null, coming)).status).toBe(404);
});

const NOT_HERE = ['file', 'email', 'phone', 'address', 'picture'];

test('a poll of every kind, a question a page and read in another language, goes by as SvelteKit has it', async () => {
	const picture = { hash: 'a'.repeat(64), type: 'image/png' as const, width: 1, height: 1 };
	const all = everyKind('Every kind', picture);
	const asked = all.questions.filter(({ kind }) => !NOT_HERE.includes(kind));
	const plain = pollContentSchema.parse({
		...examplePoll(),
		...{ title: 'Every kind', paging: 'one', questions: asked.map((one) => ({ ...one, required: false })) }
	});
	// So many that nobody is told by day and town.
	plain.intent.sample.expected = 100_000;
	const words = translatable(plain).map(({ path }, at) => [path, `كلمات ${at}`]);
	const poll = await answeredPoll(database, { ...plain, translations: { ar: Object.fromEntries(words) } });
	expect(KIND_IDS.length - NOT_HERE.length).toBeGreaterThan(20);
	for (const language of ['en', 'ar']) {
		const coming = { 'accept-language': language };
		const form = (page: number): Form => ({
			...{ key: aKey(), fingerprint: poll.fingerprint, agreed: 'yes', page: String(page) },
			...{ 'q.short1': 'A word & more', 'q.several1': ['o0', 'o1'], 'q.ranking1.o0': '1' }
		});
		let given = 0;
		for (let page = 0; page <= asked.length; page += 1) {
			const path = `/p/${poll.slug}?/next`;
			for (let person = 0; person < 3; person += 1) await ask(path, form(page), coming);
			given += Number(!isKits(await alike(path, form(page), coming)));
		}
		expect(given).toBeGreaterThan(20);
	}
});

test('what is changed at one server is said by the other’s road at once', async () => {
	const poll = await answeredPoll(database, examplePoll());
	const other = await appOn(database);
	const form = (): Form => ({
		...{ key: aKey(), fingerprint: poll.fingerprint, agreed: 'yes', page: '0', 'q.when': 'sat' }
	});
	const next = `/p/${poll.slug}?/next`;
	const both = () => Promise.all([app, other].map((server) => server.ask(next, { form: form() })));
	for (let person = 0; person < 3; person += 1) await both();
	expect((await both()).map(isKits)).toEqual([false, false]);
	await poll.inside((tx) => closePoll(tx, poll.by, poll.pollId, new Date()));
	expect((await both()).map(({ status }) => status)).toEqual([410, 410]);
	await poll.inside((tx) => reopenPoll(tx, poll.by, poll.pollId, new Date()));
	expect((await both()).map(({ status }) => status)).toEqual([200, 200]);
	await poll.publish({ ...examplePoll(), title: 'Sunday opening' });
	const agree = { form: { ...form(), fingerprint: poll.fingerprint } };
	for (const { status } of await Promise.all(
		[app, other].map((one) => one.ask(`/p/${poll.slug}?/agree`, agree))
	))
		expect(status).toBe(409);
});

test('a receipt says at once what was taken back', async () => {
	const poll = await answeredPoll(database, examplePoll());
	const codes = [];
	for (let person = 0; person < 4; person += 1) codes.push(await poll.answer({}, ['quote']));
	for (const code of codes) await ask(`/r/${code}`, null, {});
	expect(isKits(await alike(`/r/${codes[0]}`, null, {}))).toBe(false);
	await ask(`/r/${codes[0]}?/withdraw`, { purpose: 'quote' }, {});
	expect((await alike(`/r/${codes[0]}`, null, {})).body).toMatch(/Withdrawn|Taken back|withdrew/i);
});

test('a form that fails goes on whole, and is counted once', async () => {
	const poll = await answeredPoll(database, examplePoll({ identity: 'anonymous' }));
	const few = await appOn(database, { aMinute: 4 });
	const form = () => ({
		key: aKey(),
		fingerprint: poll.fingerprint,
		agreed: 'yes',
		'q.better': 'Kept words.'
	});
	const replies = [];
	for (let sent = 0; sent < 6; sent += 1)
		replies.push(await few.ask(`/p/${poll.slug}?/send`, { form: form() }));
	expect(replies.map(({ status }) => status)).toEqual([422, 422, 422, 422, 429, 429]);
	for (const { body } of replies) expect(body).toContain('Kept words.');
});

test('what stands in nobody’s own place is never given to anybody else', async () => {
	const poll = await answeredPoll(database, examplePoll());
	const path = `/p/${poll.slug}?/next`;
	const form = (words: string): Form => ({
		...{ key: aKey(), fingerprint: poll.fingerprint, agreed: 'yes', page: '0', 'q.when': 'sat' },
		'q.better': words
	});
	const secrets = Array.from({ length: 8 }, (_each, at) => `Nobody may read ${at}${aKey()}`);
	for (const words of secrets) {
		const { body } = await ask(path, form(words), {});
		expect(secrets.filter((each) => body.includes(each))).toEqual([words]);
	}
});
