// A file of answers, or of addresses, that a member takes out: what it may hold, and for how long it can be opened.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { ReadingPurpose } from '#db/scope.ts';

export const EXPORT_DAYS = 7;

export const exportInput = z.object({
	what: z.enum(['answers', 'profile']),
	format: z.enum(['csv', 'json']).default('csv'),
	/** The scope of the statement under which the answers were given. */
	scope: z.coerce.number().int().min(1).max(10_000).default(1)
});
export type ExportOrder = z.infer<typeof exportInput>;

export type ExportFile = {
	id: string;
	workspaceId: string;
	pollId: string;
	purpose: string;
	format: string;
	rows: number;
	madeAt: Date;
	/** null once the member's account is deleted. */
	madeBy: string | null;
	expiresAt: Date;
	expiredAt: Date | null;
	expiredBecause: string | null;
};

/** Answers are read for `export`, which the database gives where `inform` is allowed; addresses where `profile` is. */
export function purposeOf({ what, scope }: Pick<ExportOrder, 'what' | 'scope'>): ReadingPurpose {
	const purpose = what === 'answers' ? 'export' : what;
	return scope === 1 ? purpose : `${purpose}@${scope}`;
}

/** What an export was made for, from the purpose it was read under. */
export function orderOf(purpose: string): Pick<ExportOrder, 'what' | 'scope'> {
	const [name, scope = '1'] = purpose.split('@');
	return { what: name === 'profile' ? 'profile' : 'answers', scope: Number(scope) };
}

/** Where the file lies. Its name tells nobody which poll or workspace it is of. */
export const pathOf = (folder: string, file: { workspaceId: string; id: string }): string =>
	join(folder, nameOf(file));

export const nameOf = ({ workspaceId, id }: { workspaceId: string; id: string }): string =>
	createHash('sha256').update(`${workspaceId}/${id}`).digest('hex').slice(0, 40);

export const WHY_EXPIRED: Record<string, string> = {
	'days-over': 'its seven days are over',
	'taken-back': 'an answer in it was changed or taken back',
	deleted: 'it was deleted'
};
