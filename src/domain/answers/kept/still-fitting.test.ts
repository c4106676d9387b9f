import { expect, test } from 'vitest';
import { examplePoll } from '../../../../tests/support/example-poll.ts';
import type { PollContent } from '../../polls/poll.ts';
import { stillFitting } from './still-fitting.ts';

const VALUES = {
	'q.when': ['sat'],
	'q.better': ['More tea'],
	'q.grid.price': ['4'],
	'q.gone': ['x'],
	'contact.email': ['maria@example.org']
};
const after = (change: (content: PollContent) => void) => {
	const later = examplePoll();
	change(later);
	return Object.keys(stillFitting(examplePoll(), later, VALUES));
};
const question = ({ questions }: PollContent, id: string) => {
	const found = questions.find((each) => each.id === id);
	if (!found) throw new Error(`no question ${id}`);
	return found;
};

test('what is asked alike stays answered; what is asked no more does not, nor an address nobody wants', () => {
	expect(after(({ intent }) => (intent.decision.text = 'Whether to raise prices'))).toEqual([
		'q.when',
		'q.better',
		'q.grid.price'
	]);
});

test('words stay under other words; what was chosen does not', () => {
	const reworded = (content: PollContent) => {
		question(content, 'when').title = 'When should we close?';
		question(content, 'better').title = 'What else?';
	};
	expect(after(reworded)).toEqual(['q.better', 'q.grid.price']);
});

test('what was chosen does not stay where an offered answer means something else', () => {
	const swapped = (content: PollContent) => {
		const when = question(content, 'when');
		if (when.kind === 'single')
			when.options = when.options.map((one) => ({ ...one, label: `No ${one.label}` }));
	};
	expect(after(swapped)).not.toContain('q.when');
});

test('where it is not known what was asked, nothing stays', () =>
	expect(stillFitting(null, examplePoll(), VALUES)).toEqual({}));
