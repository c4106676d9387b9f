// Every form and endpoint against rubbish, as somebody who may: it is taken or refused, never an error of ours; and all
// that is stored afterwards is what its schema allows.
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { hashPassword } from '../../src/domain/accounts/password.ts';
import { outcomeContent } from '../../src/domain/decisions/outcome.ts';
import { codebookChange } from '../../src/domain/insights/codebook.ts';
import { pollContentSchema } from '../../src/domain/polls/poll.ts';
import { readAnswer } from '../../src/domain/polls/question-kinds/kinds.ts';
import { answerValue } from '../../src/domain/polls/answer-value.ts';
import { appOn, type Asked } from '../support/app-on-database.ts';
import { addressOf, findDoors, type Door } from '../support/doors.ts';
import { furnish, type Furnished } from '../support/furnished.ts';
import { BREAKERS, nastyText, nastyValue, SEED, spoilt } from '../support/rubbish.ts';
import { testDatabase } from '../support/test-database.ts';
import { formFor, WHO_MAY } from './who-may.ts';

const RUNS = 6;
/** What is left is left out rather than let a busy machine wait. */
const bounded = { seed: SEED, endOnFailure: true, interruptAfterTimeLimit: 20_000 };
vi.setConfig({ testTimeout: 60_000 });
const database = await testDatabase();
const { all } = database;
const app = await appOn(database);
const doors = await findDoors();
let it: Furnished;
let requests = 0;

beforeAll(async () => {
	it = await furnish(database, 'zebra', await hashPassword('four quiet words here'));
});

// These end the session or the account that the others need.
const LEFT_OUT = ['?/signOutEverywhere', '?/password', '/sign-out', '?/endSession', '?/erase', '?/withdraw'];
const cookie = () => it.people.owner.cookie;
const paramsOf = (door: Door) => ({
	...{
		workspace: it.address,
		poll: it.poll,
		theme: it.theme,
		decision: it.decision,
		slug: it.slug,
		short: it.short,
		look: '1c4e80-f7f9fb-sans-square.css',
		code: it.code,
		file: it.exportFile,
		hash: it.picture,
		sent: it.sentFile
	},
	token: door.route.includes('join')
		? it.invitation
		: door.route.includes('/i/')
			? it.personalToken
			: door.route.includes('/feed/')
				? it.feedToken
				: door.route.includes('/unfollow/')
					? it.unfollowToken
					: it.passwordLink
});

async function mustStand(path: string, asked: Asked) {
	requests += 1;
	const { status, headers } = await app.ask(path, asked);
	// Who is sent away to sign in tries nothing.
	const isInside = asked.cookie === undefined || !String(headers.location).startsWith('/sign-in');
	expect([path, isInside, status < 500, asked]).toEqual([path, true, true, asked]);
}

// What takes the theme away comes last.
const isLast = (door: Door) => Number(/theme.*\/(merge|reject)$/.test(door.name));
const forms = doors
	.filter((door) => door.method === 'POST' && !LEFT_OUT.some((end) => door.name.endsWith(end)))
	.sort((a, b) => isLast(a) - isLast(b));

/** Some fields of a good form replaced, dropped or sent twice, and one more that nobody asked for. */
function spoiltForm(good: Record<string, string | string[]>) {
	const names = Object.keys(good);
	const change = fc.tuple(
		fc.constantFrom(...names, 'extra'),
		fc.oneof(nastyText, fc.array(nastyText, { maxLength: 3 }))
	);
	return fc
		.tuple(fc.array(change, { minLength: 1, maxLength: 2 }), nastyText, nastyText)
		.map(([changes, name, value]) => ({ ...good, ...Object.fromEntries(changes), [name]: value }));
}

test('every page, with rubbish in its search and its address', async () => {
	const pages = doors.filter((door) => door.method === 'GET');
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom(...pages),
			nastyText,
			nastyText,
			nastyText,
			fc.boolean(),
			async (door, one, two, three, inPath) => {
				const params = Object.fromEntries(
					Object.entries(paramsOf(door)).map(([name, good]) => [
						name,
						inPath && name !== 'workspace' ? one.slice(0, 500) : good
					])
				);
				const search = new URLSearchParams({
					poll: two,
					question: three,
					page: one,
					draft: two,
					next: three
				});
				if (!inPath) search.set('poll', it.poll);
				const path = `${wellFormed(() => addressOf(door, params))}?${search}`.slice(0, 8_000);
				await mustStand(path, { cookie: cookie() });
			}
		),
		{ ...bounded, numRuns: 150 }
	);
	for (const path of [
		'/%',
		'/p/%E0%A4%A',
		'/w/%00',
		'//evil.example',
		'/%2e%2e/%2e%2e/etc/passwd',
		'/r/%F0%9F'
	])
		await mustStand(path, { cookie: cookie() });
});

