// Statements of saying yes or no to a wider statement: they see the one response that is named, and nothing that was said.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { nameOne } from '#db/scope-of-one.ts';
import type { Choice } from '../consent/consent.ts';

export type AskedResponse = { version: number; allowed: string[]; deleteAfter: string };

/** The response behind a letter, held until the transaction ends; null when it is gone. */
export async function holdAsked(
	tx: Tx,
	workspaceId: string,
	responseId: string
): Promise<AskedResponse | null> {
	await nameOne(tx, 'app.response', responseId);
	return forPurpose(tx, { reader: 'respondent', purpose: 'again' }, async () => {
		const row = await tx
			.selectFrom('response')
			.select(['version', 'allowed', 'delete_after'])
			.where('workspace_id', '=', workspaceId)
			.where('id', '=', responseId)
			.where('withdrawn_at', 'is', null)
			.where('delete_after', '>=', sql<string>`current_date`)
			.forUpdate()
			.executeTakeFirst();
		return row ? { version: row.version, allowed: row.allowed, deleteAfter: row.delete_after } : null;
	});
}

/** Notes each yes and no, and what is allowed from now on. `choices` carry their purpose as it is allowed, `inform@2`. */
export async function insertAgreed(
	tx: Tx,
	at: { workspaceId: string; responseId: string },
	fingerprint: string,
	choices: (Omit<Choice, 'purpose'> & { purpose: string })[],
	allowed: string[],
	{ on, now }: { on: string; now: Date }
): Promise<void> {
	await nameOne(tx, 'app.response', at.responseId);
	await forPurpose(tx, { reader: 'respondent', purpose: 'again' }, async () => {
		await sql`
			insert into consent (workspace_id, response_id, purpose, given, wording, language, fingerprint, given_on, given_at)
			select ${at.workspaceId}::uuid, ${at.responseId}::uuid, purpose, given, sentence, choice.language,
				${fingerprint}, ${on}::date, ${now}::timestamptz
			from jsonb_to_recordset(${JSON.stringify(choices)}::text::jsonb)
				as choice (purpose text, given boolean, sentence text, language text)`.execute(tx);
		await tx
			.updateTable('response')
			.set({ allowed })
			.where('workspace_id', '=', at.workspaceId)
			.where('id', '=', at.responseId)
			.execute();
	});
}
