// Answers made inside the database, so many that no road could bring them, and of the shape that the road brings: consent to two
// purposes, three answers, half of them read, three themes found in those. As the superuser of a cluster that is thrown away:
// triggers and foreign keys are passed over, and indexes are built once, at the end.
import postgres from 'postgres';

export type Made = {
	workspaceId: string;
	pollId: string;
	fingerprint: string;
	many: number;
	/** Somebody has read the half that wrote something. */
	isRead: boolean;
	/** Of the workspace's codebook. */
	themes: readonly string[];
};

/** A cluster that nobody would miss is in no hurry to be safe. */
export const IN_HASTE = {
	fsync: 'off',
	synchronous_commit: 'off',
	full_page_writes: 'off',
	wal_level: 'minimal',
	max_wal_senders: '0',
	max_wal_size: '8GB',
	checkpoint_timeout: '1h',
	maintenance_work_mem: '1GB',
	autovacuum: 'off'
};

const TABLES = ['response', 'consent', 'answer', 'reading', 'coding'];
const AT_ONCE = 500_000;
/** What somebody wrote. Whoever reads comments finds few that say the same. */
const ALIKE = `'Shorter waiting, please ' || n`;
const oneOf = (words: string, every: number) =>
	`('{${words}}'::text[])[1 + n / ${every} % ${words.split(',').length}]`;
const DIVERSE = [
	oneOf('The nurse,A driver,Somebody at the desk,My doctor,The crew,Whoever answered,The porter', 2),
	oneOf('was kind about,forgot,explained,lost,asked for,never mentioned,wrote down,laughed at', 14),
	oneOf('my medicine,the bill,our appointment,the wheelchair,her telephone,his letters,the rain', 112),
	oneOf('on Monday,twice,before lunch,in the corridor,at night,for an hour,without being asked', 784),
	oneOf('and I was glad,which hurt,so we left,but nobody minded,and that helped,as always', 5488)
].join(` || ' ' || `);

export async function makeAnswers(superUrl: string, all: readonly Made[]): Promise<void> {
	const url = Object.assign(new URL(superUrl), { pathname: '/candor' }).toString();
	const sql = postgres(url, { max: 1, onnotice: () => {} });
	try {
		await sql`set session_replication_role = replica`;
		await sql`
			update pg_index set indisready = false, indisvalid = false
			where indrelid = any (${TABLES}::text[]::regclass[])`;
		for (const one of all)
			for (let from = 1; from <= one.many; from += AT_ONCE)
				await makeSome(sql, one, from, Math.min(one.many, from + AT_ONCE - 1));
		for (const table of TABLES) await sql`reindex table ${sql(table)}`;
		await sql`vacuum analyze`;
	} finally {
		await sql.end();
	}
}

async function makeSome(sql: postgres.Sql, of: Made, from: number, to: number) {
	const { workspaceId, pollId, fingerprint, themes } = of;
	// With the marks of a random uuid, or no door would take it.
	const id = sql`overlay(overlay(md5(${pollId} || n) placing '4' from 13) placing '8' from 17)::uuid`;
	const each = sql`generate_series(${from}::int, ${to}::int) n`;
	await sql`
		insert into response (workspace_id, id, poll_id, version, fingerprint, mode, receipt_hash, answered_on, sent_at,
			delete_after, allowed)
		select ${workspaceId}::uuid, ${id}, ${pollId}::uuid, 1, ${fingerprint}, 'coded',
			encode(sha256(convert_to(${pollId} || n, 'UTF8')), 'hex'), current_date - n % 200, now(), current_date + 300,
			case when n % 4 = 0 then '{inform,quote}' else '{inform}' end::text[]
		from ${each}`;
	await sql`
		insert into consent (workspace_id, response_id, purpose, given, wording, language, fingerprint, given_on, given_at)
		select ${workspaceId}::uuid, ${id}, purpose, purpose = 'inform' or n % 4 = 0, 'I agree to this.', 'en',
			${fingerprint}, current_date - n % 200, now()
		from ${each} cross join unnest('{inform,quote}'::text[]) purpose`;
	await sql`
		insert into answer (workspace_id, response_id, question_id, poll_id, value)
		select ${workspaceId}::uuid, ${id}, question, ${pollId}::uuid, value
		from ${each} cross join lateral (values
			('when', to_jsonb(case when n % 3 = 0 then 'sat' else 'week' end)),
			('nps', to_jsonb(n::bigint * 7919 % 11)),
			('better', case when n % 2 = 0 then to_jsonb(${sql.unsafe(of.isRead ? ALIKE : DIVERSE)}) end)
		) said (question, value)
		where value is not null`;
	if (!of.isRead) return;
	await sql`
		insert into reading (workspace_id, response_id, question_id)
		select ${workspaceId}::uuid, ${id}, 'better' from ${each} where n % 2 = 0`;
	await sql`
		insert into coding (workspace_id, response_id, question_id, theme_id, span_start, span_end, words_hash)
		select ${workspaceId}::uuid, ${id}, 'better', t.id, 0, 15,
			sha256(convert_to(${sql.unsafe(ALIKE)}, 'UTF8'))
		from ${each} join unnest(${[...themes]}::uuid[]) with ordinality as t (id, at)
			on (n::bigint * 7919 + t.at * 104729) % 1000 < 500 / t.at
		where n % 2 = 0`;
}
