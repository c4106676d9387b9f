// One question to a model's server. Whatever goes wrong becomes a ModelProblem, which holds nothing of what was sent or said.
import { ModelProblem } from '#domain/insights/models/model.ts';

export const PATIENCE_MS = 30_000;
const MOST_BYTES = 1_000_000;
/** By these a server says that it will not take this text, as filters do; by others that it takes nothing of ours. */
const NOT_TAKEN = new Set([400, 413, 422]);

export type Asking = { url: string; key: string | undefined; patience: number; signal: AbortSignal };

/** Asks, and once more where the server failed or took too long. */
export async function postJson(body: unknown, asking: Asking): Promise<unknown> {
	const first = await once(body, asking);
	const said = first === 'failed' || first === 'too-slow' ? await once(body, asking) : first;
	if (said === 'failed') throw new ModelProblem('refused');
	if (said === 'too-slow') throw new ModelProblem('too-slow');
	return readJson(said.text);
}

type Said = { text: string };

async function once(body: unknown, asking: Asking): Promise<Said | 'failed' | 'too-slow'> {
	const late = AbortSignal.timeout(asking.patience);
	try {
		const response = await fetch(asking.url, {
			method: 'POST',
			// An address that leads elsewhere would take what people wrote to somebody whom no statement names.
			redirect: 'error',
			signal: AbortSignal.any([asking.signal, late]),
			headers: {
				'content-type': 'application/json',
				accept: 'application/json',
				...(asking.key ? { authorization: `Bearer ${asking.key}` } : {})
			},
			body: JSON.stringify(body)
		});
		if (!response.ok) {
			await response.body?.cancel();
			if (response.status >= 500) return 'failed';
			throw new ModelProblem(NOT_TAKEN.has(response.status) ? 'not-taken' : 'refused');
		}
		return { text: await readAtMost(response, MOST_BYTES) };
	} catch (cause) {
		if (cause instanceof ModelProblem) throw cause;
		if (asking.signal.aborted) throw new ModelProblem('stopped');
		if (late.aborted) return 'too-slow';
		// What fetch says may quote the address or a header.
		throw new ModelProblem('unreachable');
	}
}

async function readAtMost(response: Response, most: number): Promise<string> {
	const chunks: Uint8Array[] = [];
	let read = 0;
	for await (const chunk of response.body ?? []) {
		read += chunk.length;
		// Leaving the loop closes the connection.
		if (read > most) throw new ModelProblem('too-long');
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('utf8');
}

export function readJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new ModelProblem('not-understood');
	}
}
