import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { aKey } from '../../../tests/support/sent-form.ts';
import { makeGuard, type Demand, type Sending } from './guard.ts';
import { askForProof, isProven } from './proof.ts';
import { readTicket, writeTicket } from './ticket.ts';

const SECRET = 'ab'.repeat(32);
const start = new Date();
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const form = { poll: 'bike-repairs', key: aKey() };

const challenge = z.object({
	parameters: z.looseObject({
		...{ algorithm: z.string(), nonce: z.string(), salt: z.string(), keyPrefix: z.string() },
		...{ cost: z.number(), keyLength: z.number(), keySignature: z.string() }
	}),
	signature: z.string()
});
async function solve(asked: string): Promise<string> {
	const done = await solveChallenge({ challenge: challenge.parse(JSON.parse(asked)), deriveKey });
	return `${done?.counter}.${done?.derivedKey}`;
}
const asked = await askForProof(SECRET, form, start);
const solution = await solve(asked);
const proven = (change: Partial<Parameters<typeof isProven>[1]>, now = start, secret = SECRET) =>
	isProven(secret, { ...form, asked, solution, ...change }, now);

test('a sum that was done holds for the form that was asked, on every server of this secret', async () => {
	expect(await proven({})).toBe(true);
	expect(await proven({}, start, 'cd'.repeat(32))).toBe(false);
});

test('it holds for no other poll and for no other form, whatever was asked of those', async () => {
	expect(await proven({ poll: 'other' })).toBe(false);
	expect(await proven({ key: aKey() })).toBe(false);
});

test('it holds for an hour', async () => {
	expect(await proven({}, later(3500))).toBe(true);
	expect(await proven({}, later(3700))).toBe(false);
});

test('a sum made easier, longer-lived or for another form is none of ours', async () => {
	const changed = (change: object) => {
		const read = challenge.parse(JSON.parse(asked));
		return JSON.stringify({ ...read, parameters: { ...read.parameters, ...change } });
	};
	const other = { poll: 'other', key: form.key };
	expect(await proven({ ...other, asked: changed({ data: { poll: other.poll, form: other.key } }) })).toBe(
		false
	);
	expect(await proven({ asked: changed({ expiresAt: 9e9 }) }, later(3700))).toBe(false);
	expect(await proven({ asked: changed({ cost: 1 }) })).toBe(false);
	expect(await proven({ asked: changed({ keySignature: '00'.repeat(32) }) })).toBe(false);
});

test.each(['', '1', '1.ff', `1.${'0'.repeat(64)}`, `1.${'g'.repeat(64)}`, `-1.${'0'.repeat(64)}`])(
	'%j is no solution',
	async (odd) => expect(await proven({ solution: odd })).toBe(false)
);

test.each(['', '{', 'null', '[]', '{"parameters":{}}', 'x'.repeat(100_000), '{"__proto__":{}}'])(
	'rubbish that is sent as the sum asked is refused: %.20j',
	async (odd) => expect(await proven({ asked: odd })).toBe(false)
);

test('a ticket is taken half a minute after it was asked for, within an hour, for its own form and poll', () => {
	const ticket = writeTicket(SECRET, form, 'many', start);
	const read = (change: object, seconds: number) =>
		readTicket(SECRET, { ...form, ...change }, ticket, later(seconds));
	expect(read({}, 0)).toEqual({ why: 'many', secondsLeft: 30 });
	expect(read({}, 29.5)).toEqual({ why: 'many', secondsLeft: 1 });
	expect(read({}, 30)).toEqual({ why: 'many', secondsLeft: 0 });
	expect(read({}, 3601)).toBeNull();
	expect(read({ poll: 'other' }, 30)).toBeNull();
	expect(read({ key: aKey() }, 30)).toBeNull();
	expect(readTicket('cd'.repeat(32), form, ticket, later(30))).toBeNull();
	expect(readTicket(SECRET, form, ticket.replace('many', 'filled'), later(30))).toBeNull();
	expect(readTicket(SECRET, form, ticket.replace(/\.[0-9a-z]+\./, '.1.'), later(30))).toBeNull();
	expect(readTicket(SECRET, form, 'x'.repeat(100_000), later(30))).toBeNull();
});

