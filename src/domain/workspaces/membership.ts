// Who belongs to a workspace, and what each role may do.

export const ROLES = ['owner', 'author', 'reader'] as const;
export type Role = (typeof ROLES)[number];

/** The signed-in person, as a member of the workspace they are working in. */
export type Member = {
	accountId: string;
	name: string;
	role: Role;
	workspaceId: string;
	workspaceAddress: string;
	workspaceName: string;
};

export const ROLE_SENTENCES: Record<Role, string> = {
	owner: 'invites people, and does everything an author does',
	author: 'writes and publishes polls, reads answers, makes themes and records decisions',
	reader: 'reads the board and the decisions; never sees answers that may not be quoted'
};

export const mayInvite = (by: Member): boolean => by.role === 'owner';
export const mayWritePolls = (by: Member): boolean => by.role !== 'reader';
/** Raw answers are read only by those the intent names: owners and authors. */
export const mayReadAnswers = (by: Member): boolean => by.role !== 'reader';
export const mayCodeAnswers = (by: Member): boolean => by.role !== 'reader';
export const mayDecide = (by: Member): boolean => by.role !== 'reader';
