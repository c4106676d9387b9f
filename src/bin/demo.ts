// npm run demo: a workspace with a real poll, real answers and a board. `--responses FILE` loads a whole file.
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { DEMO_EMAIL } from '../domain/accounts/account.ts';
import { DEMO_ADDRESS, demoWorkspace, loadDemo } from '../demo/riverside/load.ts';
import { readResponses } from '../demo/riverside/read-responses.ts';
import { readConfig } from '../server/config.ts';
import { runningAddress } from '../server/data-folder.ts';
import { runCommand } from './run-command.ts';
import { withDatabase } from './with-database.ts';

await runCommand('The next run loads what is missing.', async (signal) => {
	const { values } = parseArgs({ options: { responses: { type: 'string' } } });
	// Before anything changes: a wrong file must not cost the password that was printed last time.
	const given = values.responses ? await readResponses(values.responses) : null;
	const config = readConfig(process.env);
	await withDatabase(config, { size: 2, signal }, async (db, { secret }) => {
		const password = randomBytes(9).toString('base64url');
		const now = new Date();
		const by = await demoWorkspace(db, password, now);
		await loadDemo(db, secret, by, given, now, (line) => console.log(line));
		const running = runningAddress(config.DATA_DIR);
		console.log(
			`\nThe demo is ready. ${running ? 'Open it:' : 'Start Candor with npm start, then open it:'}`
		);
		console.log(`  ${running ?? config.origin}/w/${DEMO_ADDRESS}/board`);
		console.log(`  e-mail    ${DEMO_EMAIL}`);
		console.log(`  password  ${password}   (a new one each time the demo runs)`);
	});
});
