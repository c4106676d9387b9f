// Answers as single ones, some people at a time: what was counted together is taken apart in parts that fit into memory.

const PEOPLE = 20_000;

/** Each value as often as people gave it, in the order they come. */
export function* inParts<T>(
	counted: readonly { value: T; people: number }[],
	most: number = PEOPLE
): Generator<T[]> {
	let part: T[] = [];
	for (const { value, people } of counted)
		for (let left = people; left > 0; left -= 1) {
			part.push(value);
			if (part.length < most) continue;
			yield part;
			part = [];
		}
	if (part.length > 0) yield part;
}
