import { z } from 'zod';
import { readAudit } from '#domain/audit/read-audit.ts';
import { nameSubjects } from '#domain/insights/name-subjects.ts';
import { origin } from '#server/app.server.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';

const whichPage = z.coerce.number().int().min(0).max(1_000_000).catch(0);

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => {
			const page = whichPage.parse(event.url.searchParams.get('page'));
			const log = await readAudit(tx, by, page);
			const subjects = await nameSubjects(tx, by.workspaceId);
			return {
				...log,
				entries: log.entries.map((entry) => ({
					...entry,
					about: entry.subject === null ? null : (subjects.get(entry.subject) ?? null)
				})),
				page,
				headAddress: `${origin()}/t/${by.workspaceAddress}/audit.json`
			};
		})
	);
