// Whether there is a model, and which: the operator says so by MODEL_URL. Without it nothing is ever sent to one.
import { z } from 'zod';
import type { Model } from '#domain/insights/models/model.ts';
import { openAiCompatible } from './openai-compatible.ts';

const A_BASE =
	'must be the address of a model, such as https://models.example.org/v1; plain http is for this machine alone';
const short = z.string().max(200, 'must have 200 characters or fewer').optional();

export const modelSettings = {
	MODEL_URL: z
		.url({ protocol: /^https?$/, error: A_BASE, abort: true })
		.refine(isSafe, A_BASE)
		.optional(),
	MODEL_ID: short,
	MODEL_VERSION: short,
	MODEL_EMBEDDING_ID: short,
	MODEL_PROCESSOR: short,
	MODEL_KEY: z
		.string()
		.regex(/^[\x21-\x7e]{1,1000}$/, 'must be a key of visible characters without blanks')
		.optional()
};
type Settings = { [name in keyof typeof modelSettings]?: string | undefined };

/** What is sent may be read on the way unless it is wrapped, or never leaves this machine. */
function isSafe(address: string): boolean {
	const { protocol, hostname, username, password, search, hash } = new URL(address);
	const isHere = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
	return (protocol === 'https:' || isHere) && !username && !password && !search && !hash;
}

/** What must be there beside MODEL_URL: people consent to a name, and a proposal says whose it is. */
export function missingBesideUrl(settings: Settings): string | undefined {
	const needed = ['MODEL_ID', 'MODEL_VERSION', 'MODEL_PROCESSOR'] as const;
	return settings.MODEL_URL ? needed.find((name) => !settings[name]?.trim()) : undefined;
}

export function modelFrom(settings: Settings): Model | null {
	const { MODEL_URL, MODEL_ID, MODEL_VERSION, MODEL_PROCESSOR } = settings;
	if (!MODEL_URL || !MODEL_ID || !MODEL_VERSION || !MODEL_PROCESSOR) return null;
	return openAiCompatible({
		base: MODEL_URL.replace(/\/+$/, ''),
		id: MODEL_ID,
		version: MODEL_VERSION,
		processor: MODEL_PROCESSOR,
		embeddingId: settings.MODEL_EMBEDDING_ID,
		key: settings.MODEL_KEY
	});
}
