// The codes that LimeSurvey takes: letters and digits, short, each once. Names that are such already stay as they are.
import type { PollContent } from '../../../polls/poll.ts';
import { nameOf } from '../originals.ts';

export type Codes = {
	question: (id: string) => string;
	/** Of the answers or lines of one list, in order. */
	list: (parts: readonly { id: string; code?: string | undefined }[], longest: number) => string[];
};

export function codesOf({ questions }: PollContent): Codes {
	const byId = new Map<string, string>();
	const taken = new Set<string>();
	for (const question of questions)
		if (question.kind !== 'page') byId.set(question.id, free(nameOf(question), 20, 'q', taken));
	return {
		question: (id) => byId.get(id) ?? id,
		list(parts, longest) {
			const own = new Set<string>();
			return parts.map((part) => free(nameOf(part), longest, 'A', own));
		}
	};
}

function free(name: string, longest: number, letter: string, taken: Set<string>): string {
	const plain = name.replace(/[^A-Za-z0-9]/g, '');
	const stem = letter === 'q' && /^\d/.test(plain) ? `${letter}${plain}` : plain;
	let code = stem.length > longest ? '' : stem;
	for (let at = 1; code === '' || taken.has(code); at += 1)
		code = `${stem.slice(0, longest - 4) || letter}${at}`;
	taken.add(code);
	return code;
}
