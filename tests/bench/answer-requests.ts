// What the browser of somebody who answers sends, written out: a page, a step of the form, a whole flow.
import { aKey } from '../support/sent-form.ts';
import type { Ask, Reply } from './answer-load.ts';

type Form = Record<string, string>;
type Poll = { path: string; port: number; fingerprint: string };

/** What somebody answers here. */
export const ANSWERS: Form = { 'q.when': 'sat', 'q.nps': '9', 'q.better': 'Everybody was kind.' };

/** No two people say the same: what is kept of one page cannot serve for the other. */
const answersOf = (person: string): Form => ({
	'q.when': person < 'a' ? 'week' : 'sat',
	'q.nps': String((person.codePointAt(1) ?? 0) % 11),
	'q.better': `Everybody was kind, said ${person}.`
});

export const get = (port: number, path: string): string =>
	`GET ${path} HTTP/1.1\r\nhost: localhost:${port}\r\naccept: text/html\r\naccept-language: en\r\n\r\n`;

function post(port: number, path: string, form: Form): string {
	const body = new URLSearchParams(form).toString();
	const origin = `http://localhost:${port}`;
	return (
		`POST ${path} HTTP/1.1\r\nhost: localhost:${port}\r\norigin: ${origin}\r\naccept: text/html\r\n` +
		`accept-language: en\r\ncontent-type: application/x-www-form-urlencoded\r\n` +
		`content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
	);
}

function expectStatus(status: number, reply: Reply, what: string): Reply {
	if (reply.status === status) return reply;
	throw new Error(`${what} was answered ${reply.status}: ${reply.body.toString('utf8').slice(0, 2000)}`);
}

export async function openPage(ask: Ask, request: string): Promise<Reply> {
	return expectStatus(200, await ask(request), 'The page');
}

/** Somebody presses Send; returns the address of their receipt, which is given only once all is stored. */
export async function send(ask: Ask, poll: Poll, key = aKey()): Promise<string> {
	const form = { key, fingerprint: poll.fingerprint, agreed: 'yes', also: 'quote', ...answersOf(key) };
	const reply = expectStatus(303, await ask(post(poll.port, `${poll.path}?/send`, form)), 'Sending');
	return /\nlocation: (\S+)/i.exec(reply.head)?.[1] ?? '';
}

/** A person without script, from the link to the receipt: the statement, Yes, the answers, Send, the receipt. */
export async function walkFlow(ask: Ask, { path, port }: Poll): Promise<void> {
	const step = async (action: string, form: Form) =>
		expectStatus(200, await ask(post(port, `${path}?/${action}`, form)), action);
	const page = await openPage(ask, get(port, path));
	const fingerprint = hidden(page, 'fingerprint');
	const agreed = await step('agree', { key: '', fingerprint, agreed: 'yes', also: 'quote' });
	const key = hidden(agreed, 'key');
	const yes = { key, fingerprint, agreed: 'yes', also: 'quote' };
	await step('next', { ...yes, page: '0', ...answersOf(key) });
	const receipt = await send(ask, { path, port, fingerprint }, key);
	expectStatus(200, await ask(get(port, receipt)), 'The receipt');
}
export const REQUESTS_A_FLOW = 5;

function hidden({ body }: Reply, name: string): string {
	const value = new RegExp(`name="${name}" value="([^"]+)"`).exec(body.toString('utf8'))?.[1];
	if (!value) throw new Error(`The page carries no ${name}.`);
	return value;
}
