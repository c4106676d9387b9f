// One person's answer, sent as a browser without JavaScript sends it.
import type { APIRequestContext } from '@playwright/test';

const hidden = (html: string, name: string) =>
	new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';

/** Goes the whole way of a respondent and returns the address of their receipt. `answers`: in the order of the questions, as
 *  their fields are sent; '' for none. */
export async function answerPoll(
	request: APIRequestContext,
	site: string,
	slug: string,
	answers: string[],
	quote = true
): Promise<string> {
	const post = async (step: string, form: Record<string, string>) =>
		request.post(`${site}/p/${slug}?/${step}`, {
			form,
			headers: { origin: site, accept: 'text/html' },
			maxRedirects: 0
		});
	const statement = await (await request.get(`${site}/p/${slug}`)).text();
	const fingerprint = hidden(statement, 'fingerprint');
	const also: Record<string, string> = quote ? { also: 'quote' } : {};
	const questions = await (await post('agree', { agreed: 'yes', fingerprint, ...also })).text();
	const key = hidden(questions, 'key');
	const fields = [...new Set([...questions.matchAll(/name="(q\.[^".]+)"/g)].map(([, name]) => name ?? ''))];
	const asked = answers.map((answer, at) => [fields[at], answer]).filter(([, answer]) => answer !== '');
	const sent = await post('send', { key, fingerprint, agreed: 'yes', ...also, ...Object.fromEntries(asked) });
	if (sent.status() !== 303) throw new Error(`The answer was not taken: ${sent.status()}`);
	return new URL(sent.headers().location ?? '', site).href.replace('?sent', '');
}

/** Eleven people ask for Saturdays, eleven for lower prices; the receipts of the former. */
export async function answerAsMany(
	request: APIRequestContext,
	site: string,
	slug: string
): Promise<string[]> {
	const receipts: string[] = [];
	const asks = [
		'opening on Saturdays would help',
		'please open Saturdays',
		'Saturdays, when we are free',
		'a Saturday slot'
	];
	const prices = [
		'cheaper repairs',
		'the price of repairs is high',
		'lower prices for parts',
		'repairs cost too much'
	];
	for (let at = 0; at < 11; at += 1) {
		receipts.push(
			await answerPoll(
				request,
				site,
				slug,
				['b', '9', `${asks[at % 4]} (${at})`],
				// The first withdraws later on: their words must not be the ones that stand on a card.
				at > 0
			)
		);
		await answerPoll(request, site, slug, ['a', '', `${prices[at % 4]} (${at})`]);
	}
	return receipts;
}
