import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { sourceHash } from '../answers/keyed-secrets.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { addMonths, dayOf } from '../calendar.ts';
import { NotAllowed, NotFound, Refused } from '../errors.ts';
import type { At } from '../insights/reading.store.server.ts';
import { purposeUnder } from '../intents/purpose.ts';
import { listVersions } from '../polls/poll.store.server.ts';
import { readAnswers } from '../polls/read-answers.ts';
import type { Question } from '../polls/question.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { insertBatch, insertImported, listSources, type ImportedResponse } from './import.store.server.ts';
import { asForm, mayBeQuoted, unknownValues, type Mapping } from './mapping.ts';
import type { Table } from './table.ts';

export type ImportReport = {
	taken: number;
	/** Rows that were taken before. */
	seen: number;
	/** Rows with no answer in any mapped column. */
	empty: number;
	leftOut: { line: number; problem: string }[];
};

const BLOCK = 250;

/** A value of the file that no option stands for: the person decides what it means. */
export class UnknownValues extends Refused {
	readonly unknown: Record<string, string[]>;
	constructor(unknown: Record<string, string[]>) {
		super('Some values of this file are not among the answers offered. Say what each stands for.', {});
		this.unknown = unknown;
	}
}

/**
 * Takes answers that were collected elsewhere into a published poll. They carry the purpose `inform` on the stated basis,
 * and `quote` only where the file says so row by row. A row that cannot be taken is reported, never half stored; a row
 * taken before is not taken again. `note` is called after each block with the number of rows done.
 */
export async function importResponses(
	tx: Tx,
	by: Member,
	secret: string,
	source: { pollId: string; table: Table; mapping: Mapping; fileName: string },
	now: Date,
	note: (done: number) => void = () => {}
): Promise<ImportReport> {
	if (!mayWritePolls(by)) throw new NotAllowed('import answers');
	const at = { workspaceId: by.workspaceId, pollId: source.pollId };
	const [version] = await listVersions(tx, at);
	if (!version) throw new NotFound('published poll');
	const { mapping, table } = source;
	const questions = version.content.questions.filter((question) => mapping.columns[question.id]);
	if (questions.length === 0)
		throw new Refused('Choose a column for at least one question.', { columns: 'No column is chosen.' });
	const unknown = questions.flatMap((question): [string, string[]][] => {
		const values = unknownValues(question, mapping, table.rows);
		return values.length > 0 ? [[question.id, values]] : [];
	});
	if (unknown.length > 0) throw new UnknownValues(Object.fromEntries(unknown));

	const before = await sourcesTaken(tx, at, by, version.scope);
	const report: ImportReport = { taken: 0, seen: 0, empty: 0, leftOut: [] };
	const taken: ImportedResponse[] = [];
	const hashes = new Set(before);
	const deleteAfter = addMonths(dayOf(now), version.content.intent.retention.months ?? 0);
	table.rows.forEach((row, index) => {
		const hash = sourceHash(secret, `${source.pollId}:${row[mapping.source] ?? JSON.stringify(row)}`);
		if (hashes.has(hash)) {
			report.seen += 1;
			return;
		}
		const read = readRow(questions, mapping, row, dayOf(now));
		if ('problem' in read) report.leftOut.push({ line: index + 2, problem: read.problem });
		else if (Object.keys(read.values).length === 0) report.empty += 1;
		else {
			hashes.add(hash);
			const quote = mapping.quote !== '' && mayBeQuoted(row[mapping.quote] ?? '');
			taken.push({
				id: randomUUID(),
				sourceHash: hash,
				deleteAfter,
				...consentOf(mapping, quote, version.scope),
				...read
			});
		}
	});
	report.taken = taken.length;
	if (taken.length === 0) return report;
	const { collectedBy, basis } = mapping;
	const batch = {
		collectedBy,
		basis,
		fileName: source.fileName.slice(0, 255),
		taken: taken.length,
		by: by.accountId
	};
	const importId = await insertBatch(tx, version, { ...batch, leftOut: report.leftOut.length }, now);
	for (let from = 0; from < taken.length; from += BLOCK) {
		await insertImported(tx, version, importId, taken.slice(from, from + BLOCK));
		note(Math.min(taken.length, from + BLOCK));
	}
	await noteAudit(tx, by, { kind: 'answers-imported', subject: source.pollId }, now);
	return report;
}

type ReadRow = { problem: string } | Pick<ImportedResponse, 'values' | 'answeredOn'>;

function readRow(
	questions: Question[],
	mapping: Mapping,
	row: Record<string, string>,
	today: string
): ReadRow {
	const day = mapping.date ? (row[mapping.date] ?? '').trim().slice(0, 10) : today;
	if (!z.iso.date().safeParse(day).success || day < '1900')
		return { problem: `“${day}” is no day. Write days as 2026-11-24.` };
	if (day > today) return { problem: `${day} lies in the future.` };
	// Elsewhere other questions may have been open to be left out, and another path led through them.
	const lenient = questions.map((question) => ({
		...question,
		required: false,
		show: undefined,
		after: undefined
	}));
	const { values, problems } = readAnswers({ questions: lenient }, asForm(lenient, mapping, row));
	const [first] = Object.entries(problems);
	return first ? { problem: `${first[0]}: ${first[1]}` } : { values, answeredOn: day };
}

/** Rows that were taken before, under whatever scope of the statement. */
async function sourcesTaken(tx: Tx, at: At, by: Member, newestScope: number): Promise<string[]> {
	const taken: string[] = [];
	for (let scope = 1; scope <= newestScope; scope += 1) {
		const purpose = purposeUnder('inform', scope);
		const sources = await forPurpose(tx, { reader: by.accountId, purpose }, () => listSources(tx, at));
		taken.push(...sources.keys());
	}
	return taken;
}

/** What these people agreed to is what the importer states, word for word; they never saw this poll's own sentence. */
function consentOf(
	mapping: Mapping,
	quote: boolean,
	scope: number
): Pick<ImportedResponse, 'allowed' | 'choices'> {
	const sentence = `Collected elsewhere by ${mapping.collectedBy}. ${mapping.basis}`;
	const [inform, quoted] = [purposeUnder('inform', scope), purposeUnder('quote', scope)];
	return {
		allowed: quote ? [inform, quoted] : [inform],
		choices: [
			{ purpose: inform, given: true, sentence },
			{
				purpose: quoted,
				given: quote,
				sentence: `${sentence} The file itself says whether the words may be shown.`
			}
		]
	};
}
