import { dayOf } from '#domain/calendar.ts';
import { readRegister } from '#domain/register/read-register.ts';
import { SECURITY_MEASURES } from '#domain/register/security-measures.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => ({
			workspace: { name: by.workspaceName, address: by.workspaceAddress },
			today: dayOf(new Date()),
			security: SECURITY_MEASURES,
			register: await readRegister(tx, by)
		}))
	);
