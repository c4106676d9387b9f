// A poll in plain counts, as the database gives them. Nothing of it may be shown as it is.
import type { CountedApart } from '../counted-apart.ts';
import type { ToldDrivers } from '../drivers/measure-drivers.ts';
import type { Measured } from '../measures/question-measure.ts';
import type { Dimension } from './groups.ts';
import type { Ledger } from './ledger.ts';
import type { SnapshotContent } from './snapshot.ts';
import type { Kin, Population } from './told-groups.ts';

export type Counted = {
	/** YYYY-MM-DD */
	day: string;
	scope: number;
	k: number;
	codebookVersion: number;
	/** Everybody who answered; without cells. */
	people: readonly Kin[];
	/** Those of whom somebody read an open answer. */
	read: readonly Kin[];
	/** Every theme of the codebook: of those read, those it was found in, and how many speak against it. */
	themes: readonly { themeId: string; kin: readonly Kin[]; against: number }[];
	/** How it is known how common the themes are. */
	shares: Shares;
	/** Of those who answered: who wrote nothing where words were asked for, and whose words may not be quoted. */
	absent: { wroteNothing: number; notQuotable: number };
	dimensions: readonly Dimension[];
	questions: readonly Measured[];
	apart: readonly CountedApart[];
	drivers: ToldDrivers | null;
};

type Share = { share: number; low: number; high: number };
/** An estimate: of all who wrote, and as it was put together. `part`: of the `rest`, who were not wholly read before the draw. */
export type Part = { of: Share; rest: number; part: Share };
export type Shares =
	/** All that was written was read; or only what somebody chose. */
	| { how: 'counted' | 'chosen' }
	/** From this draw, by theme. */
	| { how: 'estimated'; draw: number; audited: number; parts: ReadonlyMap<string, Part> };

export type Kept = { people: Population; read: Population };
export type Before = { content: SnapshotContent; kept: Kept };
/** By which snapshot, and on which day, something was counted. */
export type Stamp = { countedAt: number; countedOn: string };

export const totalOf = (kin: readonly Kin[]): number => kin.reduce((sum, { people }) => sum + people, 0);

/** The number told before stands, unless somebody who is in it has gone. */
export const standing = <T extends { countedAt: number }>(earlier: T | undefined, ledger: Ledger): T[] =>
	earlier && ledger.goneSince(earlier.countedAt) === 0 ? [earlier] : [];
