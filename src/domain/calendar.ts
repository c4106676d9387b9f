// Days on the calendar, as YYYY-MM-DD in UTC.

export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** The same day of a later month; the month's last day where it has no such day. */
export function addMonths(day: string, months: number): string {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
	return dayOf(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))));
}

/** The day so many days later; earlier where they are negative. */
export const addDays = (day: string, days: number): string =>
	dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000));

/** Whole days from one day to a later one; negative when it is earlier. */
export const daysBetween = (from: string, to: string): number =>
	Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once a language: to make one takes as long as the rest of a page. */
function formatIn(language: string): Intl.DateTimeFormat {
	const format =
		formats.get(language) ??
		new Intl.DateTimeFormat(language, {
			day: 'numeric',
			month: 'long',
			year: 'numeric',
			timeZone: 'UTC'
		});
	formats.set(language, format);
	return format;
}

/** A day in words, such as 1 March 2027; '' for ''. */
export const sayDay = (day: string, language = 'en-GB'): string =>
	day === '' ? '' : formatIn(language).format(new Date(`${day}T00:00:00Z`));
