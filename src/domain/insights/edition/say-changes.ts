// What changed, as sentences of a letter: no page is beside them that could say more.
import type { Changes } from '../measures/changes.ts';

const percent = (share: number) => `${Math.round(share * 100)} %`;

export function sayChanges(changes: Changes, names: ReadonlyMap<string, string>): string[] {
	if (changes.result === 'refused' && changes.refused.why === 'chosen-reading')
		return [
			'What changed is not said: not everything is read, and a difference may come of what was chosen.'
		];
	if (changes.result === 'refused')
		return ['What changed cannot be said yet: the periods are too few, or too small.'];
	if (changes.result === 'nothing changed') return ['Nothing changed more than chance explains.'];
	return changes.changes.map((one) => {
		const name = names.get(one.themeId) ?? 'A theme';
		if (one.kind === 'drift')
			return `${name}: ${one.direction === 'more' ? 'rising' : 'falling'} over ${one.periods} periods.`;
		const [now, before] = [one.now, one.before].map(({ people, of }) => percent(people / of));
		return `${name}: ${one.direction === 'more' ? 'up' : 'down'} to ${now}, from ${before} before.`;
	});
}
