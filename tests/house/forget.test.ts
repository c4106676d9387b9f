import { readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testDatabase } from '../support/test-database.ts';

const database = await testDatabase();

/** Columns that say nothing about a person, wherever they stand. A new column is in here or in a forget.ts. */
const ABOUT_NOBODY = new Set(
	`id workspace_id poll_id version number content fingerprint slug address created_at published_at closed_at reopened_at
	discarded_at revision saved_at purpose role expires_at used_at question_id theme_id decision_id reason erased_on
	rows_taken rows_left_out imported_at collected_by basis file_name released_at happened_at change coded_at read_at
	joined_at started_at ends_at recorded_at changed_at decided_on status token_hash import_id mode language wording
	span_start span_end text scope`
		.trim()
		.split(/\s+/)
);
const ALSO_ABOUT_NOBODY = [
	'workspace.name',
	'poll_draft.changed_originals',
	'submission.sent_on',
	'response.delete_after',
	'person.delete_after',
	...['kid', 'public_jwk', 'sealed', 'made_at', 'retired_at'].map((column) => `signing_key.${column}`),
	...['kind', 'subject', 'previous_hash', 'hash'].map((column) => `audit_entry.${column}`),
	'audit_who.part',
	...['hash', 'type', 'width', 'height', 'bytes'].map((column) => `picture.${column}`),
	...['recipient', 'url', 'nonce', 'set_at', 'paused_at', 'removed_at'].map((column) => `webhook.${column}`),
	...['kind', 'recipient', 'outcome_number', 'tries', 'last_problem'].map((column) => `outbox.${column}`),
	...['outcome_number', 'letters', 'told_at'].map((column) => `outcome_telling.${column}`),
	...['format', 'rows', 'made_at', 'expired_at', 'expired_because'].map((column) => `export_file.${column}`),
	'export_row.export_id',
	'poll.short',
	...['opens_at', 'closes_at', 'zone', 'most', 'by_invitation', 'personal_links', 'frame_origins'].map(
		(column) => `poll_sharing.${column}`
	),
	...['an_hour', 'an_hour_reached_on'].map((column) => `poll_sharing.${column}`),
	...['option_id', 'most'].map((column) => `poll_quota.${column}`),
	...['name', 'source', 'basis_words', 'made_at', 'delete_after'].map((column) => `address_list.${column}`),
	...['list_id', 'delete_after'].map((column) => `listed.${column}`),
	...['list_id', 'own_words', 'sent_at'].map((column) => `invitation_round.${column}`),
	...['hour', 'fields'].map((column) => `draft_change.${column}`),
	...['field', 'reply_to', 'written_at', 'settled_at'].map((column) => `poll_comment.${column}`),
	...['title', 'promised_on', 'told', 'taken_down_on', 'deleted_on'].map((column) => `poll_gone.${column}`),
	...['reply_to', 'written_at'].map((column) => `theme_comment.${column}`),
	...['coding.against', 'shown_words.on_card', 'theme_following.feed_number'],
	...['scope', 'model', 'codebook_version', 'examples', 'learnt_at', 'in_use_since'].map(
		(column) => `assigner.${column}`
	),
	...['seed', 'assigner', 'drawn_at', 'among', 'given'].map((column) => `audit_draw.${column}`),
	'second_coding.settled_at',
	...['counted_on', 'codebook_version', 'k', 'hash', 'audit'].map((column) => `board_snapshot.${column}`),
	...['asked_at', 'begun_at', 'done', 'of_people', 'waiting', 'seen'].map(
		(column) => `board_counting.${column}`
	),
	'decision.review_on',
	'decision_cites.evidence',
	...['reviewed_on', 'words', 'evidence'].map((column) => `decision_review.${column}`),
	'poll.archived_at',
	'poll_version.stops_earlier',
	'erasure_log.what',
	'erasure_log.on_day'
];

async function named(): Promise<Set<string>> {
	const rooms = readdirSync('src/domain').filter((room) => existsSync(join('src/domain', room, 'forget.ts')));
	const lists = await Promise.all(rooms.map((room) => import(`../../src/domain/${room}/forget.ts`)));
	return new Set(
		lists.flatMap(({ HELD }) =>
			HELD.map(
				(held: { table: string; column: string }) => `${held.table.replace(/^contact\./, '')}.${held.column}`
			)
		)
	);
}

test('every column about a person is named in a forget.ts', async () => {
	const columns = await database.all`
		select table_name, column_name from information_schema.columns
		where table_schema in ('public', 'contact') and table_name not like 'kysely%' and is_updatable = 'YES'`;
	const held = await named();
	const open = columns
		.filter(({ column_name }) => !ABOUT_NOBODY.has(column_name))
		.map(({ table_name, column_name }) => `${table_name}.${column_name}`)
		.filter((name) => !held.has(name) && !ALSO_ABOUT_NOBODY.includes(name));
	expect(open).toEqual([]);
});

test('forget.ts names only columns that exist', async () => {
	const columns = await database.all`
		select table_name || '.' || column_name as name from information_schema.columns
		where table_schema in ('public', 'contact')`;
	const there = new Set(columns.map(({ name }) => name));
	expect([...(await named())].filter((name) => !there.has(name))).toEqual([]);
});
