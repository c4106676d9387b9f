// The statement of intent: why a poll asks. A draft may be incomplete; what is missing blocks publishing, not typing.
import { z } from 'zod';
import { MOST_DRAFT_DAYS } from './draft-days.ts';
import { IDENTITY_MODES } from './identity-mode.ts';
import { LEGAL_BASES, OPTIONAL_PURPOSES } from './purpose.ts';

const line = (max = 300) => z.string().max(max).default('');
const paragraph = z.string().max(4000).default('');
/** A calendar day as YYYY-MM-DD, or '' while it is not stated. */
const day = z.union([z.iso.date(), z.literal('')]).default('');
const wholeNumber = (max: number) => z.number().int().min(0).max(max).nullable().default(null);

export const SPECIAL_CATEGORIES = [
	'none',
	'health',
	'belief',
	'politics',
	'sex-life',
	'union',
	'biometrics',
	'origin'
] as const;

export const dataItem = z.object({
	id: z.string().min(1).max(40),
	item: line(),
	why: line(1000),
	special: z.enum(SPECIAL_CATEGORIES).default('none'),
	specialReason: line(1000),
	/** Its words sound like a special category, and its author says that it is none. */
	notSpecial: z.boolean().optional(),
	/** Helps to tell people apart (age, place, job). Left out: what its words propose. No default: versions published without
	 *  it keep their fingerprint. */
	quasi: z.boolean().optional()
});
export type DataItem = z.infer<typeof dataItem>;

/** Somebody else who gets answers. The id names them in consents, so it never changes. `machine`: words go to a model. */
export const party = z.object({
	id: z
		.string()
		.regex(/^[a-z0-9-]{0,40}$/)
		.default(''),
	name: line(),
	country: line(80),
	why: line(500),
	machine: z.boolean().default(false)
});
export type Party = z.infer<typeof party>;

export const intentSchema = z.object({
	asker: z
		.object({
			name: line(),
			address: line(500),
			contact: line(),
			role: z.enum(['controller', 'joint', 'processor']).default('controller'),
			funder: line(),
			/** Empty means: on its own behalf. */
			onBehalfOf: line()
		})
		.prefault({}),
	decision: z.object({ text: paragraph, owner: line(), dueOn: day }).prefault({}),
	/** Why answers may be used at all: the basis of `inform`, and each optional purpose that this poll offers. */
	purposes: z
		.object({
			inform: z.object({ basis: z.enum(LEGAL_BASES).default('consent') }).prefault({}),
			optional: z
				.array(
					z.object({
						id: z.enum(OPTIONAL_PURPOSES),
						plain: line(),
						basis: z.enum(LEGAL_BASES).default('consent')
					})
				)
				.max(4)
				.default([])
		})
		.prefault({}),
	benefit: paragraph,
	data: z.array(dataItem).max(200).default([]),
	identity: z.enum(IDENTITY_MODES).default('coded'),
	/** What is recorded without asking. null: not stated yet. []: nothing, said so. */
	automatic: z.array(line()).max(20).nullable().default(null),
	seenBy: z
		.object({
			raw: line(500),
			totals: line(500),
			smallestGroup: z.number().int().min(5).max(1000).default(10)
		})
		.prefault({}),
	/** null: not stated yet. []: nobody, said so. */
	recipients: z.array(party).max(50).nullable().default(null),
	processors: z.array(party).max(50).nullable().default(null),
	countries: line(500),
	retention: z
		.object({
			months: wholeNumber(600),
			reason: line(1000),
			then: z.enum(['delete', 'totals-only']).default('delete'),
			/** How long what is begun and not sent is kept for its person. No default, as above. */
			draftDays: z.number().int().min(1).max(MOST_DRAFT_DAYS).optional()
		})
		.prefault({}),
	/** What saying no costs. */
	consequencesOfNo: paragraph,
	minimumAge: wholeNumber(99),
	minutes: wholeNumber(600),
	withdrawal: z.object({ how: paragraph, until: line(), afterPublication: paragraph }).prefault({}),
	rights: paragraph,
	/** Use of machines on the answers, in plain words; "none" is an answer. */
	machines: paragraph,
	tellBack: z.object({ what: paragraph, where: line(500), dueOn: day }).prefault({}),
	sample: z
		.object({
			asked: paragraph,
			reached: paragraph,
			cannotSay: paragraph,
			/** How many people are expected to answer. No default, as above. */
			expected: z.number().int().min(1).max(100_000_000).optional()
		})
		.prefault({})
});

export type Intent = z.infer<typeof intentSchema>;

export const blankIntent = (): Intent => intentSchema.parse({});
