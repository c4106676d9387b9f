import { redirect } from '@sveltejs/kit';
import { NotAllowed, Refused } from '#domain/errors.ts';
import { importDefinition } from '#domain/exchange/definitions/import-definition.ts';
import { readDefinition } from '#domain/exchange/definitions/read-definition.ts';
import { canonicalJson } from '#domain/polls/fingerprint.ts';
import { mayWritePolls, type Member } from '#domain/workspaces/membership.ts';
import { atDesk, memberOf } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';

function mustWrite(by: Member): void {
	if (!mayWritePolls(by)) throw new NotAllowed('write polls');
}

export const load = (event) => orError(async () => mustWrite(memberOf(event)));

export const actions = {
	/** Nothing is kept on the server before the report was read: what was understood travels in the page. */
	async read(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			mustWrite(memberOf(event));
			const file = form.get('file');
			if (!(file instanceof File) || file.size === 0)
				throw new Refused('There is nothing to read.', {
					file: 'Choose a survey that another tool wrote; an empty file holds none.'
				});
			const bytes = Buffer.from(await file.arrayBuffer());
			const { format, content, report } = await readDefinition({ name: file.name, bytes });
			return {
				read: {
					format,
					fileName: file.name,
					title: content.title,
					questions: content.questions.length,
					report
				},
				content: canonicalJson(content)
			};
		});
	},
	async begin(event) {
		const form = await event.request.formData();
		const bytes = Buffer.from(String(form.get('content') ?? ''));
		form.delete('content');
		return orFail(form, async () => {
			mustWrite(memberOf(event));
			const { content } = await readDefinition({ name: 'definition.json', bytes });
			const id = await atDesk(event, (tx, by) => importDefinition(tx, by, content, new Date()));
			redirect(303, `/w/${event.params.workspace}/polls/${id}`);
		});
	}
};
