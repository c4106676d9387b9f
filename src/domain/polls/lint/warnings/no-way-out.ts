// No way out: one has to choose from a list, and nothing in it may fit.
import { BETWEEN, type Finding } from './warning.ts';
import { spansOf } from './unbalanced-scale.ts';

const WAY_OUT =
	/\b(none|nothing|nobody|no one|neither|nor|never|not|no|don[’']t|doesn[’']t|didn[’']t|haven[’']t|other|others|another|else|different|all of (these|them)|any|prefer not|don[’']t know|kein\w*|nichts|andere\w*|sonstige\w*|anderes)\b/i;

export function noWayOut(labels: readonly string[]): Finding[] {
	if (labels.filter((label) => label.trim()).length < 2 || labels.some((label) => WAY_OUT.test(label)))
		return [];
	const last = labels.length - 1;
	return [
		{
			spans: spansOf(labels, (at) => at === last),
			reason: 'It has to be answered, and for some people nothing here is true.',
			instead: 'Add “None of these”, or let it be left empty.',
			better: [[...labels, 'None of these'].join(BETWEEN)]
		}
	];
}
