// How the editor keeps a picture: given once at the top of it, used by each field for one.
import { createContext } from 'svelte';
import { z } from 'zod';
import { storedPicture, type StoredPicture } from '#domain/polls/question-kinds/picture.ts';

export type AddPicture = (file: Blob) => Promise<StoredPicture | { problem: string }>;
export const [useAddPicture, giveAddPicture] = createContext<AddPicture>();

const LARGEST = 400_000;
const WIDEST = 1600;
const refusal = z.object({ problem: z.string() });

/** Sends a picture to `at`, made smaller first where it is larger than a page should carry. */
export const addPictureTo =
	(at: string): AddPicture =>
	async (file) => {
		try {
			const answer = await fetch(at, { method: 'PUT', body: await smaller(file) });
			const said: unknown = await answer.json();
			if (answer.ok) return storedPicture.parse(said);
			return { problem: refusal.safeParse(said).data?.problem ?? 'It could not be kept. Try it once more.' };
		} catch {
			return { problem: 'No connection, so the picture was not kept. Choose it again when there is one.' };
		}
	};

/** What the browser cannot draw is sent as it is, for the server to say what is wrong with it. */
async function smaller(file: Blob): Promise<Blob> {
	const bitmap = await createImageBitmap(file).catch(() => null);
	if (!bitmap) return file;
	const scale = Math.min(1, WIDEST / bitmap.width, WIDEST / bitmap.height);
	if (scale === 1 && file.size <= LARGEST) return file;
	const canvas = document.createElement('canvas');
	canvas.width = Math.max(1, Math.round(bitmap.width * scale));
	canvas.height = Math.max(1, Math.round(bitmap.height * scale));
	canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
	bitmap.close();
	return new Promise((resolve) => canvas.toBlob((drawn) => resolve(drawn ?? file), 'image/webp', 0.8));
}
