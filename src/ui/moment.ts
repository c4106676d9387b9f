/** A moment in words, to the minute, such as 24 November 2026, 22:35 UTC. By the clocks of a zone, which then goes unsaid;
 *  without one the same for whoever reads it, wherever. */
export function sayMoment(moment: Date, zone?: string): string {
	const words = new Intl.DateTimeFormat('en-GB', {
		dateStyle: 'long',
		timeStyle: 'short',
		timeZone: zone ?? 'UTC'
	});
	return words.format(moment).replace(' at ', ', ') + (zone ? '' : ' UTC');
}
