// Control or Command with Z and Y, in every field of a page beside the editor: what is undone is a step of the draft.
import type { Draft } from './draft.svelte.ts';

export function undoByKey(draft: Draft, event: KeyboardEvent): void {
	const key = event.key.toLowerCase();
	if (!(event.metaKey || event.ctrlKey) || (key !== 'z' && key !== 'y')) return;
	event.preventDefault();
	if (key === 'y' || event.shiftKey) draft.redo();
	else draft.undo();
}
