// The road of nearly everybody who answers, in front of SvelteKit: Yes, the next page, Send, the receipt. Each page is put
// together of pieces that SvelteKit made (pieces.ts) under the poll as the database says it stands with this very request.
// Nothing is refused here, and nothing is said that SvelteKit would not say: whatever is not the usual goes on to it, whole.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { newToken } from '#domain/accounts/token.ts';
import { submitQuickly } from '#domain/answers/submit-quickly.ts';
import { agreedIn } from '#domain/consent/agreed-in.ts';
import { dayOf } from '#domain/calendar.ts';
import { readOwnPage } from '#domain/rights/read-own-page.ts';
import { database, largestFile, origin, secret } from '../app.server.ts';
import { readForm } from '../carried.ts';
import { countStored, guardSending } from '../guard/guard-sending.ts';
import { setHeaders } from '../headers.ts';
import { whatIsAsked, wishOf, type Asked, type Wish } from './asked.ts';
import { hearSent } from './hear-sent.ts';
import { piecesOfPages } from './pieces.ts';
import { isPlain, openPlainPoll, readBy } from './plain-poll.ts';
import { onceMore, readBody } from './sent-form.ts';
import { pageAfter, rowsOf, type PageFor } from './steps.ts';

/** A page, and of what it is made: another thing, another page. */
type Made = PageFor & { of: object; isStill(): Promise<boolean> };

const pieces = piecesOfPages();
const numbers = new WeakMap<object, number>();
let last = 0;

/** Things are kept as long as what is made of them is true; a page is called by the number of its own. */
function numberOf(thing: object): number {
	const number = numbers.get(thing) ?? (last += 1);
	numbers.set(thing, number);
	return number;
}

export function withRoad(kit: RequestListener): RequestListener {
	return (request, response) => {
		const asked = whatIsAsked(request, origin());
		if (!asked) return kit(request, response);
		void (asked.step === 'receipt'
			? showReceipt(kit, asked, request, response)
			: takeForm(kit, asked, request, response));
	};
}

type Receipt = Extract<Asked, { step: 'receipt' }>;
type Form = Exclude<Asked, Receipt>;

async function showReceipt(
	kit: RequestListener,
	asked: Receipt,
	request: IncomingMessage,
	response: ServerResponse
) {
	const made = await receiptOf(asked, wishOf(request)).catch(() => null);
	give(kit, made, request, response);
}

async function takeForm(
	kit: RequestListener,
	{ step, slug }: Form,
	request: IncomingMessage,
	response: ServerResponse
) {
	const body = await readBody(request).catch(() => null);
	// Whoever sent it is gone.
	if (!body) return;
	const form = new URLSearchParams(body.toString('utf8'));
	if (step === 'agree' && !form.get('key')) form.set('key', newToken());
	const again = onceMore(request, step === 'agree' ? Buffer.from(form.toString()) : body);
	if (step === 'agree')
		again.headers = { ...again.headers, 'content-length': String(Buffer.byteLength(form.toString())) };
	if (step === 'send') {
		const to = await store(slug, form, request, again).catch(() => null);
		return to === null ? kit(again, response) : seeOther(response, to);
	}
	const made = await pageOf(step, slug, form, wishOf(request)).catch(() => null);
	give(kit, made, again, response);
}

/** From the pieces; where one lacks SvelteKit makes the page, and they are learnt from it. */
function give(
	kit: RequestListener,
	made: Made | null,
	request: IncomingMessage,
	response: ServerResponse
): void {
	if (!made) return void kit(request, response);
	const name = `${numberOf(made.of)} ${made.name}`;
	const page = pieces.fill(name, made.own);
	if (page) {
		response.writeHead(200, [...page.headers, 'content-length', String(page.body.length)]);
		response.end(page.body);
		return;
	}
	hearSent(response, async (sent) => {
		// What changed while it was made may stand in it by half.
		if (await made.isStill().catch(() => false)) pieces.learn(name, sent, made.own);
	});
	kit(request, response);
}

async function pageOf(
	step: 'agree' | 'next',
	slug: string,
	form: URLSearchParams,
	wish: Wish
): Promise<Made | null> {
	const now = new Date();
	const poll = await openPlainPoll(database(), slug, now);
	const page = poll && pageAfter(step, poll, form, { wish, megabytes: largestFile(), now });
	if (!page) return null;
	const isStill = async () => (await openPlainPoll(database(), slug, new Date())) === poll;
	return { ...page, of: poll, isStill };
}

async function receiptOf(asked: Receipt, wish: Wish): Promise<Made | null> {
	const { code, justSent } = asked;
	const { accepted, noSharing } = wish;
	const { receipt, ...own } = await readOwnPage(database(), secret(), code, { noSharing }, new Date());
	const { content, values, consents, version, fingerprint, slug, answeredOn, deleteAfter, withdrawnAt } =
		receipt;
	const its = { version, fingerprint, slug, answeredOn, deleteAfter, withdrawnAt, mode: receipt.mode };
	if (!isPlain(content)) return null;
	const read = agreedIn(consents) ?? accepted;
	const shown = readBy(content, read);
	// Everything that its page shows besides the answers.
	const name = JSON.stringify([justSent, dayOf(new Date()), accepted, read, noSharing, own, its]);
	const rows = rowsOf(shown, shown.questions, values);
	const isStill = async () => (await receiptOf(asked, wish))?.name === name;
	return { name, of: content, own: { code, carried: null, rows }, isStill };
}

/** Stores it with all who send at this moment; the address of the receipt, null where it was not plainly stored. */
async function store(
	slug: string,
	form: URLSearchParams,
	request: IncomingMessage,
	again: IncomingMessage
): Promise<string | null> {
	const now = new Date();
	const address = request.socket.remoteAddress;
	if (address === undefined || process.env.ADDRESS_HEADER) return null;
	const said = { get: (name: string) => String(request.headers[name] ?? '') || null };
	const coming = { request: { headers: said }, getClientAddress: () => address, platform: { req: again } };
	if (await guardSending(coming, slug, form, now)) return null;
	const { accepted, noSharing } = wishOf(request);
	const carried = readForm(form);
	if (carried.kept) return null;
	const sent = {
		...carried,
		agreed: form.get('agreed') === 'yes',
		noSharing,
		wish: { asked: null, accepted },
		megabytes: largestFile(),
		form
	};
	const stored = await submitQuickly(database(), secret(), slug, sent, now);
	if (!stored) return null;
	countStored(slug, now);
	return stored.code === null ? `/p/${slug}/sent` : `/r/${stored.code}?sent`;
}

function seeOther(response: ServerResponse, to: string): void {
	const headers = new Headers({ location: to, vary: 'Accept-Language' });
	setHeaders(headers, '/(answer)/p/[slug]', origin(), null);
	response.writeHead(303, [...[...headers].flat(), 'content-length', '0']).end();
}
