import { findFaults } from '#domain/polls/journey/faults/find-faults.ts';
import { sayThen, sayWhen } from '#domain/polls/journey/say.ts';
import { nameOf } from '#domain/polls/journey/subject.ts';
import { readPollAtDesk } from '#domain/polls/read-poll-at-desk.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';
import { layOut } from '#ui/map/lay-out.ts';

export const load = (event) =>
	orError(async () => {
		const { draft } = await atDesk(event, (tx, by) => readPollAtDesk(tx, by, event.params.poll, new Date()));
		const { content } = draft;
		const faults = findFaults(content);
		const of = (id: string) => faults.filter(({ path }) => path.startsWith(`questions.${id}.`));
		return {
			title: content.title,
			map: layOut(content),
			elsewhere: faults.filter(({ path }) => path.split('.').length < 3),
			questions: content.questions.map((question) => ({
				id: question.id,
				title: nameOf(content, question.id),
				conditional: question.show !== undefined,
				when: sayWhen(question.show, content),
				then: sayThen(question.after, content),
				faults: of(question.id)
			}))
		};
	});
