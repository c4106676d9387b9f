import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { NotAllowed } from '../../errors.ts';
import { mayCodeAnswers, type Member } from '../../workspaces/membership.ts';
import { idsCountedUnder } from '../codebook.ts';
import { readCodebook } from '../codebook.store.server.ts';
import { informing } from '../reading-purposes.ts';
import type { Chosen } from '../sort-answers.ts';
import { setAgainst } from './evidence.store.server.ts';

/** These answers of a theme speak against it: they are its counter-evidence, and do not count. `against: false` takes that
 *  back. */
export async function speakAgainst(
	tx: Tx,
	by: Member,
	themeId: string,
	chosen: Chosen,
	against: boolean
): Promise<void> {
	if (!mayCodeAnswers(by)) throw new NotAllowed('sort answers');
	const ids = idsCountedUnder(await readCodebook(tx, by.workspaceId), themeId);
	const { questionId, responseIds } = chosen;
	const answers = responseIds.map((responseId) => ({ responseId, questionId }));
	await forPurpose(tx, informing(by, chosen.scope), () =>
		setAgainst(tx, by.workspaceId, ids, answers, against)
	);
}
