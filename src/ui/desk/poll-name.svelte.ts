// The name of a poll above its pages, which follows the pen while somebody types it.
import { createContext } from 'svelte';

export class PollName {
	/** null where nobody is typing it. */
	typed = $state<string | null>(null);
}

export const [usePollName, givePollName] = createContext<PollName>();
