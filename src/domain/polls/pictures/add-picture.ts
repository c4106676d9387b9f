import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';
import type { Tx } from '#db/open.ts';
import { NotAllowed, NotFound, Refused } from '../../errors.ts';
import { mayWritePolls, type Member } from '../../workspaces/membership.ts';
import { findDraft } from '../poll.store.server.ts';
import type { StoredPicture } from '../question-kinds/picture.ts';
import { insertPicture } from './picture.store.server.ts';
import { stripPicture } from './strip-picture.ts';

export const LARGEST_PICTURE = 500_000;
/** A side, in pixels: a small file may unfold to more than a phone can hold. */
const LONGEST_SIDE = 4000;
const TYPES = ['image/png', 'image/jpeg', 'image/webp'];
const NO_PICTURE = 'This is no picture that can be shown. Choose a PNG, a JPEG or a WebP.';

/** Keeps a picture for a poll, without what a camera wrote beside it. What it is, is told by its content and by nothing else. */
export async function addPicture(
	tx: Tx,
	by: Member,
	pollId: string,
	bytes: Uint8Array
): Promise<StoredPicture> {
	if (!(await findDraft(tx, { workspaceId: by.workspaceId, pollId }))) throw new NotFound('poll');
	if (!mayWritePolls(by)) throw new NotAllowed('write polls');
	if (bytes.length > LARGEST_PICTURE)
		throw new Refused('This picture is larger than 500 kB. Make it smaller, then choose it again.');
	const type = (await fileTypeFromBuffer(bytes))?.mime ?? '';
	if (!TYPES.includes(type)) throw new Refused(NO_PICTURE);
	const picture = readPicture(bytes, type);
	if (!picture) throw new Refused(NO_PICTURE);
	if (Math.max(picture.width, picture.height) > LONGEST_SIDE)
		throw new Refused(`This picture is more than ${LONGEST_SIDE} pixels wide or high. Make it smaller.`);
	const hash = createHash('sha256').update(picture.bytes).digest('hex');
	const stored = { hash, width: picture.width, height: picture.height };
	await insertPicture(tx, by.workspaceId, { ...stored, type, bytes: picture.bytes });
	return stored;
}

/** null where the bytes break off or are not what they begin as. */
function readPicture(bytes: Uint8Array, type: string) {
	try {
		const stripped = stripPicture(bytes, type);
		const { width, height, orientation = 1 } = imageSize(stripped);
		// From 5 on it was taken lying on its side.
		return orientation < 5
			? { bytes: stripped, width, height }
			: { bytes: stripped, width: height, height: width };
	} catch {
		return null;
	}
}
