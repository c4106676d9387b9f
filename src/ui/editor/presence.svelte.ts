// Who else has this poll open: asked every few seconds, and with it whether somebody saved.
import { z } from 'zod';

const EVERY_MS = 4000;
const told = z.object({
	others: z.array(z.object({ name: z.string(), field: z.string() })),
	revision: z.number()
});

export class Presence {
	others = $state.raw<{ name: string; field: string }[]>([]);
	#at: string;
	/** The server has this revision now. */
	#hear: (revision: number) => Promise<void>;

	constructor(at: string, hear: (revision: number) => Promise<void>) {
		this.#at = at;
		this.#hear = hear;
	}

	/** Begins; returns how to end. A page out of sight asks for nothing. */
	start(): () => void {
		const ask = () => void (document.hidden ? undefined : this.#ask());
		ask();
		const timer = setInterval(ask, EVERY_MS);
		document.addEventListener('visibilitychange', ask);
		return () => {
			clearInterval(timer);
			document.removeEventListener('visibilitychange', ask);
		};
	}

	async #ask(): Promise<void> {
		try {
			const answer = await fetch(this.#at, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ field: document.activeElement?.id ?? '' }),
				signal: AbortSignal.timeout(EVERY_MS)
			});
			if (!answer.ok) return;
			const { others, revision } = told.parse(await answer.json());
			this.others = others;
			await this.#hear(revision);
		} catch {
			this.others = [];
		}
	}
}
