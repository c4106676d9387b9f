// npm run breach -- --what answers --from 2026-11-01 --to 2026-11-24: which people a leak touches, a workspace at a time.
import { parseArgs } from 'node:util';
import { inWorkspace } from '../db/scope.ts';
import { Refused } from '../domain/errors.ts';
import { parseInput } from '../domain/parse-input.ts';
import { drillInput, LEAKS, type Drill } from '../domain/register/breach.ts';
import { findTouchedPeople } from '../domain/register/find-touched-people.ts';
import { tellDrill } from '../domain/register/tell-drill.ts';
import { listWorkspaceIds } from '../domain/retention/erasing.store.server.ts';
import { readWorkspace } from '../domain/workspaces/workspace.store.server.ts';
import { readConfig } from '../server/config.ts';
import { runCommand } from './run-command.ts';
import { withDatabase } from './with-database.ts';

const text = { type: 'string' } as const;

await runCommand('Nothing was changed.', async (signal) => {
	const { values } = parseArgs({ options: { what: text, from: text, to: text, noticed: text } });
	const drill = readDrill(values);
	await withDatabase(readConfig(process.env), { signal }, async (db) => {
		for (const id of await listWorkspaceIds(db)) {
			const touched = await inWorkspace(db, id, (tx) =>
				findTouchedPeople(tx, { workspaceId: id, reader: 'server:breach' }, drill)
			);
			console.log(`\n${(await readWorkspace(db, id))?.name}`);
			for (const line of tellDrill(drill, touched)) console.log(`  ${line}`);
		}
	});
});

function readDrill(values: Record<string, unknown>): Drill {
	try {
		return parseInput(drillInput, values);
	} catch (cause) {
		throw cause instanceof Refused ? new Error(usage(cause)) : cause;
	}
}

function usage({ fields }: Refused): string {
	const wrong = Object.entries(fields)
		.map(([name, sentence]) => `--${name}: ${sentence}`)
		.join(' ');
	return `${wrong} Say --what ${LEAKS.join('|')}, and --from, --to, --noticed as you know them.`;
}
