// Counts in the database itself what became of the answers, and holds it against what the people know.
import { isDeepStrictEqual } from 'node:util';
import { tokenHash } from '../../src/domain/accounts/token.ts';
import { contactLink } from '../../src/domain/answers/keyed-secrets.ts';
import type { Cluster } from './cluster.ts';
import type { Ledger } from './load.ts';
import type { FaultPoll } from './publish.ts';
import type { Sheet } from './sheet.ts';

export type Count = { lost: number; duplicate: number; partial: number; examples: string[] };

type Row = {
	id: string;
	mode: string;
	fingerprint: string;
	receiptHash: string | null;
	allowed: string[];
	values: Record<string, unknown>;
	consents: Record<string, boolean>;
	recipients: string[];
};

/** Reads all of the poll as the superuser: no purpose, no policy and no page of the product stands between. */
export async function countPoll(cluster: Cluster, poll: FaultPoll, ledger: Ledger): Promise<Count> {
	const { rows, keys, links } = await cluster.ask(async (sql) => {
		// Killed over and over, PostgreSQL knows little of how much there is, and would plan for a few.
		await sql`set enable_nestloop = off`;
		return {
			// Each table is read once: row by row it would grow with the square of all that was ever sent.
			rows: await sql<Row[]>`
			with mine as materialized (
				select id, workspace_id, mode, fingerprint, receipt_hash, allowed
				from response where poll_id = ${poll.pollId}
			), answers as (
				select a.response_id, jsonb_object_agg(a.question_id, a.value) as values
				from answer a join mine on mine.workspace_id = a.workspace_id and mine.id = a.response_id group by 1
			), consents as (
				select c.response_id, jsonb_object_agg(c.purpose, c.given) as consents
				from consent c join mine on mine.workspace_id = c.workspace_id and mine.id = c.response_id group by 1
			), waiting as (
				select o.response_id, array_agg(o.recipient order by o.recipient) as recipients
				from outbox o join mine on mine.workspace_id = o.workspace_id and mine.id = o.response_id group by 1
			)
			select mine.id, mine.mode, mine.fingerprint, mine.receipt_hash as "receiptHash", mine.allowed,
				coalesce(answers.values, '{}') as values, coalesce(consents.consents, '{}') as consents,
				coalesce(waiting.recipients, '{}') as recipients
			from mine left join answers on answers.response_id = mine.id
				left join consents on consents.response_id = mine.id
				left join waiting on waiting.response_id = mine.id`,
			keys: (await sql`select key_hash from submission where poll_id = ${poll.pollId}`).map(
				(row) => row.key_hash
			),
			links: (await sql`select link from contact.person where poll_id = ${poll.pollId}`).map(
				(row) => row.link
			)
		};
	});
	const stored = Map.groupBy(rows, nameIn);
	const kept = { keys: new Set(keys), links: new Set(links) };
	const lost = [...ledger.acknowledged.keys()].filter((name) => !stored.has(name));
	const twice = [...stored.values()].flatMap((copies) => copies.slice(1));
	const sheets = new Map(ledger.sheets.map((sheet) => [sheet.name, sheet]));
	const partial = rows.filter((row) => {
		const sheet = sheets.get(nameIn(row));
		const linked = poll.mode !== 'identified' || kept.links.has(contactLink(cluster.secret, row.id));
		return !(sheet && linked && kept.keys.has(tokenHash(sheet.key)) && isWhole(row, sheet, poll, ledger));
	});
	// Keys, contacts and outbox rows that no response goes with.
	const loose = Math.max(0, keys.length - rows.length) + Math.max(0, links.length - rows.length);
	return {
		lost: lost.length,
		duplicate: twice.length,
		partial: partial.length + loose,
		examples: [
			...lost.slice(0, 3).map((name) => `lost: ${name}`),
			...twice.slice(0, 3).map((row) => `twice: ${nameIn(row)}`),
			...partial.slice(0, 3).map((row) => `partial: ${JSON.stringify(row)}`),
			...(loose > 0 ? [`partial: ${loose} keys or contacts without a response`] : [])
		]
	};
}

/** Everything that was sent, and nothing else. */
function isWhole(row: Row, { name, stored }: Sheet, poll: FaultPoll, ledger: Ledger): boolean {
	const { values, consents, recipients } = stored;
	const allowed = Object.keys(consents).filter((purpose) => consents[purpose]);
	const code = /\/r\/([\w-]+)/.exec(ledger.acknowledged.get(name) ?? '')?.[1];
	return (
		isDeepStrictEqual(
			[row.values, row.consents, [...row.recipients], [...row.allowed].sort()],
			[values, consents, recipients, allowed.sort()]
		) &&
		row.fingerprint === poll.fingerprint &&
		row.mode === poll.mode &&
		(row.receiptHash === null) === (poll.mode === 'anonymous') &&
		(code === undefined || row.receiptHash === tokenHash(code))
	);
}

/** By the words of its answer; what lacks them is a response of nobody, and so partial. */
const nameIn = (row: Row) => String(row.values.better ?? row.id).replace(/^(Answer|Other words than) /, '');

/** The worse of two counts of one poll, figure by figure. */
export const worse = (one: Count, other: Count): Count => ({
	lost: Math.max(one.lost, other.lost),
	duplicate: Math.max(one.duplicate, other.duplicate),
	partial: Math.max(one.partial, other.partial),
	examples: [...new Set([...one.examples, ...other.examples])]
});
