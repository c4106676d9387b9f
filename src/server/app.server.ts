// What the running app holds once: its database pool, its secret, its address. Set by start or dev, read here.
import { openDatabase, type Database } from '../db/open.ts';
import type { Model } from '#domain/insights/models/model.ts';
import { readConfig, type Config } from './config.ts';
import { modelFrom } from './models/model-settings.ts';

const required = (name: string): string => {
	const value = process.env[name];
	if (!value) throw new Error(`${name} is not set: start Candor with npm start or npm run dev.`);
	return value;
};

let opened: Database | undefined;

/** The pool of the role that serves requests. */
export const database = (): Database => (opened ??= open());

let known: Config | undefined;

/** Read once: checking them costs more than a statement. */
const settings = (): Config => (known ??= readConfig(process.env));

function open(): Database {
	const { DATABASE_POOL, DATABASE_PREPARE } = settings();
	return openDatabase(required('CANDOR_WEB_URL'), {
		size: DATABASE_POOL,
		prepare: DATABASE_PREPARE === 'true'
	});
}

/** 32 random bytes in hexadecimal; keys for single uses are derived from it. */
export const secret = (): string => required('CANDOR_SECRET');

/** The address people reach, from ORIGIN; never from a request's Host. */
export const origin = (): string => required('ORIGIN');

/** The largest file, in megabytes, that somebody may send with their answers. */
export const largestFile = (): number => settings().MAX_UPLOAD;

/** The model that proposes themes; null where the operator wants none. */
export const model = (): Model | null => modelFrom(settings());

export async function closeDatabase(): Promise<void> {
	await opened?.destroy();
	opened = undefined;
}
