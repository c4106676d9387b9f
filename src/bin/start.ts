// npm start: the database, the migrations, the built app; and a calm end on Ctrl-C or SIGTERM.
import { existsSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { MOST_FILES } from '../domain/polls/question-kinds/file.ts';
import { openPageState } from '../db/page-state.ts';
import { withPublishedPages } from '../server/published-page.ts';
import { startRounds } from '../server/rounds.ts';
import { serve } from './serve.ts';

const HANDLER = new URL('../../build/handler.js', import.meta.url);

await serve(async ({ config, database, atEnd }) => {
	if (!existsSync(HANDLER)) throw new Error('The app is not built yet. Run npm run setup first.');
	Object.assign(process.env, {
		NODE_ENV: 'production',
		// Forms may carry a file of answers, or the files that somebody sends with theirs.
		BODY_SIZE_LIMIT: `${Math.max(20, MOST_FILES * config.MAX_UPLOAD + 2)}M`
	});
	const { handler } = await import(HANDLER.href);
	atEnd(startRounds(database.webUrl, database.secret, config.DATA_DIR, config.AUDIT_HEAD_FILE));
	const pageState = openPageState(database.webUrl, { prepare: config.DATABASE_PREPARE === 'true' });
	atEnd(pageState.close);
	return withPublishedPages(roadBefore(handler), (slug) => pageState.read(slug, new Date()));
});

/** The built app hands over what stands in front of it (hooks.server.ts). */
function roadBefore(handler: RequestListener): RequestListener {
	const road: unknown = Reflect.get(globalThis, 'candorRoad');
	return typeof road === 'function' ? road(handler) : handler;
}