const sending = (change: Partial<Sending> = {}): Sending => ({
	...{
		poll: form.poll,
		key: aKey(),
		address: '203.0.113.7',
		unseen: '',
		ticket: '',
		asked: '',
		solution: ''
	},
	...change
});
const must = (demand: Demand | null): Demand => {
	if (!demand) throw new Error('nothing was asked for');
	return demand;
};

test('so many a minute from one network go through at once, and each further one is asked for a sum or some time', async () => {
	const guard = makeGuard(SECRET, 3);
	for (let n = 0; n < 3; n += 1) expect(await guard(sending(), start)).toBeNull();
	expect(await guard(sending(), start)).toMatchObject({ why: 'many', seconds: 30 });
	expect(await guard(sending({ address: '198.51.100.1' }), start)).toBeNull();
	expect(await guard(sending(), later(61))).toBeNull();
});

test('twenty times as many for one poll from everywhere, and another poll goes on', async () => {
	const guard = makeGuard(SECRET, 1);
	const from = (n: number) => sending({ address: `198.51.100.${n}` });
	for (let n = 0; n < 20; n += 1) expect(await guard(from(n), start)).toBeNull();
	expect(await guard(from(20), start)).toMatchObject({ why: 'many' });
	expect(await guard({ ...from(21), poll: 'other' }, start)).toBeNull();
});

test('whoever did the sum goes through while it is busy; their sum helps no other form', async () => {
	const guard = makeGuard(SECRET, 1);
	await guard(sending(), start);
	const mine = sending();
	const demand = must(await guard(mine, start));
	const done = { asked: demand.asked, solution: await solve(demand.asked) };
	expect(await guard({ ...mine, ...done }, start)).toBeNull();
	expect(await guard(sending(done), start)).toMatchObject({ why: 'many' });
});

test('without script: too early keeps the ticket and says how long; then it is taken', async () => {
	const guard = makeGuard(SECRET, 1);
	const keepBusy = (at: Date) => guard(sending(), at);
	await keepBusy(start);
	const mine = sending();
	const { ticket } = must(await guard(mine, start));
	expect(await guard({ ...mine, ticket }, later(12))).toMatchObject({ why: 'early', seconds: 18, ticket });
	expect(await guard({ ...mine, ticket }, later(31))).toBeNull();
	expect(await guard(sending({ ticket }), later(31))).toMatchObject({ why: 'many' });
});

test('of tickets a network may use so many a minute: the next one waits and stays good', async () => {
	const guard = makeGuard(SECRET, 2);
	const forms = Array.from({ length: 5 }, () => sending());
	const demands = await Promise.all(forms.map((one) => guard(one, start)));
	const waiting = forms.flatMap((one, at) => {
		const demand = demands[at];
		return demand ? [{ ...one, ticket: demand.ticket }] : [];
	});
	expect(waiting).toHaveLength(3);
	const [first, second, third] = waiting;
	if (!first || !second || !third) throw new Error('three waited');
	expect(await guard(first, later(31))).toBeNull();
	expect(await guard(second, later(31))).toBeNull();
	expect(await guard(third, later(31))).toMatchObject({ why: 'early', ticket: third.ticket });
	for (let n = 0; n < 3; n += 1) await guard(sending(), later(92));
	expect(await guard(third, later(92))).toBeNull();
});

test('a field that nobody sees, filled in, takes the slow way even when nothing is busy, and cannot be left out the next time', async () => {
	const guard = makeGuard(SECRET, 1000);
	const mine = sending({ unseen: 'https://spam.example' });
	const demand = must(await guard(mine, start));
	expect(demand.why).toBe('filled');
	const again = { ...mine, unseen: '', ticket: demand.ticket };
	expect(await guard(again, later(1))).toMatchObject({ why: 'early' });
	const done = { asked: demand.asked, solution: await solve(demand.asked) };
	expect(await guard({ ...again, ...done }, later(2))).toBeNull();
	expect(await guard(again, later(31))).toBeNull();
});
