import { e1Identity } from './lint/e1-identity.ts';
import { e2Data } from './lint/e2-data.ts';
import { e6Targets } from './lint/e6-targets.ts';
import { e7Retention, e8Dates } from './lint/e7-retention.ts';
import { e9Pressure } from './lint/e9-pressure.ts';
import type { Gap, Rule, Target } from './lint/gap.ts';
import { missing } from './lint/missing.ts';
import { naming } from './lint/naming.ts';
import type { PollContent } from './poll.ts';

export type { Gap, Target };

const RULES: Rule[] = [missing, e1Identity, naming, e2Data, e6Targets, e7Retention, e8Dates, e9Pressure];

/** All that blocks publishing this content on this day, while answers are sent to these targets; empty when nothing does. Runs in the browser too. */
export const findGaps = (content: PollContent, today: string, targets: readonly Target[] = []): Gap[] =>
	RULES.flatMap((rule) => rule(content, today, targets));
