// Forms as a browser sends them.
import { randomBytes } from 'node:crypto';

export function sentForm(fields: Record<string, string | string[]>): FormData {
	const form = new FormData();
	for (const [name, values] of Object.entries(fields))
		for (const value of [values].flat()) form.append(name, value);
	return form;
}

export const aKey = (): string => randomBytes(16).toString('base64url');
