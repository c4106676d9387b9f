// What one person of the load sends, and what must be stored of it. All of it follows from their number.
import { aKey } from '../support/sent-form.ts';
import type { FaultPoll } from './publish.ts';

export type Sheet = {
	/** Stands in the words of the answer, so that it is found again whatever became of its key. */
	name: string;
	key: string;
	/** As a browser without JavaScript posts it from the last page. */
	body: string;
	/** The same form with other words. */
	otherBody: string;
	stored: Stored;
	/** What must be stored where those were taken. */
	otherStored: Stored;
};

export type Stored = {
	values: Record<string, unknown>;
	/** Yes or no, by purpose. */
	consents: Record<string, boolean>;
	/** Who is told of it: a row of the outbox each. */
	recipients: string[];
};

export function sheetOf(poll: FaultPoll, number: number): Sheet {
	const name = `${poll.slug} ${number}`;
	const key = aKey();
	const values = {
		when: number % 2 === 0 ? 'week' : 'sat',
		nps: number % 11,
		better: `Answer ${name}`,
		grid: { price: { importance: 1 + (number % 5), satisfaction: 2 } }
	};
	const consents = { inform: true, quote: number % 2 === 0, 'share:post': number % 3 === 0 };
	const fields: [string, string][] = [
		['key', key],
		['fingerprint', poll.fingerprint],
		['agreed', 'yes'],
		...Object.entries(consents).flatMap(([purpose, given]): [string, string][] =>
			given && purpose !== 'inform' ? [['also', purpose]] : []
		),
		['q.when', values.when],
		['q.nps', String(values.nps)],
		['q.grid.price.i', String(values.grid.price.importance)],
		['q.grid.price.s', '2'],
		...(poll.mode === 'identified'
			? ([['contact.email', `p${number}@example.org`]] as [string, string][])
			: [])
	];
	const saying = (words: string) => new URLSearchParams([...fields, ['q.better', words]]).toString();
	const other = `Other words than ${name}`;
	const rest = { consents, recipients: consents['share:post'] ? ['post'] : [] };
	return {
		name,
		key,
		body: saying(values.better),
		otherBody: saying(other),
		stored: { values, ...rest },
		otherStored: { values: { ...values, better: other }, ...rest }
	};
}
