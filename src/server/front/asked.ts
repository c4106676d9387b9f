// What a request in front of SvelteKit asks for, where it is one of the few that everybody who answers makes.
import type { IncomingMessage } from 'node:http';
import { isPlainForm } from './sent-form.ts';

export type Step = 'agree' | 'next' | 'send';
export type Asked = { step: Step; slug: string } | { step: 'receipt'; code: string; justSent: boolean };
/** What its page differs by besides: the languages of the browser, and whether it asks not to be shared. */
export type Wish = { accepted: string | null; noSharing: boolean };

const STEP = /^\/p\/([a-z0-9][a-z0-9-]{1,79})\?\/(agree|next|send)$/;
const RECEIPT = /^\/r\/([A-Za-z0-9_-]{22})(\?sent)?$/;
const LONGEST_WISH = 200;

export function whatIsAsked(request: IncomingMessage, origin: string): Asked | null {
	const { method, url = '', headers } = request;
	if (headers.cookie !== undefined || headers.authorization !== undefined) return null;
	if ((headers['accept-language']?.length ?? 0) > LONGEST_WISH) return null;
	if (method === 'POST' && isPlainForm(request, origin)) {
		const [, slug, step] = STEP.exec(url) ?? [];
		return slug && isStep(step) ? { step, slug } : null;
	}
	if (method !== 'GET' || headers['if-none-match'] !== undefined || headers.origin !== undefined) return null;
	const [, code, sent] = RECEIPT.exec(url) ?? [];
	return code ? { step: 'receipt', code, justSent: sent !== undefined } : null;
}

const isStep = (said: string | undefined): said is Step =>
	said === 'agree' || said === 'next' || said === 'send';

export const wishOf = ({ headers }: IncomingMessage): Wish => ({
	accepted: headers['accept-language'] ?? null,
	noSharing: headers['sec-gpc'] === '1'
});
