import { fail } from '@sveltejs/kit';
import { importResponses, UnknownValues } from '#domain/exchange/import-responses.ts';
import { listBatches } from '#domain/exchange/import.store.server.ts';
import { mappingInput, meanings } from '#domain/exchange/mapping.ts';
import { readTable, type Table } from '#domain/exchange/table.ts';
import { NotAllowed, NotFound, Refused } from '#domain/errors.ts';
import { parseInput } from '#domain/parse-input.ts';
import { namesPerson } from '#domain/polls/naming.ts';
import { listVersions } from '#domain/polls/poll.store.server.ts';
import type { Question } from '#domain/polls/question.ts';
import { mayWritePolls, type Member } from '#domain/workspaces/membership.ts';
import { secret } from '#server/app.server.ts';
import { atDesk, memberOf } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';

function mustImport(by: Member): void {
	if (!mayWritePolls(by)) throw new NotAllowed('import answers');
}

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => {
			mustImport(by);
			const at = { workspaceId: by.workspaceId, pollId: event.params.poll };
			const [version] = await listVersions(tx, at);
			if (!version) throw new NotFound('published poll');
			return {
				title: version.content.title,
				poll: at.pollId,
				questions: version.content.questions
					.filter((question) => question.kind !== 'importance' && !namesPerson(question))
					.map((question) => ({ id: question.id, title: question.title, meanings: meanings(question) })),
				batches: await listBatches(tx, at)
			};
		})
	);

const text = (form: FormData, name: string) => String(form.get(name) ?? '');

/** A file, or the text of one that an earlier step read: nothing is kept on the server before it is taken. */
async function tableFrom(form: FormData): Promise<{ table: Table; csv: string; fileName: string }> {
	const file = form.get('file');
	const csv = file instanceof File ? await file.text() : text(form, 'csv');
	if (!csv.trim())
		throw new Refused('Choose a file.', { file: 'Choose a CSV file with a line for each person.' });
	return { table: readTable(csv), csv, fileName: file instanceof File ? file.name : text(form, 'fileName') };
}

const shownOf = ({ table, csv, fileName }: Awaited<ReturnType<typeof tableFrom>>) => ({
	csv,
	fileName,
	columns: table.columns,
	rows: table.rows.length
});

export const actions = {
	async read(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			mustImport(memberOf(event));
			const read = await tableFrom(form);
			return { file: shownOf(read), columns: guess(read.table.columns) };
		});
	},
	async take(event) {
		const form = await event.request.formData();
		form.delete('file');
		const read = await orFail(form, () => tableFrom(form));
		if (!('table' in read)) return read;
		form.delete('csv');
		const chosen = collect(form, 'c.');
		const taken = await orFail(form, async () => {
			const mapping = parseInput(mappingInput, {
				...Object.fromEntries(form),
				columns: chosen,
				values: valuesFrom(form)
			});
			const { table, fileName } = read;
			try {
				const report = await atDesk(event, (tx, by) =>
					importResponses(
						tx,
						by,
						secret(),
						{ pollId: event.params.poll, table, mapping, fileName },
						new Date()
					)
				);
				return { report };
			} catch (cause) {
				if (!(cause instanceof UnknownValues)) throw cause;
				return { unknown: cause.unknown, problem: cause.message };
			}
		});
		if ('report' in taken) return taken;
		if ('unknown' in taken)
			return fail(422, {
				...taken,
				fields: {},
				values: collect(form, ''),
				file: shownOf(read),
				columns: chosen
			});
		return fail(taken.status, { ...taken.data, file: shownOf(read), columns: chosen });
	}
};

/** Fields whose names begin so, without that beginning. */
function collect(form: FormData, start: string): Record<string, string> {
	return Object.fromEntries(
		[...form]
			.filter(([name]) => name.startsWith(start))
			.map(([name, value]) => [name.slice(start.length), String(value)])
	);
}

/** `v.{question}.{value}` says what a value of the file stands for. */
function valuesFrom(form: FormData): Record<Question['id'], Record<string, string>> {
	const values: Record<string, Record<string, string>> = {};
	for (const [name, meaning] of Object.entries(collect(form, 'v.'))) {
		const at = name.indexOf('.');
		const question = name.slice(0, at);
		values[question] = { ...values[question], [name.slice(at + 1)]: meaning };
	}
	return values;
}

/** A column named as a question's id is taken for it. */
const guess = (columns: string[]): Record<string, string> =>
	Object.fromEntries(columns.map((column) => [column.toLowerCase(), column]));
