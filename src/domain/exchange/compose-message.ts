// What a recipient is told, read at the moment of telling it.
import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { personFor } from '../answers/keyed-secrets.ts';
import { purposeUnder, readPurpose } from '../intents/purpose.ts';
import { declaredFields } from '../polls/declared-fields.ts';
import type { PollVersion } from '../polls/poll.ts';
import { ENDINGS } from './outbox.ts';
import type { Claimed } from './outbox.store.server.ts';
import { findShared, type SharedResponse } from './shared.store.server.ts';
import type { Webhook } from './webhook.ts';

/** The body of a message; null when nobody allows it to be sent any longer. `versions` are those of the poll. */
export async function composeMessage(
	tx: Tx,
	secret: string,
	to: Webhook,
	poll: { slug: string; versions: readonly PollVersion[] },
	{ event, responseId }: Claimed,
	now: Date
): Promise<string | null> {
	const person = personFor(secret, `share:${to.recipient}`, responseId);
	const about = { poll: poll.slug, person };
	const say = (data: object) => JSON.stringify({ type: event, timestamp: now.toISOString(), data });
	if (ENDINGS.some((ending) => ending === event)) return say(about);

	const shared = await readShared(tx, to, responseId, poll.versions[0]?.scope ?? 1);
	const version = poll.versions.find((each) => each.number === shared?.version);
	if (!shared || !version) return null;
	return say({
		...about,
		fingerprint: shared.fingerprint,
		day: shared.answeredOn,
		allowed: allowedFor(shared, to.recipient),
		answers: Object.fromEntries(
			declaredFields(version.content)
				.filter(({ id }) => id in shared.values)
				.map(({ id, title }) => [id, { title, value: shared.values[id] }])
		)
	});
}

/** Under whichever scope of the statement the person allows this recipient, the newest first. */
async function readShared(
	tx: Tx,
	to: Webhook,
	responseId: string,
	newest: number
): Promise<SharedResponse | null> {
	for (let scope = newest; scope > 0; scope -= 1) {
		const purpose = purposeUnder(`share:${to.recipient}`, scope);
		const shared = await forPurpose(tx, { reader: 'server:webhook', purpose }, () =>
			findShared(tx, to, responseId)
		);
		if (shared) return shared;
	}
	return null;
}

/** Of what the person allows, what binds this recipient: that it may have the answers, and whether words may be shown. */
const allowedFor = (shared: SharedResponse, recipient: string): string[] => [
	...new Set(
		shared.allowed
			.map((allowed) => readPurpose(allowed).purpose)
			.filter((purpose) => ['inform', 'quote', `share:${recipient}`].includes(purpose))
	)
];
