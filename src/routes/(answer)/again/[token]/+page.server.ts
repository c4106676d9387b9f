import { fail, redirect } from '@sveltejs/kit';
import { informWording, optionalWordings } from '#domain/consent/wording.ts';
import { Conflict } from '#domain/errors.ts';
import { answerAgain, readAgain } from '#domain/rights/answer-again.ts';
import { database, secret } from '#server/app.server.ts';
import { orError } from '#server/doors.ts';
import { asksForPrivacy } from '#server/privacy-signal.ts';

type Event = { request: Request; params: { token: string } };

export const load = ({ params, request, setHeaders }) =>
	orError(async () => {
		setHeaders({ 'cache-control': 'private, no-store' });
		const { version, before, ...asked } = await readAgain(database(), secret(), params.token, new Date());
		const { content, fingerprint } = version;
		return {
			...asked,
			content,
			fingerprint,
			before: before.content,
			inform: informWording(content),
			also: optionalWordings(content, { noSharing: asksForPrivacy(request) })
		};
	});

/** Only a press answers: whoever merely opens the link, such as a mail scanner, changes nothing. */
const say = async ({ request, params }: Event, answer: 'yes' | 'no') => {
	const form = await request.formData();
	const ticked = form.getAll('also').map(String);
	const fingerprint = String(form.get('fingerprint') ?? '');
	const noSharing = asksForPrivacy(request);
	return orError(async () => {
		try {
			const said = { answer, ticked, fingerprint, noSharing };
			await answerAgain(database(), secret(), params.token, said, new Date());
		} catch (cause) {
			if (cause instanceof Conflict) return fail(409, { problem: cause.message, ticked });
			throw cause;
		}
		redirect(303, `/again/${params.token}`);
	});
};

export const actions = {
	yes: (event) => say(event, 'yes'),
	no: (event) => say(event, 'no')
};
