import { redirect } from '@sveltejs/kit';
import { deleteExport } from '#domain/exchange/delete-export.ts';
import { exportInput } from '#domain/exchange/export-file.ts';
import { makeExport } from '#domain/exchange/make-export.ts';
import { readExports } from '#domain/exchange/read-exports.ts';
import { parseInput } from '#domain/parse-input.ts';
import { secret } from '#server/app.server.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';
import { exportFolder } from '#server/export-folder.ts';

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => ({
			poll: event.params.poll,
			now: new Date(),
			...(await readExports(tx, by, event.params.poll))
		}))
	);

export const actions = {
	async make(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const order = { ...parseInput(exportInput, Object.fromEntries(form)), pollId: event.params.poll };
			await atDesk(event, (tx, by) => makeExport(tx, by, secret(), order, exportFolder(), new Date()));
			redirect(303, event.url.pathname);
		});
	},
	async remove(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const which = { pollId: event.params.poll, id: String(form.get('file') ?? '') };
			await atDesk(event, (tx, by) => deleteExport(tx, by, which, exportFolder(), new Date()));
			redirect(303, event.url.pathname);
		});
	}
};
