import { z } from 'zod';
import { listInvitations } from '#domain/accounts/link.store.server.ts';
import { parseInput } from '#domain/parse-input.ts';
import { changeRole, removeMember } from '#domain/workspaces/change-member.ts';
import { invitationInput, inviteMember } from '#domain/workspaces/invite-member.ts';
import { listPeople } from '#domain/workspaces/membership.store.server.ts';
import { mayInvite, ROLES } from '#domain/workspaces/membership.ts';
import { withdrawInvitation } from '#domain/workspaces/withdraw-invitation.ts';
import { origin } from '#server/app.server.ts';
import { atDesk, memberOf } from '#server/desk.ts';
import { orFail } from '#server/doors.ts';
import { send } from '#server/mail.ts';
import { countTry } from '#server/rate-limit.ts';

export const load = (event) =>
	atDesk(event, async (tx, by) => ({
		me: { name: by.name, role: by.role },
		people: (await listPeople(tx, by.workspaceId)).map((person) => ({
			...person,
			isMe: person.accountId === by.accountId
		})),
		invitations: mayInvite(by) ? await listInvitations(tx, by.workspaceId, new Date()) : [],
		mayInvite: mayInvite(by)
	}));

const roleInput = z.object({ account: z.uuid(), role: z.enum(ROLES) });

export const actions = {
	async invite(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const input = parseInput(invitationInput, Object.fromEntries(form));
			await countTry(`invite ${memberOf(event).accountId}`, new Date(), 50);
			const { token, name, workspace } = await atDesk(event, async (tx, by) => ({
				token: await inviteMember(tx, by, input, new Date()),
				name: by.name,
				workspace: by.workspaceName
			}));
			const link = `${origin()}/join/${token}`;
			await send({
				to: input.email,
				subject: `Join ${workspace} on Candor`,
				text: `${name} invites you to ${workspace}. Open this link within 14 days; it works once: ${link}`
			});
			return { invited: { email: input.email, link } };
		});
	},
	async takeBack(event) {
		const form = await event.request.formData();
		return orFail(form, () =>
			atDesk(event, (tx, by) => withdrawInvitation(tx, by, String(form.get('email') ?? ''), new Date()))
		);
	},
	async role(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const { account, role } = parseInput(roleInput, Object.fromEntries(form));
			await atDesk(event, (tx, by) => changeRole(tx, by, account, role, new Date()));
		});
	},
	async remove(event) {
		const form = await event.request.formData();
		return orFail(form, () =>
			atDesk(event, (tx, by) => removeMember(tx, by, String(form.get('account') ?? ''), new Date()))
		);
	}
};
