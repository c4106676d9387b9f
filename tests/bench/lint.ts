// How far the warnings agree with the labels of the half that nobody looked at while writing them.
import { scores } from '../corpus/read-corpus.ts';

export function benchLint(report: (name: string, value: number) => void): void {
	for (const [warning, { right, wrong, missed }] of Object.entries(scores('held-out'))) {
		report(`lint.${warning}.precision`, right / (right + wrong));
		report(`lint.${warning}.recall`, right / (right + missed));
	}
}
