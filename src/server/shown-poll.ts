// A published poll as one request is shown it.
import { informWording, optionalWordings } from '#domain/consent/wording.ts';
import type { Words } from '#domain/languages/en.ts';
import type { Found } from '#domain/polls/find-opening.ts';
import { sayOpening, type Opening } from '#domain/polls/opening.ts';
import type { PollVersion } from '#domain/polls/poll.ts';
import type { Published } from '#domain/polls/published.ts';
import { asksForPrivacy } from './privacy-signal.ts';
import { readIn } from './reading.ts';

type Coming = { request: Request; url: URL; locals: App.Locals };

/** A version as this request is shown it: in which language, and with what offered. */
export function asShown({ content: written, fingerprint }: PollVersion, coming: Coming) {
	const { languageAt, ...shown } = readIn(coming, written);
	const offer = { noSharing: asksForPrivacy(coming.request), languageAt };
	return {
		...shown,
		fingerprint,
		inform: informWording(shown.content),
		also: optionalWordings(shown.content, offer)
	};
}

/** Whether it takes answers of whoever comes by the common link or by one of their own, and if not, why. */
export function howToldOf(
	poll: Published & Found,
	isInvited: boolean,
	{ road }: Words
): { opening: Opening; whyNot: string } {
	const isKnown = poll.version.content.intent.identity === 'identified';
	const needsLink = poll.sharing.byInvitation && isKnown && !isInvited && poll.opening === 'open';
	const opening = needsLink ? 'by-invitation' : poll.opening;
	return { opening, whyNot: opening === 'open' ? '' : sayOpening(opening, poll.sharing, road) };
}
