// A poll of a member's own, with answers, from which exports are made and opened.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { inWorkspace } from '../../src/db/scope.ts';
import type { Tx } from '../../src/db/open.ts';
import { submitResponse } from '../../src/domain/answers/submit-response.ts';
import type { ExportOrder } from '../../src/domain/exchange/export-file.ts';
import { handOverExport } from '../../src/domain/exchange/hand-over-export.ts';
import { makeExport } from '../../src/domain/exchange/make-export.ts';
import { examplePoll, publishExample } from './example-poll.ts';
import { aKey, sentForm } from './sent-form.ts';
import { aMember, type TestDatabase } from './test-database.ts';

/** Polls on this database whose exports lie in a folder of their own. */
export function exportingFrom(database: TestDatabase, now: Date) {
	const { db, secret } = database;
	const folder = mkdtempSync(join(tmpdir(), 'candor-exports-'));
	async function aPoll(changes: Parameters<typeof examplePoll>[0] = {}) {
		const by = await aMember(database);
		const { pollId, slug, version } = await publishExample(database, by, examplePoll(changes));
		const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(db, by.workspaceId, act);
		const answer = async (fields: Record<string, string> = {}, ticked: string[] = []) => {
			const form = sentForm({ 'q.when': 'sat', 'q.better': 'Open on Saturdays', ...fields });
			const sent = { key: aKey(), fingerprint: version.fingerprint, agreed: true, ticked, form };
			return (await submitResponse(db, secret, slug, sent, now)) ?? '';
		};
		const make = (over: Partial<ExportOrder> = {}) => {
			const order = { what: 'answers' as const, format: 'csv' as const, scope: 1, ...over, pollId };
			return inside((tx) => makeExport(tx, by, secret, order, folder, now));
		};
		const open = (id: string, at = now, who = by) =>
			inside((tx) => handOverExport(tx, who, secret, { pollId, id }, folder, at));
		const read = async (id: string) => {
			const handed = await open(id);
			if (!('path' in handed)) throw new Error(handed.expiredBecause);
			return readFileSync(handed.path, 'utf8');
		};
		const rows = (text: string): string[][] => parse(text, { bom: true });
		return { by, pollId, slug, inside, answer, make, open, read, rows };
	}

	return { aPoll, folder };
}
