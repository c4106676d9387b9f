// npm run audit:verify: recomputes the audit log of every workspace. `-- --heads FILE` compares it with heads kept outside;
// without it, the file that AUDIT_HEAD_FILE names, where one is named.
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readHeads } from '../domain/audit/head.ts';
import { verifyAudit } from '../domain/audit/verify-audit.ts';
import { sayFinding } from '../domain/audit/verify-chain.ts';
import { readConfig } from '../server/config.ts';
import { runCommand } from './run-command.ts';
import { withDatabase } from './with-database.ts';

await runCommand('Nothing was changed.', async (signal) => {
	const { values } = parseArgs({ options: { heads: { type: 'string' } } });
	const config = readConfig(process.env);
	const file = values.heads ?? config.AUDIT_HEAD_FILE;
	if (file && !existsSync(file)) throw new Error(`There is no file ${file} with heads of the audit log.`);
	const { heads, unreadable } = readHeads(file ? readFileSync(file, 'utf8') : '');

	const verdicts = await withDatabase(config, { signal }, (db) => verifyAudit(db, heads));
	for (const { workspace, entries, hash, finding } of verdicts)
		console.log(
			finding
				? `${workspace}: WRONG, ${sayFinding(finding)}.`
				: `${workspace}: ${entries} ${entries === 1 ? 'entry' : 'entries'} in order, head ${hash}`
		);
	for (const line of unreadable) console.log(`${file}: WRONG, line ${line} is no head.`);
	if (heads.length === 0)
		console.log(
			'No heads were given, so a chain written wholly anew, or cut off together with all that points at it, could not be told: -- --heads FILE.'
		);
	const right = verdicts.filter((verdict) => verdict.finding === null).length;
	console.log(`audit.verified: ${right} of ${verdicts.length}`);
	if (right < verdicts.length || unreadable.length > 0) process.exitCode = 1;
});
