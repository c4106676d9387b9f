// What was let go of, in words that hold nobody: kept so that a restored back-up lets go of it again.
import { createHmac } from 'node:crypto';
import { z } from 'zod';

/** `withdrew:*` is every purpose at once; `changed:` names the question whose old words must not come back.
 *  `unlisted` and `stopped` are about an address on lists; their mark is the address's own HMAC.
 *  `draft` is what somebody kept and did not send; its mark is the hash of its code. */
export type LetGo = 'erased' | 'unlisted' | 'stopped' | 'draft' | `withdrew:${string}` | `changed:${string}`;

export type Erasure = { workspaceId: string; responseId: string; what: LetGo; on: string };

export const logEntry = z.object({
	workspaceId: z.uuid(),
	number: z.int().positive(),
	mark: z.string().min(1),
	what: z.string().regex(/^(erased|unlisted|stopped|draft|(withdrew|changed):.{1,200})$/),
	on: z.iso.date()
});
/** One line of the log. `number` counts the entries of a workspace. */
export type LogEntry = z.infer<typeof logEntry>;

/** Leads from a response to its entry, for whoever holds the secret; never back. */
export const erasureMark = (secret: string, responseId: string): string =>
	createHmac('sha256', Buffer.from(secret, 'hex')).update(`erasure:${responseId}`).digest('base64url');
