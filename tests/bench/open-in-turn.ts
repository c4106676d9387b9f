// Milliseconds that pages take to open.
const TIMES = 100;
const WARM = 10;

/** All of them in turn, so that whatever else the machine does meets all alike. */
export async function openInTurn(
	urls: readonly string[],
	cookie: string,
	{ times = TIMES, warm = WARM } = {}
): Promise<number[][]> {
	const taken = urls.map((): number[] => []);
	for (let time = -warm; time < times; time += 1)
		for (const [at, url] of urls.entries()) {
			const start = performance.now();
			const reply = await fetch(url, { headers: { cookie } });
			await reply.text();
			if (!reply.ok) throw new Error(`${url} answered ${reply.status}`);
			if (time >= 0) taken[at]?.push(performance.now() - start);
		}
	return taken;
}

export const percentile = (taken: readonly number[], share: number): number =>
	[...taken].sort((a, b) => a - b)[Math.floor(taken.length * share)] ?? 0;
