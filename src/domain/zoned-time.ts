// Moments as people in a place speak of them: a clock time and an IANA time zone.

export const isZone = (zone: string): boolean => {
	try {
		return Boolean(new Intl.DateTimeFormat('en-GB', { timeZone: zone }));
	} catch {
		return false;
	}
};

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
function aheadOfUtc(zone: string, moment: number): number {
	return Date.parse(`${clockIn(zone, new Date(moment))}:00Z`) - Math.floor(moment / 60_000) * 60_000;
}

/** What clocks of a zone show at a moment, as YYYY-MM-DDTHH:MM. */
export function clockIn(zone: string, moment: Date): string {
	const parts = new Intl.DateTimeFormat('en-GB', {
		timeZone: zone,
		...({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const),
		hourCycle: 'h23'
	}).formatToParts(moment);
	const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
	return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

/** The moment at which clocks of a zone show this. Where they show it twice, the first; where never, an hour later. */
export function momentIn(zone: string, clock: string): Date {
	const asUtc = Date.parse(`${clock}:00Z`);
	const first = asUtc - aheadOfUtc(zone, asUtc - aheadOfUtc(zone, asUtc));
	const earlier = first - 3_600_000;
	return new Date(clockIn(zone, new Date(earlier)) === clock ? earlier : first);
}

/** In words, such as Thursday 3 December 2026, 09:00 (Europe/London). */
export function sayMomentIn(zone: string, moment: Date, language = 'en-GB'): string {
	const day = new Intl.DateTimeFormat(language, {
		timeZone: zone,
		...({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const)
	}).format(moment);
	// English needs no comma there; where another language has one, it belongs.
	return `${language.startsWith('en') ? day.replace(',', '') : day}, ${clockIn(zone, moment).slice(11)} (${zone})`;
}
