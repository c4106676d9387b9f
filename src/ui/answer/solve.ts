// Does the sum that a page asks for before its form is taken at a busy moment, and sends the form. A script that a page
// for people who answer may load, only then; without it, or where it fails, the page says to wait and works as it is.
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/** After it, people are better served by the words on the page. */
const LONGEST_MS = 60_000;
const LONG_MS = 5_000;

const status = document.querySelector<HTMLElement>('[data-sum]');
const form = status?.closest('form');
const asked = form?.elements.namedItem('asked');
// Where the page came by http, a browser hands out no cryptography.
if (status && form && asked instanceof HTMLInputElement && globalThis.crypto?.subtle)
	void begin(status, form, JSON.parse(asked.value));

async function begin(
	status: HTMLElement,
	form: HTMLFormElement,
	challenge: Parameters<typeof solveChallenge>[0]['challenge']
): Promise<void> {
	const words = document.querySelector<HTMLElement>('[data-without-script]');
	const button = document.querySelector<HTMLElement>('[data-send-again]');
	let sends = status.dataset.sendsItself === 'true';
	/** Sent too early it would come back: it goes as soon as the sum is done. */
	const hold = (event: SubmitEvent) => {
		if (event.submitter?.hasAttribute('formaction')) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		sends = true;
		say(status.dataset.working);
	};
	const say = (said = '') => void (status.textContent = said);
	const show = (isWorking: boolean) => {
		status.hidden = !isWorking;
		if (words) words.hidden = isWorking;
		if (button) button.hidden = isWorking && sends;
	};
	form.addEventListener('submit', hold, { capture: true });
	show(true);
	say(status.dataset.working);
	const longer = setTimeout(() => say(status.dataset.longer), LONG_MS);
	const solution = await solveChallenge({ challenge, deriveKey, timeout: LONGEST_MS }).catch(() => null);
	clearTimeout(longer);
	form.removeEventListener('submit', hold, { capture: true });
	if (!solution) return show(false);
	const field = document.createElement('input');
	field.type = 'hidden';
	field.name = 'solution';
	field.value = `${solution.counter}.${solution.derivedKey}`;
	form.append(field);
	say(sends ? status.dataset.sending : status.dataset.ready);
	if (sends) form.requestSubmit();
}
