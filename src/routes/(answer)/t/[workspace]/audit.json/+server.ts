import { error } from '@sveltejs/kit';
import { wordsFor } from '#domain/languages/words.ts';
import { readAuditHead } from '#domain/workspaces/read-audit-head.ts';
import { database } from '#server/app.server.ts';

const HOW =
	'Keep this line. hash is that of entry number of this workspace’s audit log: SHA-256 over the RFC 8785 canonical JSON of its workspace_id, number, kind, subject, happened_at, who_commitment, whom_commitment and previous_hash; the first follows 64 zeros. Whoever runs this server can be asked to show, with npm run audit:verify -- --heads FILE and a file of such lines, that this entry and all before it are still the same.';

/** The head of the audit log, on one line, as a file of heads holds it. */
export async function GET({ params, locals }) {
	const head = await readAuditHead(database(), params.workspace);
	if (!head) error(404, wordsFor(locals.language).promises.nobody);
	return new Response(`${JSON.stringify({ ...head, how: HOW })}\n`, {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'cache-control': 'no-cache',
			'access-control-allow-origin': '*'
		}
	});
}
