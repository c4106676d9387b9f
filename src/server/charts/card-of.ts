import type { Tx } from '#db/open.ts';
import { sayDay } from '#domain/calendar.ts';
import { NotFound } from '#domain/errors.ts';
import { readEdition } from '#domain/insights/edition/read-edition.ts';
import { KIND_NAMES } from '#domain/insights/theme.ts';
import { choosePoll } from '#domain/polls/choose-poll.ts';
import type { Member } from '#domain/workspaces/membership.ts';
import type { PicturedCard } from './card-picture.ts';

/** What the picture of a theme's card says: numbers of the newest edition, which every reader may see, and nobody's words. */
export async function cardOf(tx: Tx, by: Member, key: string | null, themeId: string): Promise<PicturedCard> {
	const { poll } = await choosePoll(tx, by.workspaceId, key);
	if (!poll) throw new NotFound('poll');
	const { snapshot, themes } = await readEdition(tx, by, poll);
	const theme = themes.find(({ id }) => id === themeId);
	const counted = snapshot?.content.themes.find(({ id }) => id === theme?.id);
	if (!theme || !snapshot || !counted) throw new NotFound('theme');
	const { people, orMore, base, share, low, high, how, audited } = counted;
	return {
		...{ people, orMore, base, share, low, high, how, audited, workspace: by.workspaceName },
		...{ kind: KIND_NAMES[theme.kind], title: theme.name, poll: poll.title },
		...{ edition: snapshot.number, countedOn: sayDay(snapshot.countedOn) }
	};
}
