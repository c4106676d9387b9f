// A hundred thousand answers read in a thread: how many a second, how much memory the whole process takes meanwhile, and how
// long the thread that serves pages was ever kept waiting.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { doWords } from '../../src/server/words-work.ts';
import { randomFrom, shuffled } from '../../src/domain/insights/words/random.ts';
import { confirmed, type Coded, type Report } from './words-data.ts';

const TEXTS = 100_000;

export async function benchSpeed(report: Report, coded: Coded[]): Promise<void> {
	const answers = manyAnswers(coded);
	const examples = confirmed(coded, 20, 1).map(({ text, question, themes }) => ({ text, question, themes }));
	let most = 0;
	const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50);
	const start = performance.now();
	const assigner = await doWords({ kind: 'train', examples, others: answers });
	const trained = performance.now();
	const delay = monitorEventLoopDelay({ resolution: 5 });
	delay.enable();
	let told = 0;
	await doWords({ kind: 'assign', assigner, answers }, { progress: () => (told += 1) });
	const assigned = performance.now();
	delay.disable();
	await doWords({ kind: 'duplicates', texts: answers.map((one) => one.text) });
	const grouped = performance.now();
	await doWords({
		kind: 'propose',
		answers: answers.map((one, at) => ({ responseId: String(at), text: one.text }))
	});
	const done = performance.now();
	clearInterval(watch);
	report('words.texts', TEXTS);
	report('words.texts_per_s', TEXTS / ((done - start) / 1000));
	report('words.train_s', (trained - start) / 1000);
	report('words.assign_texts_per_s', TEXTS / ((assigned - trained) / 1000));
	report('words.duplicates_texts_per_s', TEXTS / ((grouped - assigned) / 1000));
	report('words.propose_s', (done - grouped) / 1000);
	report('words.rss_mb', most / 2 ** 20);
	report('words.progress_messages', told);
	report('words.server_kept_waiting_ms_p99', delay.percentile(99) / 1e6);
}

/** Each the first words of one answer and the last of another, so that they are as long as answers are, and no copies. */
function manyAnswers(coded: Coded[]): { text: string; question: string }[] {
	const random = randomFrom(9);
	const texts = shuffled(coded, random);
	const any = () => texts[Math.floor(random() * texts.length)]?.text.split(' ') ?? [];
	return Array.from({ length: TEXTS }, (_each, at) => {
		const [one, other] = [any(), any()];
		const words = [...one.slice(0, Math.ceil(one.length / 2)), ...other.slice(Math.floor(other.length / 2))];
		return { text: words.join(' '), question: texts[at % texts.length]?.question ?? '' };
	});
}
