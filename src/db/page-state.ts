// One short text for all that the page of a published poll is made of: another text, another page. On connections of its own,
// which end at once when the server does, whatever is still being asked.
import postgres from 'postgres';

export type PageState = {
	/** null where nothing may be kept of the page: there is none, or it hangs on how many answered. */
	read(slug: string, now: Date): Promise<string | null>;
	close(): Promise<void>;
};

export function openPageState(url: string, { prepare = true } = {}): PageState {
	// No arrays come here; a line that is cut while the driver asks for their types ends the process.
	const client = postgres(url, { max: 2, prepare, fetch_types: false, onnotice: () => {} });
	return {
		async read(slug, now) {
			const [row] = await client<{ state: string | null }[]>`select page_state(${slug}, ${now}) as state`;
			return row?.state ?? null;
		},
		close: () => client.end({ timeout: 1 })
	};
}
