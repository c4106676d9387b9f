// npm run db:migrate: brings the database up to date without starting the app.
import { readConfig } from '../server/config.ts';
import { readyDatabase } from '../server/ready-database.ts';
import { stopWith } from './stop-with.ts';

try {
	const { ran, stop } = await readyDatabase(readConfig(process.env), { share: true });
	console.log(ran.length ? `Ran: ${ran.join(', ')}` : 'The database is up to date.');
	await stop();
} catch (cause) {
	stopWith(cause);
}
