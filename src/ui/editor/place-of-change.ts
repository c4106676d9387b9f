// Where two contents differ: what is typed in one place is one step back, and another place begins another.

/** The path of the only place that differs, such as `questions.q1.title`; where more than one does, of what holds them all.
 *  `!` at the end: something came, went or moved there, which is a step of its own. */
export function placeOfChange(before: unknown, after: unknown): string {
	if (!isTree(before) || !isTree(after)) return '';
	const [old, now] = [entriesOf(before), entriesOf(after)];
	if (old.map(([key]) => key).join('\n') !== now.map(([key]) => key).join('\n')) return '!';
	const changed = now.flatMap(([key, value], at) => {
		const was = old[at]?.[1];
		return was === value || JSON.stringify(was) === JSON.stringify(value) ? [] : [{ key, was, value }];
	});
	const [only, ...others] = changed;
	if (!only || others.length > 0) return '';
	const within = placeOfChange(only.was, only.value);
	return within === '' || within === '!' ? only.key + within : `${only.key}.${within}`;
}

const isTree = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Things with an id go by it, so that one that moved is not taken for another. */
const entriesOf = (tree: object): [string, unknown][] =>
	Object.entries(tree).map(([key, value]: [string, unknown]) => [
		isTree(value) && 'id' in value && typeof value.id === 'string' ? value.id : key,
		value
	]);
