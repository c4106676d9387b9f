// Being woken by the database: a connection of its own that waits for word on a channel.
import postgres from 'postgres';

/** Calls `woken` at each word. Returns how to end it. Behind a pooler no word may come: whoever waits also looks by itself. */
export async function listenFor(
	url: string,
	channel: string,
	woken: () => void
): Promise<() => Promise<void>> {
	// Words come, no arrays; a line that is cut while the driver asks for their types ends the process.
	const client = postgres(url, { max: 1, fetch_types: false, onnotice: () => {} });
	await client.listen(channel, woken);
	return () => client.end({ timeout: 1 });
}
