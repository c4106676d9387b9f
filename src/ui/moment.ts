/** A moment in words, to the minute, such as 24 November 2026, 22:35 UTC: the same for whoever reads it, wherever. */
export const sayMoment = (moment: Date): string =>
	`${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(moment).replace(' at ', ', ')} UTC`;
