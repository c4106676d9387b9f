// What a screen reader is given of a page: the accessibility tree as Chromium itself computes it, JavaScript on or off.
import type { Page } from '@playwright/test';

/** Also as Chromium calls the browser's own fields for a day, a time, a file; and what unfolds. */
const CONTROLS = /^(radio|checkbox|textbox|combobox|button|link|Date|InputTime|DisclosureTriangle)$/;
const GROUPS = /^(group|radiogroup)$/;

export type Heard = Awaited<ReturnType<typeof heard>>[number];

/** Everything that can be worked, in the order in which it is heard. Entering a group, all that is said of it is heard, too. */
export async function heard(page: Page) {
	const session = await page.context().newCDPSession(page);
	const { nodes } = await session.send('Accessibility.getFullAXTree');
	await session.detach();
	type Node = (typeof nodes)[number];
	const byId = new Map(nodes.map((node) => [node.nodeId, node]));
	const isA = ({ role, ignored }: Node, roles: RegExp) => !ignored && roles.test(String(role?.value));
	const groupsOf = ({ parentId }: Node): Node[] => {
		const up = byId.get(parentId ?? '');
		if (!up) return [];
		return isA(up, GROUPS) ? [up, ...groupsOf(up)] : groupsOf(up);
	};
	const has = ({ properties }: Node, name: string) =>
		String(properties?.find((one) => one.name === name)?.value.value) === 'true';
	return nodes
		.filter((node) => isA(node, CONTROLS))
		.map((node) => {
			const [groups, all] = [groupsOf(node), [node, ...groupsOf(node)]];
			return {
				role: String(node.role?.value),
				name: String(node.name?.value ?? ''),
				description: all.map(({ description }) => String(description?.value ?? '')).join(' '),
				/** The names of the groups it stands in, the innermost first. */
				groups: groups.map(({ name }) => String(name?.value ?? '')),
				isInvalid: all.some((one) => has(one, 'invalid'))
			};
		});
}
