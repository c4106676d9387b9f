import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { NotAllowed, NotFound, Refused } from '../../errors.ts';
import { mayCodeAnswers, type Member } from '../../workspaces/membership.ts';
import { informing } from '../reading-purposes.ts';
import { nameTheme, sortUnder } from '../sort-answers.ts';
import type { ThemeKind } from '../theme.ts';
import { takeProposal } from './proposal.store.server.ts';

type Of = { pollId: string; scope: number; id: string };

/** The theme that the person chose; null: a new one of the proposed name, and of this kind. */
type Under = { themeId: string | null; kind: ThemeKind | null };

/** A person takes a proposal for their own: an ordinary coding of theirs. */
export async function acceptProposal(tx: Tx, by: Member, of: Of, under: Under, now: Date): Promise<void> {
	const { responseId, questionId, newTheme, spanStart, spanEnd } = await take(tx, by, of);
	const chosen = { pollId: of.pollId, scope: of.scope, questionId, responseIds: [responseId] };
	const named = async () => {
		if (!newTheme) throw new Refused('Choose a theme.');
		if (!under.kind) throw new Refused('Choose what kind of finding the new theme is.');
		const input = { name: newTheme, kind: under.kind, definition: '' };
		return nameTheme(tx, by, input, { ...chosen, responseIds: [] }, now);
	};
	const themeId = under.themeId ?? (await named());
	await sortUnder(tx, by, [themeId], chosen, now, { start: spanStart, end: spanEnd });
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
