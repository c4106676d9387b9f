// npm run dev: the database and Vite's development server, which reloads as files change.
import { createServer } from 'vite';
import { serve } from './serve.ts';

await serve(async ({ config, server, atEnd }) => {
	// As a part of our server: by itself Vite would end the process on SIGTERM, with PostgreSQL left running.
	const vite = await createServer({
		server: { middlewareMode: true, ws: { server }, host: config.HOST, port: config.PORT }
	});
	atEnd(() => vite.close());
	return (request, response) => vite.middlewares(request, response);
});
