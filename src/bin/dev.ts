// npm run dev: the database and Vite's development server, which reloads as files change; and the rounds, as with npm start.
import { createServer } from 'vite';
import { startRounds } from '../server/rounds.ts';
import { serve } from './serve.ts';

await serve(async ({ config, database, server, atEnd }) => {
	// As a part of our server: by itself Vite would end the process on SIGTERM, with PostgreSQL left running.
	const vite = await createServer({
		server: { middlewareMode: true, ws: { server }, host: config.HOST, port: config.PORT }
	});
	atEnd(() => vite.close());
	atEnd(startRounds(database.webUrl, database.secret, config.DATA_DIR, config.AUDIT_HEAD_FILE));
	return (request, response) => vite.middlewares(request, response);
});
