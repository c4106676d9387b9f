type Waiting<T, R> = {
	item: T;
	resolve(result: R): void;
	reject(cause: unknown): void;
};

/** Of each key one act at a time, for all who came while the one before was under way, `most` at once. `act` gives back a
 *  result for each item, in their order; where it throws, each of them is told. */
export function inGroups<T, R>(
	most: number,
	act: (items: T[]) => Promise<R[]>
): (key: string, item: T) => Promise<R> {
	const waiting = new Map<string, Waiting<T, R>[]>();

	async function go(key: string) {
		// Those of the same moment come along.
		await Promise.resolve();
		for (let group = next(key); group.length > 0; group = next(key)) await actFor(group);
		waiting.delete(key);
	}

	const next = (key: string) => waiting.get(key)?.splice(0, most) ?? [];

	async function actFor(group: Waiting<T, R>[]) {
		try {
			const results = await act(group.map(({ item }) => item));
			group.forEach(({ resolve, reject }, at) => {
				const result = results[at];
				if (result === undefined) reject(new Error('There is no result for it.'));
				else resolve(result);
			});
		} catch (cause) {
			for (const { reject } of group) reject(cause);
		}
	}

	return (key, item) =>
		new Promise((resolve, reject) => {
			const others = waiting.get(key);
			if (others) others.push({ item, resolve, reject });
			else {
				waiting.set(key, [{ item, resolve, reject }]);
				void go(key);
			}
		});
}
