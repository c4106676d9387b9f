// npm run db:migrate: brings the database up to date without starting the app.
import { migrate } from '../db/migrate.ts';
import { readConfig } from '../server/config.ts';
import { readyDatabase } from '../server/ready-database.ts';

const database = await readyDatabase(readConfig(process.env), { share: true });
const ran = await migrate(database.ownerUrl, database.secret);
console.log(ran.length ? `Ran: ${ran.join(', ')}` : 'The database is up to date.');
await database.stop();
