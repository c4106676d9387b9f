// npm run bench -- words: how well words become themes. --themes FILE, --responses FILE: on other answers, coded the same way.
import { benchAssign } from './words-assign.ts';
import { benchKinds } from './words-kinds.ts';
import { benchMask } from './words-mask.ts';
import { benchProposals } from './words-proposals.ts';
import { benchQueue } from './words-queue.ts';
import { benchSpeed } from './words-speed.ts';
import { readCoded, withContent, type Report } from './words-data.ts';

export type WordsOptions = { themes?: string; responses?: string; development?: boolean; only?: string };

export async function benchWords(report: Report, options: WordsOptions): Promise<void> {
	const coded = readCoded(options, options.development);
	const full = withContent(coded);
	report('words.comments', coded.length);
	report('words.comments_with_content', full.length);
	const parts: Record<string, () => void | Promise<void>> = {
		// First, while nothing else has taken memory.
		speed: () => benchSpeed(report, full),
		assign: () => benchAssign(report, full),
		proposals: () => benchProposals(report, full),
		queue: () => benchQueue(report, full),
		kinds: () => benchKinds(report, full),
		mask: () => benchMask(report)
	};
	for (const [name, part] of Object.entries(parts)) if (!options.only || options.only === name) await part();
}
