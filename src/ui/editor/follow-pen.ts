// The preview shows what is being written: where the pen goes, it goes too.
import type { Attachment } from 'svelte/attachments';

/** For the part that is written in: on focus the same question, found by the name of its fields, comes into sight in `beside`. */
export const followPen =
	(beside: () => HTMLElement | undefined): Attachment<HTMLElement> =>
	(written) => {
		const follow = ({ target }: FocusEvent) => {
			const [, questionId] = /^questions\.([^.]+)/.exec(target instanceof Element ? target.id : '') ?? [];
			const pane = beside();
			if (questionId && pane) show(pane, questionId);
		};
		written.addEventListener('focusin', follow);
		return () => written.removeEventListener('focusin', follow);
	};

function show(pane: HTMLElement, questionId: string): void {
	const field = `q.${CSS.escape(questionId)}`;
	const question = pane
		.querySelector(`[name="q.${questionId}"], [name^="q.${questionId}."], [id^="${field}"]`)
		?.closest('.preview > fieldset');
	for (const other of pane.querySelectorAll('.preview > fieldset'))
		other.toggleAttribute('data-written', other === question);
	if (!(question instanceof HTMLElement)) return;
	const top = question.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;
	const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
	pane.scrollTo({ top: top - pane.clientHeight / 4, behavior: calm ? 'auto' : 'smooth' });
}
