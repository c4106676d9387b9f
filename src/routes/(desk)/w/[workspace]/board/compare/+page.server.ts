import { readComparison } from '#domain/insights/edition/read-comparison.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';

export const load = (event) =>
	orError(() =>
		atDesk(event, (tx, by) => {
			const { searchParams } = event.url;
			const asked = (name: string) => searchParams.get(name) || null;
			return readComparison(tx, by, {
				poll: asked('poll'),
				isChosen: searchParams.has('a'),
				a: { poll: asked('a'), period: asked('a-period') },
				b: { poll: asked('b'), period: asked('b-period') }
			});
		})
	);
