// Control or Command with Z and Y, in every field where a draft is written: what is undone is a step of the draft.
import type { Draft } from './draft.svelte.ts';

/** True where a step was undone or done again. */
export function undoByKey(draft: Draft, event: KeyboardEvent): boolean {
	const key = event.key.toLowerCase();
	if (!(event.metaKey || event.ctrlKey) || (key !== 'z' && key !== 'y')) return false;
	event.preventDefault();
	if (key === 'y' || event.shiftKey) draft.redo();
	else draft.undo();
	return true;
}
