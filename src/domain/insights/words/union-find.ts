// Things joined two by two come to groups, each known by the first of its things (union-find).

/** `parent`: for each thing an earlier one of its group, or itself; it is changed in place. */
export function unionFind(parent: number[] | Int32Array) {
	const first = (at: number): number => {
		let current = at;
		while (parent[current] !== current) current = parent[current] ?? current;
		return current;
	};
	return {
		/** Of the group of this thing. */
		first,
		join(one: number, other: number): void {
			const [a, b] = [first(one), first(other)];
			parent[Math.max(a, b)] = Math.min(a, b);
		}
	};
}
