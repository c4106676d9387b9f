import { memberOf } from '#server/desk.ts';

export function load(event) {
	const { name, role, workspaceAddress, workspaceName } = memberOf(event);
	return { me: { name, role }, workspace: { address: workspaceAddress, name: workspaceName } };
}
