// npm start: the database, the migrations, the built app; and a calm end on Ctrl-C or SIGTERM.
import { existsSync } from 'node:fs';
import { startRounds } from '../server/rounds.ts';
import { serve } from './serve.ts';

const HANDLER = new URL('../../build/handler.js', import.meta.url);

await serve(async ({ config, database, atEnd }) => {
	if (!existsSync(HANDLER)) throw new Error('The app is not built yet. Run npm run setup first.');
	Object.assign(process.env, {
		NODE_ENV: 'production',
		// Forms may carry a file of answers.
		BODY_SIZE_LIMIT: '20M'
	});
	const { handler } = await import(HANDLER.href);
	atEnd(startRounds(database.webUrl, database.secret, config.DATA_DIR, config.AUDIT_HEAD_FILE));
	return handler;
});
