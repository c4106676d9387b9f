import { readPublicPicture } from '#domain/polls/pictures/picture.store.server.ts';
import { database } from '#server/app.server.ts';
import { pictureResponse } from '#server/picture-response.ts';

export const GET = async ({ params }) =>
	pictureResponse(await readPublicPicture(database(), params.slug, params.hash));
