// The settings, each with its meaning and default. A bad value stops the start with one readable line.
import { z } from 'zod';
import { missingBesideUrl, modelSettings } from './models/model-settings.ts';

const PORT_RANGE = 'must be a whole number from 1 to 65535, such as 3000';
const POOL_RANGE = 'must be a whole number from 1 to 200, such as 10';
const UPLOAD_RANGE = 'must be a whole number of megabytes from 1 to 25, such as 10';
const PROXY_RANGE = 'must be how many proxies stand before Candor, from 0 to 10';
const A_MINUTE_RANGE = 'must be a whole number from 1 to 1000000, such as 30';
const AN_ADDRESS = 'must be an address such as https://polls.example.org';

/** Links are made from scheme, host and port alone: anything more would be cut off in silence. */
function isBare(address: string): boolean {
	const { username, password, pathname, search, hash } = new URL(address);
	return !username && !password && pathname === '/' && !search && !hash;
}

const settings = z.object({
	...modelSettings,
	PORT: z.coerce.number(PORT_RANGE).int(PORT_RANGE).min(1, PORT_RANGE).max(65535, PORT_RANGE).default(3000),
	HOST: z.string().min(1).default('127.0.0.1'),
	ORIGIN: z
		.url({ protocol: /^https?$/, error: AN_ADDRESS, abort: true })
		.refine(isBare, `${AN_ADDRESS}, with nothing behind the name: Candor cannot live below a path`)
		.optional(),
	DATABASE_URL: z
		.url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/name' })
		.optional(),
	DATA_DIR: z.string().min(1).default('.candor'),
	DATABASE_POOL: z.coerce
		.number(POOL_RANGE)
		.int(POOL_RANGE)
		.min(1, POOL_RANGE)
		.max(200, POOL_RANGE)
		.default(10),
	DATABASE_PREPARE: z.enum(['true', 'false'], 'must be true or false').default('true'),
	SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@host:587' }).optional(),
	AUDIT_HEAD_FILE: z.string().min(1).optional(),
	MAIL_FROM: z.string().default('Candor <candor@localhost>'),
	WEBHOOKS_TO_PRIVATE: z.enum(['true', 'false'], 'must be true or false').default('false'),
	MAX_UPLOAD: z.coerce
		.number(UPLOAD_RANGE)
		.int(UPLOAD_RANGE)
		.min(1, UPLOAD_RANGE)
		.max(25, UPLOAD_RANGE)
		.default(10),
	TRUSTED_PROXY: z.coerce
		.number(PROXY_RANGE)
		.int(PROXY_RANGE)
		.min(0, PROXY_RANGE)
		.max(10, PROXY_RANGE)
		.default(0),
	ANSWERS_A_MINUTE: z.coerce
		.number(A_MINUTE_RANGE)
		.int(A_MINUTE_RANGE)
		.min(1, A_MINUTE_RANGE)
		.max(1_000_000, A_MINUTE_RANGE)
		.default(30),
	CANDOR_BACKUP_PASSPHRASE: z.string().min(12, 'must have 12 characters or more').optional()
});

export type Config = z.infer<typeof settings> & { origin: string };

/** Reads the settings from an environment. Throws one line that names the setting and what it should be. */
export function readConfig(env: Record<string, string | undefined>): Config {
	const given = Object.fromEntries(
		Object.entries(env).filter(([, value]) => value !== undefined && value !== '')
	);
	const read = settings.safeParse(given);
	if (!read.success) {
		const issue = read.error.issues[0];
		throw new Error(`${issue?.path.join('.')}: ${issue?.message}. README.md lists the settings.`);
	}
	const missing = missingBesideUrl(read.data);
	if (missing) throw new Error(`${missing}: must be set beside MODEL_URL. README.md lists the settings.`);
	const origin = read.data.ORIGIN ? new URL(read.data.ORIGIN).origin : `http://localhost:${read.data.PORT}`;
	return { ...read.data, origin };
}
