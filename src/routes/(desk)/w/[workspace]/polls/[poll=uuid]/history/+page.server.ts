import { readHistory, type Side } from '#domain/polls/read-history.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';

const versionOf = (asked: string | null): number | null =>
	/^\d{1,6}$/.test(asked ?? '') ? Number(asked) : null;

export const load = (event) =>
	orError(async () => {
		const { searchParams } = event.url;
		const to: Side | null = searchParams.get('to') === 'draft' ? 'draft' : versionOf(searchParams.get('to'));
		const from = versionOf(searchParams.get('from'));
		return { history: await atDesk(event, (tx, by) => readHistory(tx, by, event.params.poll, { from, to })) };
	});
