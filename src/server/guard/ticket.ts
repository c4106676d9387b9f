// For browsers that run no script: a ticket with a time before which it is not taken. Signed, for one form of one poll, and
// kept nowhere.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { demandKey } from '#domain/answers/keyed-secrets.ts';
import type { Form } from './proof.ts';

export const WAIT_SECONDS = 30;
const HOUR_MS = 60 * 60 * 1000;

/** many: too much was sent at once. filled: a field that nobody sees was filled in. */
export type Why = 'many' | 'filled';
export type Ticket = { why: Why; secondsLeft: number };

const SHAPE = /^(many|filled)\.([0-9a-z]{1,10})\.([A-Za-z0-9_-]{43})$/;

const seal = (secret: string, { poll, key }: Form, why: string, at: string): Buffer =>
	createHmac('sha256', demandKey(secret, 'ticket'))
		.update(JSON.stringify([poll, key, why, at]))
		.digest();

/** `now` is when it was asked for; it is taken half a minute later. */
export function writeTicket(secret: string, form: Form, why: Why, now: Date): string {
	const at = now.getTime().toString(36);
	return `${why}.${at}.${seal(secret, form, why, at).toString('base64url')}`;
}

/** What a form's ticket says; null where it has none that is ours, its own, and not an hour old. */
export function readTicket(secret: string, form: Form, ticket: string, now: Date): Ticket | null {
	const [, why, at, mac] = SHAPE.exec(ticket) ?? [];
	if (!at || !mac || (why !== 'many' && why !== 'filled')) return null;
	if (!timingSafeEqual(seal(secret, form, why, at), Buffer.from(mac, 'base64url'))) return null;
	const age = now.getTime() - parseInt(at, 36);
	if (age < 0 || age > HOUR_MS) return null;
	return { why, secondsLeft: Math.max(0, Math.ceil(WAIT_SECONDS - age / 1000)) };
}
