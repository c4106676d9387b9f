import { e1Identity } from './lint/e1-identity.ts';
import { e2Data } from './lint/e2-data.ts';
import { e3Special } from './lint/e3-special.ts';
import { e4Age } from './lint/e4-age.ts';
import { e5Marketing } from './lint/e5-marketing.ts';
import { e6Targets } from './lint/e6-targets.ts';
import { e7Retention, e8Dates } from './lint/e7-retention.ts';
import { e9Pressure } from './lint/e9-pressure.ts';
import { e10Assets } from './lint/e10-assets.ts';
import { e12SingledOut } from './lint/e12-singled-out.ts';
import type { Gap, Rule, Target } from './lint/gap.ts';
import { hiddenFields } from './lint/hidden-fields.ts';
import { journey } from './lint/journey.ts';
import { languages } from './lint/languages.ts';
import { look } from './lint/look.ts';
import { missing } from './lint/missing.ts';
import { naming } from './lint/naming.ts';
import type { PollContent } from './poll.ts';

export type { Gap, Target };

const RULES: Rule[] = [
	missing,
	e1Identity,
	naming,
	e2Data,
	e3Special,
	e4Age,
	e5Marketing,
	e6Targets,
	e7Retention,
	e8Dates,
	e9Pressure,
	e10Assets,
	e12SingledOut,
	hiddenFields,
	journey,
	look,
	languages
];

/** All that blocks publishing this content on this day, while answers are sent to these targets; empty when nothing does. Runs in the browser too. */
export const findGaps = (content: PollContent, today: string, targets: readonly Target[] = []): Gap[] =>
	RULES.flatMap((rule) => rule(content, today, targets));
