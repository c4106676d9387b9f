// Where no poll is found: there is none, or it was taken down.
import { error } from '@sveltejs/kit';
import { wordsFor } from '#domain/languages/words.ts';
import { readGone } from '#domain/polls/bin.store.server.ts';
import { database } from './app.server.ts';

export async function goneSince(slug: string, { language }: App.Locals): Promise<never> {
	const gone = await readGone(database(), slug);
	const { missing } = wordsFor(language);
	if (!gone) error(404, missing.noPoll);
	error(410, missing.takenDown(gone.takenDownOn));
}
