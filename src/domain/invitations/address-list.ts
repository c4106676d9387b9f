// A list of addresses that a workspace holds, and says of it where they come from and why it may write to them.
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { readEmail } from '../email-address.ts';
import { Refused } from '../errors.ts';
import { LEGAL_BASES, type LegalBasis } from '../intents/purpose.ts';
import { parseInput } from '../parse-input.ts';

export type AddressList = {
	id: string;
	name: string;
	source: string;
	basis: LegalBasis;
	basisWords: string;
	/** YYYY-MM-DD: the last day on which it is held. */
	deleteAfter: string;
	madeAt: Date;
};

const words = (missing: string, max: number) =>
	z.string().trim().min(1, missing).max(max, `At most ${max} characters.`);

export const listInput = z.object({
	name: words('Give the list a name.', 120),
	source: words('Say where these addresses come from. Everybody on the list reads it in the letter.', 500),
	basis: z.enum(LEGAL_BASES, 'Choose on what basis you may write to them.'),
	basisWords: words('Say why that basis holds for them. It stands in the letter, too.', 500),
	months: z.coerce
		.number('Say for how many months, from 1 to 24.')
		.int('Say for how many months, from 1 to 24.')
		.min(1, 'At least one month.')
		.max(24, 'At most 24 months. Make a new list then, if there is still a reason.')
});
export type ListInput = z.infer<typeof listInput>;

export const MOST_ADDRESSES = 20_000;
/** Lines without an address, of which so many are told one by one. */
const MOST_TOLD = 20;

export type ReadAddresses = {
	addresses: string[];
	/** How many stood there more than once. */
	twice: number;
	/** Lines that hold no address: nothing is left out in silence. */
	without: number[];
};

const IN_BRACKETS = /<([^<>]+)>\s*$/;

/** The address in a cell, in small letters; also of “Maria <maria@example.org>”. null when there is none. */
const addressIn = (cell: string): string | null =>
	readEmail(IN_BRACKETS.exec(cell)?.[1] ?? cell)?.toLowerCase() ?? null;

/** Cells, and on which line of the text they end. */
const recordLines = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/** Reads pasted lines or a CSV: the first address of each line. A first line of column names is passed over. */
export function readAddresses(text: string): ReadAddresses {
	let lines: z.infer<typeof recordLines>;
	try {
		lines = recordLines.parse(
			parse(text, {
				bom: true,
				relax_column_count: true,
				relax_quotes: true,
				skip_empty_lines: true,
				info: true,
				delimiter: [',', ';', '\t']
			})
		);
	} catch {
		throw new Refused('These lines cannot be read.', {
			addresses: 'Look for a quotation mark that is not closed, or paste one address a line.'
		});
	}
	const found = new Set<string>();
	const read: ReadAddresses = { addresses: [], twice: 0, without: [] };
	lines.forEach(({ record, info }, at) => {
		const one = record.map(addressIn).find((each) => each !== null) ?? null;
		if (one === null) {
			if (at > 0 || lines.length === 1) read.without.push(info.lines);
		} else if (found.has(one)) read.twice += 1;
		else found.add(one);
	});
	read.addresses = [...found];
	if (read.addresses.length === 0)
		throw new Refused('There is no address in this.', { addresses: 'Paste addresses, one a line.' });
	if (read.addresses.length > MOST_ADDRESSES)
		throw new Refused('These are too many at once.', {
			addresses: `At most ${MOST_ADDRESSES} addresses a list. Make two.`
		});
	return read;
}

/** What a form says of a list, and its addresses: all that is missing is said in one round. */
export function readListForm(given: unknown, text: string): ListInput {
	const problems = {
		...problemsOf(() => parseInput(listInput, given)),
		...problemsOf(() => readAddresses(text))
	};
	if (Object.keys(problems).length > 0)
		throw new Refused(
			'Some of this cannot be taken as it is. What to change stands beside each field.',
			problems
		);
	return listInput.parse(given);
}

function problemsOf(act: () => unknown): Record<string, string> {
	try {
		act();
		return {};
	} catch (cause) {
		if (cause instanceof Refused) return cause.fields;
		throw cause;
	}
}

/** Which lines were left out, in words; '' where none was. */
export function sayWithout({ without }: Pick<ReadAddresses, 'without'>): string {
	if (without.length === 0) return '';
	const told = without.slice(0, MOST_TOLD).join(', ');
	const more = without.length > MOST_TOLD ? ` and ${without.length - MOST_TOLD} more` : '';
	return without.length === 1
		? `Line ${told} holds no address and was left out.`
		: `Lines ${told}${more} hold no address and were left out.`;
}
