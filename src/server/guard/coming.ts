// Whoever comes, as a door sees them, and what the operator set about them.
import { readConfig, type Config } from '../config.ts';
import { addressBehind } from './network.ts';

/** As the kit's event has it; anything else that takes answers can say the same. */
export type Coming = {
	request: { headers: { get(name: string): string | null } };
	getClientAddress: () => string;
	platform?: Readonly<App.Platform> | undefined;
};

let known: Config | undefined;
/** Read once: checking them costs more than a statement. */
const settings = (): Config => (known ??= readConfig(process.env));

/** How many answers go through at once from one network. */
export const mostAMinute = (): number => settings().ANSWERS_A_MINUTE;

export const addressOf = ({ request, getClientAddress }: Coming): string =>
	addressBehind(getClientAddress(), request.headers.get('x-forwarded-for'), settings().TRUSTED_PROXY);
