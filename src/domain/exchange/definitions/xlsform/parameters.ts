// `start=0 end=10 step=1` in one cell.

export const parametersOf = (cell: string): Map<string, string> =>
	new Map(
		[...cell.matchAll(/([a-z_-]+)\s*=\s*("[^"]*"|[^\s,;]+)/gi)].map((found) => [
			(found[1] ?? '').toLowerCase(),
			(found[2] ?? '').replaceAll('"', '')
		])
	);

export const isYes = (cell: string): boolean => /^(yes|true|true\(\)|1|y)$/i.test(cell.trim());
export const isNo = (cell: string): boolean => /^(|no|false|false\(\)|0|n)$/i.test(cell.trim());
