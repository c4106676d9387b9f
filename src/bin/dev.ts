// npm run dev: the database and Vite's development server, which reloads as files change.
import { createServer } from 'vite';
import { readConfig } from '../server/config.ts';
import { lockFolder } from '../server/data-folder.ts';
import { readyDatabase } from '../server/ready-database.ts';
import { stopWith } from './stop-with.ts';
import { printWelcome } from './welcome.ts';

const config = readConfig(process.env);
const unlock = lockFolder(config.DATA_DIR, config.origin);
const database = await readyDatabase(config);
Object.assign(process.env, {
	ORIGIN: config.origin,
	CANDOR_WEB_URL: database.webUrl,
	CANDOR_SECRET: database.secret
});
const server = await createServer({ server: { port: config.PORT, host: config.HOST, strictPort: true } });
await server.listen();
await printWelcome(config.origin, database.webUrl);

const stop = async () => {
	await server.close();
	await database.stop();
	unlock();
	process.exit(0);
};
process.on('uncaughtException', stopWith);
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
