// The sites that may show a poll in a frame, as an author writes them: one a line, each reduced to its origin.

const MOST_ORIGINS = 20;
/** As it goes into a header: letters, digits, dots and a port, so that nothing else can be said there. */
const ORIGIN = /^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/;
const OWN_MACHINE = ['localhost', '127.0.0.1'];

/** The origins, each once; or what is wrong with the first that is none. */
export function readFrameOrigins(typed: string): { origins: string[] } | { problem: string } {
	const lines = typed
		.split(/\s+/)
		.map((line) => line.trim())
		.filter(Boolean);
	const origins = new Set<string>();
	for (const line of lines) {
		const url = URL.parse(/^[a-z]+:/i.test(line) ? line : `https://${line}`);
		if (!url || !ORIGIN.test(url.origin))
			return { problem: `“${line.slice(0, 80)}” is not a site. Write it as https://www.example.org.` };
		if (url.protocol !== 'https:' && !OWN_MACHINE.includes(url.hostname))
			return { problem: `“${line.slice(0, 80)}” is not safe from others on the way. Use its https address.` };
		origins.add(url.origin);
	}
	if (origins.size > MOST_ORIGINS) return { problem: `At most ${MOST_ORIGINS} sites.` };
	return { origins: [...origins] };
}
