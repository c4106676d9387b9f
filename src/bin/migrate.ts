// npm run db:migrate: brings the database up to date without starting the app.
import { readConfig } from '../server/config.ts';
import { readyDatabase } from '../server/ready-database.ts';
import { runCommand } from './run-command.ts';

await runCommand('The next run goes on from here.', async (signal) => {
	const { ran, stop } = await readyDatabase(readConfig(process.env), { share: true, signal });
	console.log(ran.length ? `Ran: ${ran.join(', ')}` : 'The database is up to date.');
	await stop();
});
