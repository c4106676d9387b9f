import { readAnswersSoFar } from '#domain/decisions/read-answers-so-far.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';

export const load = (event) =>
	orError(() => atDesk(event, (tx, by) => readAnswersSoFar(tx, by, event.params.poll, new Date())));
