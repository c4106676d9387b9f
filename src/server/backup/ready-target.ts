// The database that a back-up is put into. Whatever speaks against it is found before anything there is changed.
import postgres from 'postgres';
import { inOneTransaction } from '../../db/build-anew.ts';
import { countServing, listMigrations } from '../../db/every-table.ts';
import { ensureRoles } from '../../db/roles.ts';
import { whyRefused } from '../../db/why-refused.ts';
import { isInUse } from '../../domain/retention/sweep.store.server.ts';
import type { Config } from '../config.ts';
import { findDatabase, type FoundDatabase } from '../ready-database.ts';

type Wanted = {
	/** The secret that the restored data needs. */
	secret: string;
	replace: boolean;
	signal?: AbortSignal;
};

/** Finds or starts it, and makes the roles. They may be made already: by this folder's secret, or by the one restored. */
export async function readyTarget(
	config: Config,
	{ secret, replace, signal }: Wanted
): Promise<FoundDatabase> {
	const found = await findDatabase(config, { signal });
	try {
		const client = postgres(found.ownerUrl, { max: 1, onnotice: () => {} });
		await refuseUsed(client, replace).finally(() => client.end());
		signal?.throwIfAborted();
		await ensureRoles(found.ownerUrl, found.secret, { ours: !config.DATABASE_URL, orMadeBy: secret });
		return found;
	} catch (cause) {
		await found.stop();
		throw config.DATABASE_URL ? new Error(`DATABASE_URL: ${whyRefused(cause, found.ownerUrl)}`) : cause;
	}
}

async function refuseUsed(client: postgres.Sql, replace: boolean): Promise<void> {
	await refuseServed(client);
	if (replace || (await listMigrations(client)).length === 0) return;
	if (await inOneTransaction(client, (_, tx) => isInUse(tx))) throw new InUse();
}

export async function refuseServed(client: postgres.Sql): Promise<void> {
	if ((await countServing(client)) > 0)
		throw new Error(
			'Candor serves this database now. Stop it everywhere, then restore. Nothing was changed.'
		);
}

export class InUse extends Error {
	constructor() {
		super(
			'This database is in use already. Nothing was changed. To put the back-up in its place, add --replace.'
		);
	}
}
