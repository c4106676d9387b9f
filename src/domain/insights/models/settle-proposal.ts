import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { NotAllowed, NotFound } from '../../errors.ts';
import { mayCodeAnswers, type Member } from '../../workspaces/membership.ts';
import { informing } from '../reading-purposes.ts';
import { nameTheme, sortUnder } from '../sort-answers.ts';
import type { ThemeKind } from '../theme.ts';
import { takeProposal } from './proposal.store.server.ts';

type Of = { pollId: string; scope: number; id: string };

/** A person takes a proposal for their own: an ordinary coding of theirs. `kind`: of a theme that is not there yet. */
export async function acceptProposal(tx: Tx, by: Member, of: Of, kind: ThemeKind, now: Date): Promise<void> {
	const { responseId, questionId, themeId, newTheme, spanStart, spanEnd } = await take(tx, by, of);
	const chosen = { pollId: of.pollId, scope: of.scope, questionId, responseIds: [responseId] };
	const name = newTheme ?? '';
	const under =
		themeId ?? (await nameTheme(tx, by, { name, kind, definition: '' }, { ...chosen, responseIds: [] }, now));
	await sortUnder(tx, by, [under], chosen, now, { start: spanStart, end: spanEnd });
}

/** It is not proposed again: the model was asked about this answer. */
export async function dismissProposal(tx: Tx, by: Member, of: Of): Promise<void> {
	await take(tx, by, of);
}

async function take(tx: Tx, by: Member, { pollId, scope, id }: Of) {
	if (!mayCodeAnswers(by)) throw new NotAllowed('sort answers');
	const at = { workspaceId: by.workspaceId, pollId };
	const proposal = await forPurpose(tx, informing(by, scope), () => takeProposal(tx, at, id));
	if (!proposal) throw new NotFound('proposal');
	return proposal;
}
