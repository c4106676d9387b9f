// How many drafts are kept from one network in a day: there is so much room for a poll's, and one must not take it all.
import { readConfig } from '../config.ts';
import { addressBehind } from './network.ts';
import { countByAddress } from './tries.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Of what is sent in a minute before it is slowed: a school that goes on later is not held up. */
const TIMES = 4;

let made: ReturnType<typeof make> | undefined;

function make() {
	const { ANSWERS_A_MINUTE, TRUSTED_PROXY } = readConfig(process.env);
	return { drafts: countByAddress(DAY_MS), most: ANSWERS_A_MINUTE * TIMES, proxies: TRUSTED_PROXY };
}

/** Call it once for each new draft; keeping the same one again takes no further room. */
export function mayKeep(
	{ request, getClientAddress }: { request: Pick<Request, 'headers'>; getClientAddress: () => string },
	now: Date
): boolean {
	const { drafts, most, proxies } = (made ??= make());
	const address = addressBehind(getClientAddress(), request.headers.get('x-forwarded-for'), proxies);
	return drafts.add(address, now) <= most;
}
