// Loaded into a server that is measured (node --import): asked over its channel, it says what it has used so far.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export type Used = {
	cpuMs: number;
	rss: number;
	/** The most memory it ever held, in bytes. */
	peakRss: number;
	/** The longest time, in milliseconds, for which it could do nothing else since it was last asked. */
	longestBlockMs: number;
};

const RESOLUTION_MS = 5;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

process.on('message', (asked) => {
	if (asked === 'heap') {
		collect();
		process.send?.(process.memoryUsage().heapUsed);
		return;
	}
	const { user, system } = process.cpuUsage();
	process.send?.({
		cpuMs: (user + system) / 1000,
		rss: process.memoryUsage.rss(),
		peakRss: process.resourceUsage().maxRSS * 1024,
		longestBlockMs: delay.max / 1e6 - RESOLUTION_MS
	} satisfies Used);
	delay.reset();
});
process.channel?.unref();
