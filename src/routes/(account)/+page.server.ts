import { redirect } from '@sveltejs/kit';
import { listMyWorkspaces } from '#domain/workspaces/membership.store.server.ts';
import { database } from '#server/app.server.ts';

export async function load({ locals }) {
	if (!locals.account) return { name: null, workspaces: [] };
	const workspaces = await listMyWorkspaces(database(), locals.account.id);
	if (workspaces.length === 1) redirect(303, `/w/${workspaces[0]?.address}`);
	return { name: locals.account.name, workspaces };
}
