// Makes elements: never from text that is parsed, which trusted types refuse.
type Part = Node | string;

export function make<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	has: Record<string, string> = {},
	...inside: Part[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(tag);
	for (const [name, value] of Object.entries(has)) made.setAttribute(name, value);
	made.append(...inside);
	return made;
}

export function button(words: string, press: () => void, look = 'quiet'): HTMLButtonElement {
	const made = make('button', { type: 'button', class: look }, words);
	made.addEventListener('click', press);
	return made;
}

/** Brings what has just come before the reader's eyes and ears. */
export function comeTo(element: HTMLElement | null): void {
	if (!element) return;
	if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
	element.focus();
}

/** The calendar's day of a moment, where this device is; Swedes write it as ISO does. */
export const dayHere = (moment: number): string => new Date(moment).toLocaleDateString('sv');
