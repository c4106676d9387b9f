// The poll of every kind, published with its pictures.
import { inWorkspace } from '../../src/db/scope.ts';
import { createPoll } from '../../src/domain/polls/create-poll.ts';
import { addPicture } from '../../src/domain/polls/pictures/add-picture.ts';
import { everyKind } from '../support/every-kind.ts';
import { aPng } from '../support/pictures.ts';
import type { furnish } from './furnish.ts';

type Desk = Awaited<ReturnType<typeof furnish>>;

export async function publishEveryKind({ db, by, publish }: Desk, title: string) {
	const picture = await inWorkspace(db, by.workspaceId, async (tx) =>
		addPicture(tx, by, await createPoll(tx, by, 'Where pictures lie', new Date()), aPng('rack'))
	);
	const content = everyKind(title, picture);
	return { content, ...(await publish(content)) };
}
