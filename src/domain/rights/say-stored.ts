import { en, type Words } from '../languages/en.ts';

/** A stored value in words. */
export function sayStored(value: unknown, says: Words['stored'] = en.stored): string {
	if (value === null || value === undefined) return says.nothing;
	if (value === true) return says.yes;
	if (value === false) return says.no;
	if (value instanceof Date) return value.toISOString();
	if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
		return value.join(', ') || says.none;
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
