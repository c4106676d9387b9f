// The look before sending without a connection: what was written in words, what was agreed to, and Send, in the form that
// stands here. With a connection the server shows its own.
import { BEYOND_PAGES } from '#domain/polls/journey/page.ts';
import type { ReviewStep } from '#domain/answers/answering.ts';
import { CONTACT_FIELD } from '#domain/answers/contact.ts';
import type { Values } from './draft.ts';
import { carry, setField } from './fields.ts';
import { make } from './make.ts';
import { inWords } from './notes.ts';
import { summary } from './problems.ts';
import { arrive, backTo, dress, formHere, notePage, type Sheet } from './sheet.ts';
import { device, road } from './words.ts';

export function reviewHere({ whole }: Sheet, step: ReviewStep, values: Values): void {
	const form = formHere();
	const asked = form?.querySelector('[data-asked]');
	if (!form || !asked || !whole) return;
	const { content, agreed } = whole;
	const needsFiles = step.files.length > 0;
	const address = values[CONTACT_FIELD]?.[0];
	asked.replaceChildren(
		make(
			'p',
			{ class: 'notice due', 'data-note': 'waits' },
			needsFiles ? `${device.canFinish} ${device.filesLater}` : device.canFinish
		),
		inWords(content, step),
		...(address ? [make('p', { dir: 'auto' }, road.emailIs(address))] : []),
		...(agreed ? [document.importNode(agreed, true)] : [])
	);
	carry(form, asked, values);
	summary(form, [], {});
	const title = road.titles.review;
	// With files to choose, the way on is to ask the server once more.
	dress(form, needsFiles ? 'next' : 'send', title, '', '', needsFiles ? road.lookOver : road.send);
	if (needsFiles) setField(form, 'page', String(BEYOND_PAGES));
	backTo(form, 0, road.changeSomething);
	notePage(BEYOND_PAGES);
	arrive(`${title} · ${content.title}`, null);
}
