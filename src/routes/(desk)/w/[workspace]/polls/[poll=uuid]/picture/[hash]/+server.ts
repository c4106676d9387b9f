import { findPicture } from '#domain/polls/pictures/picture.store.server.ts';
import { atDesk } from '#server/desk.ts';
import { pictureResponse } from '#server/picture-response.ts';

/** A picture of this workspace, for whoever writes or reads its polls. */
export const GET = async (event) =>
	pictureResponse(await atDesk(event, (tx, by) => findPicture(tx, by.workspaceId, event.params.hash)));
