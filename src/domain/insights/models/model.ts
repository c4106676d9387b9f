// A model that an operator set up. It may propose and nothing else: whatever it says is a stranger's word until a person accepts it.
import { z } from 'zod';
import type { Intent, Party } from '../../intents/intent.ts';

export const MOST_NAMES = 200;
const MOST_A_TEXT = 5;

/** `text` and `theme` number what was asked about, from 0; `name` is for a theme that is not there yet. */
const suggestion = z.object({
	text: z.number().int(),
	theme: z.number().int().nullish(),
	name: z.string().max(2000).nullish(),
	quote: z.string().max(20_000)
});
export type Suggestion = z.infer<typeof suggestion>;

export type Model = {
	/** The name under which a statement of intent names whoever runs it. */
	processor: string;
	id: string;
	version: string;
	/** Which of its models makes vectors; null where none does. */
	embeddingId: string | null;
	embed(texts: readonly string[], signal: AbortSignal): Promise<number[][]>;
	/** `themes` are the names there are. */
	suggest(texts: readonly string[], themes: readonly string[], signal: AbortSignal): Promise<Suggestion[]>;
};

/** Why a model gave nothing that can be used. It never holds what was sent, or what was said back. */
export class ModelProblem extends Error {
	readonly code:
		'too-slow' | 'unreachable' | 'refused' | 'not-taken' | 'too-long' | 'not-understood' | 'stopped';
	constructor(code: ModelProblem['code']) {
		super(`The model gave nothing: ${code}`);
		this.name = 'ModelProblem';
		this.code = code;
	}

	/** What was sent may be why; of other answers it may well say something that can be read. */
	get isOfItsReply(): boolean {
		return this.code === 'not-understood' || this.code === 'too-long' || this.code === 'not-taken';
	}
}

/** What a model may say back to so many texts. */
export const suggestionsOf = (texts: number) =>
	z.object({ suggestions: z.array(suggestion).max(texts * MOST_A_TEXT) });

/** As many vectors as texts, all of one length, of finite numbers. */
export const vectorsOf = (texts: number) =>
	z
		.array(z.array(z.number()).min(1).max(8192))
		.length(texts)
		.refine((all) => all.every((one) => one.length === all[0]?.length));

/** The machine of the statement that this model is, by its exact name; null where the statement names none such. */
export const machineNamed = (intent: Intent, processor: string): Party | null =>
	(intent.processors ?? []).find((party) => party.machine && party.name.trim() === processor.trim()) ?? null;
