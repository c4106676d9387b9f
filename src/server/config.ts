// The settings, each with its meaning and default. A bad value stops the start with one readable line.
import { z } from 'zod';

const settings = z.object({
	PORT: z.coerce
		.number('must be a number')
		.int()
		.min(1, 'must be 1 to 65535')
		.max(65535, 'must be 1 to 65535')
		.default(3000),
	HOST: z.string().min(1).default('127.0.0.1'),
	ORIGIN: z
		.url({ protocol: /^https?$/, error: 'must be an address such as https://polls.example.org' })
		.optional(),
	DATABASE_URL: z
		.url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/name' })
		.optional(),
	DATA_DIR: z.string().min(1).default('.candor'),
	DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
	DATABASE_PREPARE: z.enum(['true', 'false'], 'must be true or false').default('true'),
	SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@host:587' }).optional(),
	MAIL_FROM: z.string().default('Candor <candor@localhost>')
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
	const origin = read.data.ORIGIN ? new URL(read.data.ORIGIN).origin : `http://localhost:${read.data.PORT}`;
	return { ...read.data, origin };
}
