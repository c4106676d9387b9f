// The weekly audit: answers drawn at random, read by a person, tell how right the machine is, and correct what it counts.
import { randomFrom, shuffled } from './random.ts';

export const MOST_AUDITED = 200;

/** Up to 200 of these ids, each as likely as any other. The same ids and seed give the same sample, in whatever order they come. */
export function auditSample(ids: readonly string[], seed: number, most = MOST_AUDITED): string[] {
	return shuffled([...new Set(ids)].sort(), randomFrom(seed)).slice(0, most);
}
