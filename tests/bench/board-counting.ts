// Opens a board until its first edition is there, as somebody would who waits for it; how far it is must be said meanwhile.
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MS = 250;
const MOST_MS = 120 * 60 * 1000;

/** Seconds until it was counted. */
export async function untilCounted(url: string, cookie: string): Promise<number> {
	const start = performance.now();
	const said = new Set<string>();
	for (;;) {
		const reply = await fetch(url, { headers: { cookie } });
		const page = await reply.text();
		if (!reply.ok) throw new Error(`the board answered ${reply.status}`);
		const taken = performance.now() - start;
		if (page.includes('Edition 1')) break;
		const progress = /about [\d,]+ of [\d,]+ people/.exec(page)?.[0];
		if (progress) said.add(progress);
		if (taken > MOST_MS) throw new Error('it was not counted');
		await sleep(LOOK_MS);
	}
	const seconds = (performance.now() - start) / 1000;
	if (seconds > 30 && said.size < 3) throw new Error('it was counted, and said too little of how far it was');
	return seconds;
}
