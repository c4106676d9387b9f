import { readLacking } from '#domain/exchange/definitions/read-lacking.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';

export const load = (event) =>
	orError(() => atDesk(event, (tx, by) => readLacking(tx, by, event.params.poll)));