test('every page, asked for a number or an address that is none', async () => {
	for (const door of doors.filter((each) => each.method === 'GET'))
		for (const odd of ['-1', '1e309', '%']) {
			const path = addressOf(door, paramsOf(door));
			const search = new URLSearchParams({ page: odd, question: odd, draft: odd, next: odd, poll: it.poll });
			await mustStand(`${path}?${search}`, { cookie: cookie() });
			await mustStand(`${path}?poll=${encodeURIComponent(odd)}`, { cookie: cookie() });
		}
});

test.each(forms.map((door) => [door.name, door] as const))('%s', async (name, door) => {
	let n = 0;
	const isAtDesk = door.route.startsWith('/(desk)');
	const good = () => formFor(name, it, 'four quiet words here', (n += 1), 'owner');
	const send = (form: Record<string, string | string[]>) =>
		mustStand(addressOf(door, paramsOf(door)), { cookie: isAtDesk ? cookie() : undefined, form });
	for (const field of Object.keys(good()))
		for (const breaker of BREAKERS) await send({ ...good(), [field]: breaker });
	await fc.assert(
		fc.asyncProperty(
			fc.nat().chain(() => spoiltForm(good())),
			send
		),
		{ ...bounded, numRuns: RUNS }
	);
	await all`delete from attempt`;
});

test('a draft', async () => {
	const path = `/w/${it.address}/polls/${it.draftPoll}/draft`;
	const [row] = await all`select content from poll_draft where poll_id = ${it.poll}`;
	const headers = { 'content-type': 'application/json' };
	for (const revision of [2 ** 31, 2 ** 53 - 1, -1, 0.5, '1', null])
		await mustStand(path, { cookie: cookie(), method: 'PUT', json: { content: {}, revision } });
	const sent = fc.oneof(spoilt({ content: row?.content, revision: 1 }), nastyValue);
	await fc.assert(
		fc.asyncProperty(sent, async (json) => {
			const [now] = await all`select revision from poll_draft where poll_id = ${it.draftPoll}`;
			const isRevised = typeof json === 'object' && json !== null && Reflect.get(json, 'revision') === 1;
			const body = JSON.stringify(isRevised ? { ...json, revision: now?.revision } : json) ?? '';
			await mustStand(path, { cookie: cookie(), method: 'PUT', body, headers });
		}),
		{ ...bounded, numRuns: 80 }
	);
});

/** No address can hold half a character. */
function wellFormed(make: () => string): string {
	try {
		return make();
	} catch (cause) {
		if (cause instanceof URIError) return '/';
		throw cause;
	}
}

test('all that is stored now is what its schema allows, and the pages still open', async () => {
	const strictly = (schema: { parse(value: unknown): unknown }, value: unknown) =>
		expect(schema.parse(value)).toEqual(value);
	for (const {
		content
	} of await all`select content from poll_draft union all select content from poll_version`)
		strictly(pollContentSchema, content);
	for (const { change } of await all`select change from codebook_event`) strictly(codebookChange, change);
	for (const { content } of await all`select content from outcome`) strictly(outcomeContent, content);
	const answers = await all`
		select a.question_id, a.value, v.content from answer a
		join response r on r.workspace_id = a.workspace_id and r.id = a.response_id
		join poll_version v on v.workspace_id = r.workspace_id and v.poll_id = r.poll_id and v.number = r.version`;
	expect(answers.length).toBeGreaterThan(20);
	for (const { question_id, value, content } of answers) {
		strictly(answerValue, value);
		const question = pollContentSchema.parse(content).questions.find((each) => each.id === question_id);
		if (!question) throw new Error(`an answer to no question: ${question_id}`);
		if (question.kind === 'importance') continue;
		const given = [value].flat().map(String);
		const form = { get: () => given[0] ?? null, getAll: () => given };
		expect(readAnswer(question, form)).toEqual({ value });
	}
	for (const room of [
		'',
		'/board',
		'/decisions',
		'/people',
		'/read',
		'/read/codebook',
		`/polls/${it.draftPoll}`
	])
		expect([room, (await app.ask(`/w/${it.address}${room}`, { cookie: cookie() })).status]).toEqual([
			room,
			200
		]);
	expect(app.said()).not.toMatch(/error 5\d\d/);
	console.log(
		`fuzz.seed: ${SEED}\nfuzz.requests: ${requests}\nfuzz.forms: ${forms.length} of ${Object.keys(WHO_MAY).filter((name) => !name.startsWith('GET')).length}`
	);
});
