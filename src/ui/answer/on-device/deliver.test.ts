import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deliver } from './deliver.ts';
import type { Draft } from './draft.ts';

const draft: Draft = {
	key: 'k1',
	fingerprint: 'f1',
	began: 0,
	writtenAt: 0,
	expires: Infinity,
	page: 0,
	fields: [['q.a', 'words']],
	to: '/p/poll?/send',
	isWaiting: true
};

/** As much of a page as is looked at here. */
class PageOf {
	step: string | undefined;
	constructor(step?: string) {
		this.step = step;
	}
	querySelector(where: string) {
		if (this.step === undefined) return null;
		return where === 'main' ? {} : where === '[data-device]' ? { dataset: { device: this.step } } : null;
	}
}

/** What is answered to each try; nobody answers where there is nothing left. */
let answers: { status: number; step?: string; after?: string }[] = [];
let tries = 0;

class Request {
	status = 0;
	response: PageOf | null = null;
	responseURL = 'https://polls.example.org/p/poll';
	after: string | null = null;
	onload = () => {};
	onerror = () => {};
	open() {}
	setRequestHeader() {}
	getResponseHeader() {
		return this.after;
	}
	send() {
		tries += 1;
		const answer = answers.shift();
		if (!answer) return queueMicrotask(() => this.onerror());
		this.status = answer.status;
		this.response = answer.step === undefined ? null : new PageOf(answer.step);
		this.after = answer.after ?? null;
		queueMicrotask(() => this.onload());
	}
}

const said: string[] = [];
const ways = {
	isKept: () => true,
	isHere: true,
	gone: () => void said.push('gone'),
	done: (outcome: string) => void said.push(outcome),
	waits: () => void said.push('waits')
};

beforeEach(() => {
	vi.useFakeTimers();
	for (const [name, value] of Object.entries({
		XMLHttpRequest: Request,
		Document: PageOf,
		window: globalThis,
		addEventListener() {},
		removeEventListener() {}
	}))
		vi.stubGlobal(name, value);
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
	answers = [];
	said.length = tries = 0;
});
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

test('what another tab threw away or took back is not sent any more', async () => {
	let isKept = true;
	deliver(draft, { ...ways, isKept: () => isKept });
	await pass(1);
	isKept = false;
	await pass(600);
	expect(said).toEqual(['waits', 'gone']);
	expect(tries).toBe(1);
});

test('what no device keeps is sent from where it was written', async () => {
	answers = [
		{ status: 503, step: 'review' },
		{ status: 200, step: 'sent' }
	];
	deliver(draft, { ...ways, isKept: () => false });
	await pass(6);
	expect(said).toEqual(['waits', 'stored']);
});

test('where too much is sent at once, what was finished earlier waits for as long as it is told to', async () => {
	answers = [
		{ status: 429, step: 'review', after: '90' },
		{ status: 429, step: 'review' },
		{ status: 200, step: 'sent' }
	];
	deliver(draft, { ...ways, isHere: false });
	await pass(89);
	expect(tries).toBe(1);
	await pass(2);
	expect(tries).toBe(2);
	await pass(28);
	expect(tries).toBe(2);
	await pass(2);
	expect(said).toEqual(['waits', 'waits', 'stored']);
});

test('on its own page it is told at once', async () => {
	answers = [{ status: 429, step: 'review', after: '90' }];
	deliver(draft, ways);
	await pass(1);
	expect(said).toEqual(['look']);
});

test.each([400, 403, 404, 413])('a form that is refused with %i is not sent again', async (status) => {
	for (const step of ['', undefined]) {
		answers = [{ status, step }];
		deliver(draft, ways);
		await pass(600);
	}
	expect(said).toEqual(['refused', 'refused']);
	expect(tries).toBe(2);
});

test('what passes by itself is tried again', async () => {
	answers = [
		{ status: 408 },
		{ status: 429 },
		{ status: 502, step: 'review' },
		{ status: 200 },
		{ status: 200, step: 'sent' }
	];
	deliver(draft, ways);
	await pass(600);
	expect(said).toEqual(['waits', 'waits', 'waits', 'waits', 'stored']);
});
