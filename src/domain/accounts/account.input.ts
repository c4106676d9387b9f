// What a person may send about their account.
import { z } from 'zod';
import { SHORTEST_PASSWORD } from './password.ts';

export const email = z
	.email('Write an e-mail address, such as you@example.org.')
	.max(254, 'This address is too long.')
	.transform((text) => text.trim());
export const personName = z
	.string()
	.trim()
	.min(1, 'Write your name.')
	.max(120, 'Keep the name under 120 characters.');
export const newPassword = z
	.string()
	.min(SHORTEST_PASSWORD, `Use at least ${SHORTEST_PASSWORD} characters. A few words in a row are good.`)
	.max(200, 'Keep the password under 200 characters.');
const workspaceName = z
	.string()
	.trim()
	.min(1, 'Write the name of your organisation.')
	.max(120, 'Keep it under 120 characters.');
const workspaceAddress = z
	.string()
	.trim()
	.toLowerCase()
	.regex(/^[a-z0-9][a-z0-9-]{1,39}$/, 'Use 2 to 40 letters, digits or hyphens, such as riverside-bikes.');

export const ownerInput = z.object({
	email,
	name: personName,
	password: newPassword,
	workspaceName,
	workspaceAddress
});
export const signInInput = z.object({ email, password: z.string().min(1, 'Write your password.').max(200) });
export const joinInput = z.object({ name: personName, password: newPassword });
export const newPasswordInput = z.object({ password: newPassword });
export const emailInput = z.object({ email });
