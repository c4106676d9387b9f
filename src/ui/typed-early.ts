// On a slow line somebody types before the page's script has come. Svelte sets each field to what the server sent once it
// wakes; what was typed by then is put back.

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

let putBacks: (() => void)[] = [];

/** To be called as the page begins to wake, and no earlier, for people go on typing: remembers the fields that are not as the server sent them. */
export function keepTypedEarly(): void {
	putBacks = [...document.querySelectorAll<Field>('input, textarea, select')].flatMap(changed);
}

/** To be called once it is awake: the fields are as they were left. */
export function putBackTypedEarly(): void {
	putBacks.forEach((putBack) => putBack());
	putBacks = [];
}

/** How to put back what somebody changed in this field; nothing where it is as the server sent it. */
function changed(field: Field): (() => void)[] {
	if (field instanceof HTMLSelectElement) {
		const { selectedIndex } = field;
		const sent = Math.max(
			0,
			[...field.options].findIndex((option) => option.defaultSelected)
		);
		if (selectedIndex === sent) return [];
		return [
			() => put(field, () => (field.selectedIndex = selectedIndex), field.selectedIndex !== selectedIndex)
		];
	}
	if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) {
		const { checked } = field;
		if (checked === field.defaultChecked) return [];
		return [() => put(field, () => (field.checked = checked), field.checked !== checked)];
	}
	if (field instanceof HTMLInputElement && field.type === 'file') return [];
	const { value } = field;
	if (value === field.defaultValue) return [];
	return [() => put(field, () => (field.value = value), field.value !== value)];
}

function put(field: Field, act: () => void, isLost: boolean): void {
	if (!isLost || !field.isConnected) return;
	act();
	field.dispatchEvent(new Event('input', { bubbles: true }));
	field.dispatchEvent(new Event('change', { bubbles: true }));
}
