// The templates, in the order in which they are offered.
import { accessibilityCheck } from './accessibility-check.ts';
import { beliefs } from './beliefs.ts';
import { event } from './event.ts';
import { featurePriorities } from './feature-priorities.ts';
import { firstWeeks } from './first-weeks.ts';
import { importanceSatisfaction } from './importance-satisfaction.ts';
import { needsDiscovery } from './needs-discovery.ts';
import { npsWithWhy } from './nps-with-why.ts';
import { priceSensitivity } from './price-sensitivity.ts';
import type { Template } from './template.ts';
import { whyCustomersLeave } from './why-customers-leave.ts';

export const TEMPLATES: readonly Template[] = [
	needsDiscovery,
	whyCustomersLeave,
	firstWeeks,
	featurePriorities,
	importanceSatisfaction,
	npsWithWhy,
	event,
	priceSensitivity,
	beliefs,
	accessibilityCheck
];

export const findTemplate = (id: string): Template | undefined => TEMPLATES.find((each) => each.id === id);
