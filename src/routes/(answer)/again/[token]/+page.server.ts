import { fail, redirect } from '@sveltejs/kit';
import { informWording, optionalWordings } from '#domain/consent/wording.ts';
import { Conflict } from '#domain/errors.ts';
import { answerAgain, readAgain } from '#domain/rights/answer-again.ts';
import { widenedIn } from '#domain/rights/widened-in.ts';
import { inLanguage } from '#domain/polls/in-language.ts';
import { database, secret } from '#server/app.server.ts';
import { orError } from '#server/doors.ts';
import { asksForPrivacy } from '#server/privacy-signal.ts';
import { askedLanguage, readIn } from '#server/reading.ts';

type Event = { request: Request; url: URL; locals: App.Locals; params: { token: string } };

export const load = ({ params, request, url, locals, setHeaders }) =>
	orError(async () => {
		setHeaders({ 'cache-control': 'private, no-store' });
		const { version, before, ...asked } = await readAgain(database(), secret(), params.token, new Date());
		const { fingerprint } = version;
		const { content, languageAt, reading, query } = readIn({ request, url, locals }, version.content);
		return {
			...asked,
			content,
			reading,
			query,
			fingerprint,
			before: inLanguage(before.content, content.language).content,
			widened: widenedIn(content.language, before, version),
			inform: informWording(content),
			also: optionalWordings(content, { noSharing: asksForPrivacy(request), languageAt })
		};
	});

/** Only a press answers: whoever merely opens the link, such as a mail scanner, changes nothing. */
const say = async ({ request, url, locals, params }: Event, answer: 'yes' | 'no') => {
	const form = await request.formData();
	const ticked = form.getAll('also').map(String);
	const fingerprint = String(form.get('fingerprint') ?? '');
	const noSharing = asksForPrivacy(request);
	return orError(async () => {
		try {
			const { version } = await readAgain(database(), secret(), params.token, new Date());
			const { language } = readIn({ request, url, locals }, version.content).reading;
			const said = { answer, ticked, fingerprint, noSharing, language };
			await answerAgain(database(), secret(), params.token, said, new Date());
		} catch (cause) {
			if (cause instanceof Conflict) return fail(409, { problem: cause.message, ticked });
			throw cause;
		}
		redirect(303, `/again/${params.token}${askedLanguage(url)}`);
	});
};

export const actions = {
	yes: (event) => say(event, 'yes'),
	no: (event) => say(event, 'no')
};
