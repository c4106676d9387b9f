// What the script says on the page: calm lines at its top, and below the form what is kept on this device.
import type { ReviewStep } from '#domain/answers/answering.ts';
import type { PollContent } from '#domain/polls/poll.ts';
import { asks } from '#domain/polls/question.ts';
import { describeAnswer } from '#domain/polls/question-kinds/kinds.ts';
import type { Values } from './draft.ts';
import { button, comeTo, make } from './make.ts';
import { device, kinds, road } from './words.ts';

const room = (): HTMLElement | null => document.querySelector('[data-device]');

/** A line at the top, in place of the one of the same name. `press`: what can be done about it. */
export function say(name: string, words: string, press: HTMLElement[] = [], look = 'notice'): HTMLElement {
	hush(name);
	const line = make('div', { class: look, 'data-note': name }, make('p', {}, words));
	if (press.length > 0) line.append(make('p', { class: 'do' }, ...press));
	(room() ?? document.querySelector('main'))?.prepend(line);
	return line;
}

export const hush = (name: string): void =>
	document.querySelectorAll(`[data-note="${name}"]`).forEach((line) => line.remove());

/** A button that asks once more before it acts. */
export function throwAway(act: () => void): HTMLElement {
	const place = make('span', { class: 'do' });
	const ask = () => {
		place.replaceChildren(
			make('span', {}, device.throwAwaySure),
			button(device.throwAwayYes, act),
			button(device.keepIt, begin)
		);
		place.querySelector('button')?.focus();
	};
	const begin = () => place.replaceChildren(button(device.throwAway, ask));
	begin();
	return place;
}

/** The line below the form: what is kept here, and how to be rid of it. */
export function sayKept(days: number | null, act: (() => void) | null): void {
	document.querySelector('[data-kept]')?.remove();
	const line = make(
		'p',
		{ class: 'soft', 'data-kept': '' },
		days === null ? device.notKept : device.kept(days)
	);
	if (act) line.append(' ', throwAway(act));
	document.querySelector('main form')?.after(line);
}

/** Answers in words, as the review shows them; what a link said among them. */
export function inWords(
	content: PollContent,
	{ read, asked }: Pick<ReviewStep, 'read' | 'asked'>
): HTMLElement {
	const lines = asked.filter(asks).map((question): [string, string] => {
		const value = read[question.id];
		return [question.title, value === undefined ? '' : describeAnswer(question, value, kinds)];
	});
	const said = (content.hidden ?? []).map(({ id, name }): [string, string] => [name, String(read[id] ?? '')]);
	return make(
		'dl',
		{ class: 'in-words' },
		...[...lines, ...said.filter(([, value]) => value !== '')].flatMap(([title, words]) => [
			make('dt', { dir: 'auto' }, title),
			make('dd', { dir: 'auto' }, words || road.noAnswer)
		])
	);
}

/** The same where the poll is not at hand: the bare words. */
export const bareWords = (values: Values): HTMLElement =>
	make(
		'ul',
		{},
		...Object.values(values)
			.flat()
			.map((words) => make('li', { dir: 'auto' }, words))
	);

/** Says it, and brings it before eyes and ears. */
export const sayAloud = (name: string, words: string): void => comeTo(say(name, words, [], 'notice due'));
