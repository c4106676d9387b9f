// Loaded into a server that is measured (node --import): asked over its channel, it says what it has used so far.
export type Used = { cpuMs: number; rss: number };

process.on('message', () => {
	const { user, system } = process.cpuUsage();
	process.send?.({ cpuMs: (user + system) / 1000, rss: process.memoryUsage.rss() } satisfies Used);
});
process.channel?.unref();
